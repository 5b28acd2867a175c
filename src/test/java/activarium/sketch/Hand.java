package activarium.sketch;

import static activarium.work.Eventually.until;

import activarium.draw.Box;
import activarium.window.Sketch;
import java.lang.reflect.Field;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import processing.core.PConstants;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/** Presses keys and buttons of a running sketch, and looks at what it shows. */
final class Hand {

  private final Sketch sketch;

  Hand(Sketch sketch) {
    this.sketch = sketch;
  }

  /** 0xAARRGGBB, row after row. */
  int[] pixels() {
    return afterFrame(
        () -> {
          sketch.loadPixels();
          return sketch.pixels.clone();
        });
  }

  /** What there is to see on the draw thread after a frame. */
  <T> T afterFrame(Supplier<T> look) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    sketch.afterFrame(
        () -> {
          try {
            seen.complete(look.get());
          } catch (RuntimeException | AssertionError e) {
            seen.completeExceptionally(e);
          }
        });
    try {
      return seen.get(240, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no frame came", e);
    }
  }

  void type(String keys) {
    keys.chars().forEach(key -> type((char) key, Character.toUpperCase(key)));
  }

  void type(char key, int code) {
    for (int action : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
      sketch.postEvent(new KeyEvent(null, 0, action, 0, key, code));
    }
  }

  void click(int x, int y) {
    mouse(MouseEvent.MOVE, x, y);
    mouse(MouseEvent.PRESS, x, y);
    mouse(MouseEvent.RELEASE, x, y);
  }

  void point(int x, int y) {
    mouse(MouseEvent.MOVE, x, y);
  }

  /** Around a rectangle, with the button down. */
  void drag(int left, int top, int right, int bottom) {
    mouse(MouseEvent.MOVE, left, top);
    mouse(MouseEvent.PRESS, left, top);
    mouse(MouseEvent.DRAG, right, top);
    mouse(MouseEvent.DRAG, right, bottom);
    mouse(MouseEvent.DRAG, left, bottom);
    mouse(MouseEvent.RELEASE, left, bottom);
  }

  /** From one corner of a rectangle to the opposite one, with the button down. */
  void dragAcross(int left, int top, int right, int bottom) {
    mouse(MouseEvent.MOVE, left, top);
    mouse(MouseEvent.PRESS, left, top);
    mouse(MouseEvent.DRAG, right, bottom);
    mouse(MouseEvent.RELEASE, right, bottom);
  }

  /** Turns the wheel, away from the person, over a place. */
  void wheel(int x, int y, int notches) {
    sketch.postEvent(new MouseEvent(null, 0, MouseEvent.WHEEL, 0, x, y, 0, -notches));
  }

  private void mouse(int action, int x, int y) {
    mouse(action, x, y, PConstants.LEFT, 0, 1);
  }

  /**
   * Any event of the mouse.
   *
   * @param held keys, such as {@link processing.event.Event#SHIFT}
   * @param count of clicks in short order
   */
  void mouse(int action, int x, int y, int button, int held, int count) {
    sketch.postEvent(new MouseEvent(null, 0, action, held, x, y, button, count));
  }

  /**
   * The first pixel of a color in a part of the picture, row after row.
   *
   * @param argb 0xFFRRGGBB
   */
  int[] find(Box part, int argb) {
    float scale = SketchKit.of(sketch).canvas().scale();
    int[] pixels = pixels();
    for (int y = (int) (part.y() * scale); y < part.bottom() * scale; y++) {
      for (int x = (int) (part.x() * scale); x < part.right() * scale; x++) {
        if (pixels[y * sketch.pixelWidth + x] == argb) {
          return new int[] {x, y};
        }
      }
    }
    throw new AssertionError("nothing of color %08x in %s".formatted(argb, part));
  }

  /** A variable of the sketch. */
  Object variable(String name) {
    try {
      Field field = sketch.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(sketch);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Asks for frames, since few are drawn while nothing moves, and waits until they are. */
  void frames(int count) {
    frames(count, () -> false);
  }

  /**
   * Asks for frames and waits until they are drawn.
   *
   * @param isOver whether none will come any more
   */
  void frames(int count, BooleanSupplier isOver) {
    int end = sketch.frameCount + count;
    askUntil(end);
    until("frames", () -> sketch.frameCount >= end || isOver.getAsBoolean());
  }

  private void askUntil(int end) {
    sketch.afterFrame(
        () -> {
          if (sketch.frameCount < end) {
            askUntil(end);
          }
        });
  }
}
