package activarium.view;

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

  @Test
  void controlsWithoutFiguresHaveTheWholeSide() {
    assertThat(Layout.of(WIDE, 300, 0).controls().y())
        .isEqualTo(Layout.of(WIDE, 300, 0).title().y());
    assertThat(Layout.of(UPRIGHT, 300, 0).controls().width()).isEqualTo(UPRIGHT.width() - 56);
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
