package activarium.stage;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.draw.Layout;
import org.junit.jupiter.api.Test;

/** The explorer's map in windows without a panel. */
class ExplorerPlacesTest {

  private static ExplorerPlaces in(Layout layout) {
    return ExplorerPlaces.of(layout.stage(), layout.free());
  }

  private static Layout window(float width, float height) {
    return Layout.of(new Box(0, 0, width, height), -1, Layout.FIGURES);
  }

  /** A map of which two fifths of the width are void is not read from afar. */
  @Test
  void theMapHasMostOfTheWidthOfAnUprightWindow() {
    Layout upright = window(720, 1280);
    Box map = in(upright).map();
    assertThat(map.width()).isGreaterThan(0.75f * upright.stage().width());
    assertThat(in(upright).right().x()).isEqualTo(map.right());
    assertThat(in(upright).left().width()).isZero();
  }

  @Test
  void aWideWindowHasImagesOnBothSides() {
    assertThat(in(window(1280, 720)).left().width()).isPositive();
  }

  /** Below the matrix, or beside it. */
  @Test
  void figuresAreWhereThePanelWouldBe() {
    for (Layout layout : new Layout[] {window(1280, 720), window(720, 1280)}) {
      Box strip = in(layout).strip();
      assertThat(strip).isEqualTo(layout.free());
      assertThat(strip.y() > layout.figures().bottom() || strip.x() > layout.figures().right())
          .isTrue();
    }
  }
}
