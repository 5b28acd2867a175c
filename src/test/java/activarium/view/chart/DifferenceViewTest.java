package activarium.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.view.chart.DifferenceView.Pair;
import org.junit.jupiter.api.Test;

/** What the difference of two shares reads. */
class DifferenceViewTest {

  @Test
  void saysWhichWayItGoesInPercentagePoints() {
    assertThat(new Pair("", 0.5, 0.912).difference()).isEqualTo("+41.2");
    assertThat(new Pair("", 0.912, 0.5).difference()).isEqualTo("−41.2");
  }

  /** 91.6 % and 94.2 % are what stands beside the bars. */
  @Test
  void isThatOfTheSharesAsTheyAreShown() {
    assertThat(new Pair("", 0.91649, 0.94151).difference()).isEqualTo("+2.6");
  }

  /** What rounds to nothing has no direction. */
  @Test
  void hasNoSignWhereNothingDiffers() {
    assertThat(new Pair("", 0.5, 0.5).difference()).isEqualTo("±0.0");
    assertThat(new Pair("", 0.5, 0.49996).difference()).isEqualTo("±0.0");
  }
}
