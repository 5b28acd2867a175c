package activarium.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.exhibit.HiddenGesture.Corner;
import activarium.exhibit.HiddenGesture.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenGestureTest {

  private static final double WIDE = 16.0 / 9;

  private final HiddenGesture gesture = new HiddenGesture(Shape.AROUND);

  /** Presses corners, counted clockwise from the upper left one; a negative one is no corner. */
  private boolean press(double every, int... corners) {
    boolean complete = false;
    for (int i = 0; i < corners.length; i++) {
      double x = corners[i] < 0 ? 0.5 : corners[i] == 1 || corners[i] == 2 ? 1 : 0;
      double y = corners[i] < 0 ? 0.5 : corners[i] >= 2 ? 1 : 0;
      assertThat(complete).as("complete too early").isFalse();
      complete = gesture.press(x, y, WIDE, i * every);
    }
    return complete;
  }

  @Test
  void isCompleteWithTheLastCornerInItsOrder() {
    assertThat(press(1, 0, 1, 2, 3)).isTrue();
    assertThat(press(1, 3)).as("it begins anew").isFalse();
    assertThat(press(1, 0, 1, 2, 3)).isTrue();
  }

  @Test
  void isNotAnotherOrder() {
    assertThat(press(1, 0, 3, 2, 1)).isFalse();
    assertThat(press(1, 1, 2, 3, 0)).isFalse();
    assertThat(press(1, 0, 1, -1, 2, 3)).isFalse();
  }

  @Test
  void forgivesAFalseStart() {
    assertThat(press(1, 0, 0, 1, 2, 3)).isTrue();
    assertThat(press(1, 0, 1, 0, 1, 2, 3)).isTrue();
  }

  @Test
  void hasToBeQuick() {
    assertThat(press(2, 0, 1, 2, 3)).isTrue();
    assertThat(press(2.01, 0, 1, 2, 3)).isFalse();
  }

  /** The squares are the same size on a wide screen and a high one. */
  @Test
  void beginsInASmallSquareOfTheCorner() {
    assertThat(isInCorner(0.079 / WIDE, 0.079, WIDE)).isTrue();
    assertThat(isInCorner(0.081 / WIDE, 0.0, WIDE)).isFalse();
    assertThat(isInCorner(0.0, 0.081, WIDE)).isFalse();
    assertThat(isInCorner(0.079, 0.079 / WIDE, 1 / WIDE)).isTrue();
    assertThat(isInCorner(0.0, 0.081 / WIDE, 1 / WIDE)).isFalse();
  }

  private boolean isInCorner(double x, double y, double aspect) {
    gesture.press(x, y, aspect, 0);
    gesture.press(1 - x, y, aspect, 0);
    gesture.press(1 - x, 1 - y, aspect, 0);
    return gesture.press(x, 1 - y, aspect, 0);
  }

  @Test
  void cannotBeEasierThanIsSafe() {
    List<Corner> two = List.of(Corner.TOP_LEFT, Corner.TOP_RIGHT);
    List<Corner> four = List.of(Corner.values());
    assertThatThrownBy(() -> new Shape(two, 6, 0.08)).hasMessageContaining("3 corners");
    assertThatThrownBy(() -> new Shape(four, 6, 0.081)).hasMessageContaining("0.08");
    assertThatThrownBy(() -> new Shape(four, 0, 0.08)).hasMessageContaining("a time");
  }
}
