package activarium.sketch;

import activarium.window.Sketch;

/** The pointer, which may be left at a place of the past until the real one moves. */
final class HeldPointer {

  private final Sketch sketch;
  private boolean held;
  private float heldX;
  private float heldY;
  private int mouseX;
  private int mouseY;

  HeldPointer(Sketch sketch) {
    this.sketch = sketch;
  }

  /** Leaves it at a place, in design units. */
  void hold(float x, float y) {
    held = true;
    heldX = x;
    heldY = y;
    mouseX = sketch.mouseX;
    mouseY = sketch.mouseY;
  }

  private boolean isHeld() {
    held = held && sketch.mouseX == mouseX && sketch.mouseY == mouseY;
    return held;
  }

  /**
   * In design units.
   *
   * @param scale Processing's pixels a design unit
   */
  float x(float scale) {
    return isHeld() ? heldX : sketch.mouseX / scale;
  }

  /** In design units. */
  float y(float scale) {
    return isHeld() ? heldY : sketch.mouseY / scale;
  }
}
