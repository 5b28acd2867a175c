package activarium.program;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.story.View;
import java.util.Optional;

/**
 * The views by their names and keys, in a bar over the title that comes when the pointer is there
 * or a key asks for it.
 */
final class ViewMenu {

  /** The height of the bar, and of what a finger can hit; design units. */
  static final float HEIGHT = 62;

  private static final float TEXT = 16;
  private static final float GAP = 4;

  /** Nanoseconds that a pointer at rest keeps it open. */
  private static final long REST = 3_000_000_000L;

  private boolean open;
  private boolean near;
  private long moved;

  void toggle() {
    open = !open;
  }

  void close() {
    open = false;
    near = false;
  }

  boolean isOpen() {
    return open || near && System.nanoTime() - moved < REST;
  }

  /** The pointer moves at a height; where the bar is, it stays open. */
  void point(float y) {
    near = y >= 0 && y < (isOpen() ? HEIGHT : GAP);
    moved = System.nanoTime();
  }

  /** The view whose name is at a place, if the bar is open. */
  Optional<View> at(Box window, float x, float y) {
    if (!isOpen() || y < 0 || y >= HEIGHT) {
      return Optional.empty();
    }
    for (View view : View.values()) {
      if (place(window, view).contains(x, y)) {
        return Optional.of(view);
      }
    }
    return Optional.empty();
  }

  private static Box place(Box window, View view) {
    return new Box(window.x(), window.y(), window.width(), HEIGHT)
        .column(view.ordinal(), View.values().length, GAP);
  }

  void draw(Canvas canvas, View shown) {
    if (!isOpen()) {
      return;
    }
    Box window = canvas.box();
    canvas.flush();
    canvas.fill(
        new Box(window.x(), window.y(), window.width(), HEIGHT), canvas.theme().background());
    float size = Math.min(TEXT, window.width() / View.values().length / 7.5f);
    for (View view : View.values()) {
      Box place = place(window, view);
      boolean isShown = view == shown;
      int color = isShown ? canvas.theme().text() : canvas.theme().muted();
      canvas.textCenter(
          Text.say("view." + view.word()),
          place.centerX(),
          place.centerY() - 2,
          size,
          isShown ? Weight.SEMIBOLD : Weight.REGULAR,
          color);
      canvas.textCenter(
          "F" + view.number(), place.centerX(), place.centerY() + 16, 12, Weight.REGULAR, color);
      if (isShown) {
        canvas.fill(new Box(place.x(), place.bottom() - 3, place.width(), 3), color);
      }
    }
    canvas.flush();
  }
}
