package activarium.draw;

import activarium.core.Clamp;
import activarium.draw.Canvas.Weight;
import activarium.gpu.glyph.GlyphPass.Shape;

/**
 * A short line for whoever sits at the window: what was saved, why a key does nothing. It comes and
 * goes softly in the lower margin, where no view draws, and is for the window alone: draw it after
 * a picture of the window was taken.
 */
public final class Notice {

  /** Design units: readable from the last row. */
  private static final float SIZE = 16;

  private static final float LEAST = 14;
  private static final float HEIGHT = 26;
  private static final float MARGIN = 28;
  private static final float DOT = 5;
  private static final float GAP = 10;

  /** Seconds in which it appears, and in which it goes. */
  private static final float EASING = 0.25f;

  private String line = "";
  private String hint = "";
  private boolean alarming;
  private float age;
  private float length;
  private Box box = new Box(0, 0, 0, 0);

  /**
   * Shows a line in place of the one before.
   *
   * @param newLine what happened
   * @param newHint what can be done with it, left out where there is no room; may be empty
   * @param alarm whether something went wrong
   * @param seconds for which it stays
   */
  public void show(String newLine, String newHint, boolean alarm, float seconds) {
    boolean replaces = isVisible();
    line = newLine;
    hint = newHint;
    alarming = alarm;
    length = seconds;
    age = replaces ? Math.min(age, EASING) : 0;
  }

  /** So many seconds went by. */
  public void advance(float seconds) {
    age += seconds;
  }

  /** What is to be read now, or empty. */
  public String line() {
    return isVisible() ? line : "";
  }

  public boolean isVisible() {
    return age < length;
  }

  /** Whether it is drawn at a place, in design units. */
  public boolean contains(float x, float y) {
    return isVisible() && box.contains(x, y);
  }

  /**
   * Draws it, if there is something to say.
   *
   * @param foot height of what is below it, in design units
   */
  public void draw(Canvas canvas, float foot) {
    if (!isVisible()) {
      return;
    }
    float strength = Clamp.share(Math.min(age / EASING, (length - age) / EASING));
    Theme theme = canvas.theme();
    Box window = canvas.box();
    float room = window.width() - 2 * MARGIN - 2 * DOT - 3 * GAP;
    String more = hint.isEmpty() || width(canvas, line + hint, SIZE) + GAP > room ? "" : hint;
    float size = Clamp.of(SIZE * room / width(canvas, line, SIZE), LEAST, SIZE);
    String words = fitted(canvas, line, size, room);
    float wide = width(canvas, words, size);
    float all = wide + (more.isEmpty() ? 0 : GAP + width(canvas, more, size));
    box =
        new Box(MARGIN - GAP, window.bottom() - foot - HEIGHT - 1, all + 2 * DOT + 3 * GAP, HEIGHT);
    float baseline = box.centerY() + size * 0.36f;
    canvas.fill(box, faded(theme.background(), strength));
    int ink = alarming ? theme.alarm() : theme.text();
    float left = box.x() + GAP + 2 * DOT + GAP;
    canvas.text(words, left, baseline, size, Weight.SEMIBOLD, faded(ink, strength));
    canvas.text(
        more, left + wide + GAP, baseline, size, Weight.REGULAR, faded(theme.muted(), strength));
    int mark = alarming ? theme.alarm() : theme.accent();
    canvas.glyph(box.x() + GAP + DOT, box.centerY(), DOT, Shape.DISK, theme.faded(mark, strength));
    canvas.flush();
  }

  private static float width(Canvas canvas, String words, float size) {
    return canvas.textWidth(words, size, Weight.SEMIBOLD);
  }

  /** The words without their middle where they are too long: names differ at both ends. */
  private static String fitted(Canvas canvas, String words, float size, float room) {
    String fitting = words;
    for (int left = words.length() / 2; left > 1 && width(canvas, fitting, size) > room; left--) {
      fitting = words.substring(0, left) + "…" + words.substring(words.length() - left);
    }
    return fitting;
  }

  private static int faded(int color, float strength) {
    return color & 0xffffff | Math.round(255 * strength) << 24;
  }
}
