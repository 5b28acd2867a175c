package activarium.kiosk;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import java.util.List;
import java.util.Optional;

/**
 * The buttons of a frame. One acts when the finger leaves it, and not where it slid off. Draw
 * thread only.
 */
final class Buttons {

  private static final float SIZE = 21;
  private static final float SMALLEST = 12;
  private static final float EDGE = 6;

  private List<Button> shown = List.of();
  private Box pressed;

  /** What there is from now on. */
  void show(List<Button> buttons) {
    shown = List.copyOf(buttons);
  }

  List<Button> shown() {
    return shown;
  }

  /** A finger comes down; whether on one. */
  boolean press(float x, float y) {
    pressed = at(x, y).map(Button::box).orElse(null);
    return pressed != null;
  }

  /** It goes up. */
  void release(float x, float y) {
    Box began = pressed;
    pressed = null;
    at(x, y).filter(button -> button.box().equals(began)).ifPresent(button -> button.act().run());
  }

  private Optional<Button> at(float x, float y) {
    return shown.stream().filter(button -> button.box().contains(x, y)).findFirst();
  }

  void draw(Canvas canvas) {
    Theme theme = canvas.theme();
    canvas.flush();
    for (Button button : shown) {
      Box box = button.box();
      boolean isLit = button.isLit() || box.equals(pressed);
      canvas.fill(box, isLit ? theme.text() : theme.line());
    }
    canvas.flush();
    for (Button button : shown) {
      Box box = button.box();
      boolean isLit = button.isLit() || box.equals(pressed);
      float size = size(canvas, button);
      canvas.textCenter(
          button.words(),
          box.centerX(),
          box.centerY() + 0.36f * size,
          size,
          Weight.SEMIBOLD,
          isLit ? theme.background() : theme.text());
    }
    canvas.flush();
  }

  /** Buttons that are as large as another have words as large as it. */
  private float size(Canvas canvas, Button button) {
    float room = button.box().width() - 2 * EDGE;
    float least = SIZE;
    for (Button other : shown) {
      if (Math.abs(other.box().width() - button.box().width()) < 1) {
        least = Words.size(canvas, other.words(), room, least, SMALLEST, Weight.SEMIBOLD);
      }
    }
    return least;
  }
}
