package activarium.sketch;

import activarium.draw.Canvas;
import activarium.selection.SelectionMode;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import activarium.window.Pinch;
import activarium.window.SketchWindow;
import java.util.List;
import java.util.function.Supplier;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.event.MouseEvent;

/**
 * The pointer: where it is, and what buttons and fingers do, which is told to what they touch. One
 * that has not moved for some seconds, or has left the window, points at nothing; one that a state
 * has left at a place of the past does, until the real one moves. Public for Processing, which
 * calls it.
 */
public final class Pointer {

  /** Seconds after which a pointer that nobody moves is taken for parked. */
  static final float PATIENCE = 2;

  /** Where it points at nothing, in design units. */
  private static final float NOWHERE = -1;

  private final PApplet sketch;
  private final SketchWindow window;
  private final Canvas canvas;
  private Supplier<List<Touchable>> parts = List::of;
  private Touchable touched;
  private boolean held;
  private float heldX;
  private float heldY;
  private int mouseX;
  private int mouseY;
  private float still = PATIENCE;

  Pointer(PApplet sketch, SketchWindow window, Canvas canvas) {
    this.sketch = sketch;
    this.window = window;
    this.canvas = canvas;
  }

  /** What buttons and fingers can touch, the topmost first. */
  void touch(Supplier<List<Touchable>> newParts) {
    parts = newParts;
  }

  /** What buttons and fingers can touch now. */
  List<Touchable> touchables() {
    return parts.get();
  }

  /** Leaves it at a place, in design units. */
  void hold(float x, float y) {
    held = true;
    heldX = x;
    heldY = y;
    mouseX = sketch.mouseX;
    mouseY = sketch.mouseY;
  }

  /** So many seconds have passed. */
  void advance(float seconds) {
    if (sketch.mouseX != mouseX || sketch.mouseY != mouseY) {
      mouseX = sketch.mouseX;
      mouseY = sketch.mouseY;
      wake();
    } else if (touched == null) {
      still += seconds;
    }
  }

  private void wake() {
    held = false;
    still = 0;
  }

  /**
   * In design units.
   *
   * @param scale Processing's pixels a design unit
   */
  float x(float scale) {
    return held ? heldX : still < PATIENCE ? sketch.mouseX / scale : NOWHERE;
  }

  /** In design units. */
  float y(float scale) {
    return held ? heldY : still < PATIENCE ? sketch.mouseY / scale : NOWHERE;
  }

  /** Called by Processing for whatever the pointer does. */
  public void mouseEvent(MouseEvent event) {
    float scale = canvas.scale();
    float x = event.getX() / scale;
    float y = event.getY() / scale;
    switch (event.getAction()) {
      case MouseEvent.PRESS -> press(press(event, x, y));
      case MouseEvent.DRAG -> {
        if (touched != null) {
          touched.drag(x, y);
        }
      }
      case MouseEvent.RELEASE -> {
        if (touched != null) {
          touched.release(x, y);
          touched = null;
        }
      }
      case MouseEvent.WHEEL -> {
        wake();
        touchables().forEach(part -> part.wheel(x, y, event.getCount()));
      }
      case MouseEvent.EXIT -> still = PATIENCE;
      default -> {
        // Moves are asked for once a frame.
      }
    }
  }

  private void press(Press press) {
    wake();
    if (touched != null) {
      touched.release(press.x(), press.y());
    }
    touched = touchables().stream().filter(part -> part.press(press)).findFirst().orElse(null);
  }

  private static Press press(MouseEvent event, float x, float y) {
    SelectionMode mode =
        event.isShiftDown()
            ? SelectionMode.ADD
            : event.isAltDown() ? SelectionMode.SUBTRACT : SelectionMode.REPLACE;
    boolean rectangle = event.isControlDown() || event.isMetaDown();
    boolean moves = event.getButton() != PConstants.LEFT;
    return new Press(x, y, mode, rectangle, moves, Math.max(1, event.getCount()));
  }

  /**
   * Hands on what two fingers did since the last frame.
   *
   * @param scale pixels of the window a design unit
   */
  void followFingers(float scale) {
    for (Pinch p = window.takePinch(); p != null; p = window.takePinch()) {
      touched = null;
      for (Touchable part : touchables()) {
        part.pinch(p.x() / scale, p.y() / scale, p.newX() / scale, p.newY() / scale, p.factor());
      }
    }
  }
}
