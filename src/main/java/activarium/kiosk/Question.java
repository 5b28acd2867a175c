package activarium.kiosk;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import java.util.List;

/** Asks softly whether somebody is still there. Any touch says yes. */
final class Question {

  private static final float SIZE = 40;
  private static final float SMALL = 20;
  private static final float WIDTH = 320;
  private static final float HEIGHT = 96;

  /** Alpha of the veil over the picture, which is still seen. */
  private static final int VEIL = 0xe0;

  private Question() {}

  /**
   * Its button.
   *
   * @param yes somebody is
   */
  static List<Button> buttons(Canvas canvas, Runnable yes) {
    Box window = canvas.box();
    Box box = new Box(window.centerX() - WIDTH / 2, window.centerY(), WIDTH, HEIGHT);
    return List.of(new Button(Text.say("kiosk.yes"), box, true, yes));
  }

  /**
   * Draws the question; its button comes over it.
   *
   * @param left seconds until the visit ends
   */
  static void draw(Canvas canvas, double left) {
    Box window = canvas.box();
    Theme theme = canvas.theme();
    canvas.flush();
    veil(canvas);
    String words = Text.say("kiosk.there");
    float room = window.width() - 2 * SIZE;
    float size = Words.size(canvas, words, room, SIZE, SMALL, Weight.SEMIBOLD);
    float above = window.centerY() - 2 * SMALL;
    canvas.textCenter(words, window.centerX(), above, size, Weight.SEMIBOLD, theme.text());
    String counts = Text.say("kiosk.left", (int) Math.ceil(left));
    float below = window.centerY() + HEIGHT + 2 * SMALL;
    canvas.textCenter(counts, window.centerX(), below, SMALL, Weight.REGULAR, theme.text());
    canvas.flush();
  }

  /** Covers the picture, which stays a little visible. */
  static void veil(Canvas canvas) {
    canvas.fill(canvas.box(), canvas.theme().background() & 0xffffff | VEIL << 24);
    canvas.flush();
  }
}
