package activarium.view.image;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import org.junit.jupiter.api.Test;

/** The figures of what is chosen end where their box does. */
class EvidenceColumnsTest {

  private static final int LAST = 3;

  @Test
  void noColumnLeavesANarrowBox() {
    for (float width = 260; width < 900; width += 20) {
      Box box = new Box(400, 0, width, 298);
      assertThat(EvidenceView.column(box, LAST)).isLessThanOrEqualTo(box.right() + 0.01f);
      for (int i = 1; i <= LAST; i++) {
        float gap = EvidenceView.column(box, i) - EvidenceView.column(box, i - 1);
        assertThat(gap).as("of %.0f", width).isGreaterThan(50);
      }
    }
  }
}
