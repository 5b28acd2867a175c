package activarium.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who gets room that others do not need. */
class LayoutTest {

  private static final Box WIDE = new Box(0, 0, 1280, 720);
  private static final Box UPRIGHT = new Box(0, 0, 720, 1280);

  @Test
  void theStageTakesAllWhereThereIsNothingElse() {
    for (Box canvas : new Box[] {WIDE, UPRIGHT}) {
      Layout layout = Layout.of(canvas, -1, 0);
      assertThat(layout.stage().width()).isEqualTo(canvas.width() - 56);
      assertThat(layout.foot().bottom()).isEqualTo(canvas.height() - 28);
    }
  }

  /** A picture without a panel has no column where it would be. */
  @Test
  void whatThePanelLeavesIsFree() {
    Layout with = Layout.of(WIDE, 300, 160);
    Layout without = Layout.of(WIDE, -1, 160);
    assertThat(with.free().height()).isZero();
    assertThat(without.free().y()).isEqualTo(with.controls().y());
    assertThat(without.free().bottom()).isEqualTo(WIDE.height() - 28);
    Layout upright = Layout.of(UPRIGHT, -1, 160);
    assertThat(Layout.of(UPRIGHT, 300, 160).free().height()).isZero();
    assertThat(upright.free().y()).isEqualTo(upright.figures().y());
    assertThat(upright.free().x()).isGreaterThan(upright.figures().right());
    assertThat(upright.free().bottom()).isEqualTo(UPRIGHT.height() - 28);
  }

  /** Without a panel figures may have the whole side, with one they keep off it. */
  @Test
  void figuresMayHaveWhatThePanelLeaves() {
    Layout without = Layout.of(WIDE, -1, 262);
    assertThat(without.aside().y()).isEqualTo(without.figures().y());
    assertThat(without.aside().bottom()).isEqualTo(without.foot().bottom());
    assertThat(without.aside().width()).isEqualTo(without.figures().width());
    Layout with = Layout.of(WIDE, 300, 262);
    assertThat(with.aside()).isEqualTo(with.figures());
    Layout upright = Layout.of(UPRIGHT, -1, 262);
    assertThat(upright.aside().width()).isEqualTo(UPRIGHT.width() - 56);
    assertThat(upright.aside().bottom()).isEqualTo(upright.free().bottom());
  }

  @Test
  void controlsWithoutFiguresHaveTheWholeSide() {
    assertThat(Layout.of(WIDE, 300, 0).controls().y())
        .isEqualTo(Layout.of(WIDE, 300, 0).title().y());
    assertThat(Layout.of(UPRIGHT, 300, 0).controls().width()).isEqualTo(UPRIGHT.width() - 56);
  }

  /** Words below the picture have a line each: what colors mean, and what goes on. */
  @Test
  void nothingLiesOnAnotherWhateverTheShape() {
    float[][] shapes = {{1280, 720}, {720, 1280}, {720, 720}, {960, 720}, {720, 860}, {3000, 720}};
    for (float[] shape : shapes) {
      for (float controls : new float[] {-1, 180, 300, 400}) {
        Layout layout = Layout.of(new Box(0, 0, shape[0], shape[1]), controls, Layout.FIGURES);
        String as = "%.0f × %.0f, controls %.0f".formatted(shape[0], shape[1], controls);
        assertThat(layout.stage().y()).as(as).isGreaterThanOrEqualTo(layout.title().bottom());
        assertThat(layout.legend().y()).as(as).isGreaterThanOrEqualTo(layout.stage().bottom());
        assertThat(layout.foot().y()).as(as).isGreaterThanOrEqualTo(layout.legend().bottom());
        assertThat(layout.stage().width()).as(as).isGreaterThan(350);
        assertThat(layout.stage().height()).as(as).isGreaterThan(350);
        assertThat(layout.title().width()).as("title, " + as).isGreaterThan(600);
        if (shape[0] < 0.8 * shape[1]) {
          assertThat(layout.figures().y()).as(as).isGreaterThan(layout.foot().bottom());
        } else {
          assertThat(layout.figures().x()).as(as).isGreaterThan(layout.legend().right());
          assertThat(layout.controls().y()).as(as).isGreaterThan(layout.figures().bottom());
          boolean over = layout.title().right() > layout.figures().x();
          assertThat(over && layout.figures().y() < layout.title().bottom()).as(as).isFalse();
        }
      }
    }
  }

  /** Ten classes in a matrix can be read: at least 14 units a cell. */
  @Test
  void figuresKeepRoomForAMatrix() {
    for (float[] shape : new float[][] {{1280, 720}, {720, 1280}, {720, 720}, {960, 720}}) {
      for (float controls : new float[] {-1, 214, 372}) {
        Layout layout = Layout.of(new Box(0, 0, shape[0], shape[1]), controls, Layout.FIGURES);
        assertThat(layout.figures().height()).isGreaterThan(44 + 14 * 10);
        assertThat(layout.figures().width()).isGreaterThan(124 + 14 * 10);
      }
    }
  }

  @Test
  void figuresAndControlsDoNotOverlap() {
    Layout wide = Layout.of(WIDE, 300, 262);
    assertThat(wide.controls().y()).isGreaterThan(wide.figures().bottom());
    assertThat(wide.figures().x()).isGreaterThan(wide.stage().right());
    Layout upright = Layout.of(UPRIGHT, 300, 262);
    assertThat(upright.controls().x()).isGreaterThan(upright.figures().right());
    assertThat(upright.figures().y()).isGreaterThan(upright.foot().bottom());
  }
}
