package activarium.view.map;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.session.Phase;
import activarium.session.Session;

/**
 * What stands where a map will be: a lattice of gray dots, one an observation, on which neither
 * place nor color means anything, and words that say what is waited for and how far it is.
 */
public final class Waiting {

  private static final float TEXT = 19;
  private static final float SMALLEST = 12;
  private static final float STEP = 26;
  private static final float DOT = 1.6f;
  private static final float AROUND = 22;

  private Waiting() {}

  /** What the map of a session waits for, and which of the steps to it that is. */
  public static String of(Session session) {
    return of(session, session.layer());
  }

  /** What trails of a session wait for. */
  public static String ofTrails(Session session) {
    boolean isSeen = !session.timeline().moments().isEmpty() && session.phase() != Phase.FAILED;
    return isSeen ? Text.say("waiting.trails", session.observations().count()) : of(session);
  }

  /** The same for the map of a layer. */
  public static String of(Session session, String layer) {
    if (session.phase() == Phase.FAILED) {
      return Text.say("waiting.stopped", session.failure().getMessage());
    }
    if (session.timeline().moments().isEmpty()) {
      return session.phase() == Phase.PREPARING
          ? Text.say("waiting.waking.step")
          : Text.say("waiting.first-look");
    }
    return Text.say(
        "waiting.placing", session.observations().count(), MapWords.layer(session, layer));
  }

  /** Draws it into a box. */
  public static void draw(Canvas canvas, Box box, int count, String words) {
    Theme theme = canvas.theme();
    float size =
        Words.size(canvas, words, box.width() - 2 * AROUND, TEXT, SMALLEST, Weight.REGULAR);
    float half = canvas.textWidth(words, size, Weight.REGULAR) / 2 + AROUND;
    int columns = Math.max(1, (int) (box.width() / STEP));
    int rows = Math.max(1, (int) (box.height() / STEP));
    for (int i = 0; i < Math.min(count, columns * rows); i++) {
      float x = box.centerX() + (i % columns - (columns - 1) / 2f) * STEP;
      float y = box.y() + (i / columns + 0.5f) * STEP;
      boolean underWords =
          Math.abs(x - box.centerX()) < half && Math.abs(y - box.centerY()) < AROUND + size / 2;
      if (!underWords) {
        canvas.glyph(x, y, DOT, Shape.DISK, theme.line());
      }
    }
    canvas.textCenter(
        words, box.centerX(), box.centerY() + 0.36f * size, size, Weight.REGULAR, theme.muted());
    canvas.flush();
  }
}
