package activarium.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.window.Sketch;
import org.junit.jupiter.api.Test;

/** A pointer that nobody moves points at nothing after a while. */
class PointerTest {

  private final Sketch sketch = new Sketch();
  private final Pointer pointer = new Pointer(sketch, sketch, null);

  private void move(int x, int y) {
    sketch.mouseX = x;
    sketch.mouseY = y;
    pointer.advance(0.1f);
  }

  @Test
  void pointsAtNothingUntilItIsMoved() {
    pointer.advance(0.1f);
    assertThat(pointer.x(1)).as("never moved").isNegative();
    move(300, 200);
    assertThat(pointer.x(2)).isEqualTo(150);
    assertThat(pointer.y(2)).isEqualTo(100);
    pointer.advance(Pointer.PATIENCE - 0.1f);
    assertThat(pointer.x(2)).as("not parked yet").isEqualTo(150);
    pointer.advance(0.2f);
    assertThat(pointer.x(2)).as("parked").isNegative();
    assertThat(pointer.y(2)).as("parked").isNegative();
    move(301, 200);
    assertThat(pointer.y(2)).isEqualTo(100);
  }

  @Test
  void staysWhereAStateLeftItUntilItIsMoved() {
    move(300, 200);
    pointer.hold(40, 50);
    pointer.advance(10 * Pointer.PATIENCE);
    assertThat(pointer.x(1)).isEqualTo(40);
    assertThat(pointer.y(1)).isEqualTo(50);
    move(10, 20);
    assertThat(pointer.x(1)).isEqualTo(10);
  }
}
