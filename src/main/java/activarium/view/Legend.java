package activarium.view;

import activarium.gpu.pass.GlyphPass.Shape;
import activarium.view.Canvas.Weight;
import java.util.List;
import java.util.function.IntPredicate;

/** Which color is which class, and what a triangle means, in one line. */
public final class Legend {

  private static final float TEXT = 15;
  private static final float DOT = 6;
  private static final float GAP = 14;
  private static final int SCALE_STEPS = 24;
  private static final String ERROR = "taken for";

  /** Draws the legend at the right end of a box; names that find no room are left out. */
  public void draw(Canvas canvas, Box box, List<String> classNames, IntPredicate visible) {
    if (!canvas.hasCaptions()) {
      return;
    }
    Theme theme = canvas.theme();
    float x = box.right();
    float y = box.bottom() - 2;
    for (int c = classNames.size() - 1; c >= 0; c--) {
      float width = entryWidth(canvas, classNames.get(c));
      if (x - width < box.x() + box.width() * 0.28f) {
        return;
      }
      x -= width;
      int color = theme.classes().color(c);
      canvas.glyph(
          x + DOT, y - TEXT * 0.36f, DOT, visible.test(c) ? Shape.DISK : Shape.RING, color);
      canvas.text(classNames.get(c), x + 2 * DOT + 5, y, TEXT, Weight.REGULAR, theme.text());
    }
    float width = entryWidth(canvas, ERROR);
    if (x - width - GAP > box.x() + box.width() * 0.28f) {
      x -= width + GAP;
      canvas.glyph(x + DOT, y - TEXT * 0.36f, DOT, Shape.TRIANGLE, theme.muted());
      canvas.text(ERROR, x + 2 * DOT + 5, y, TEXT, Weight.REGULAR, theme.muted());
    }
  }

  /** Draws what the colors of doubt mean, at the right end of a box. */
  public void drawDoubt(Canvas canvas, Box box, String meaning) {
    if (!canvas.hasCaptions()) {
      return;
    }
    Theme theme = canvas.theme();
    float y = box.bottom() - 2;
    float scale = 120;
    float x = box.right() - scale;
    for (int i = 0; i < SCALE_STEPS; i++) {
      float value = i / (SCALE_STEPS - 1f);
      canvas.fill(
          new Box(
              x + i * scale / SCALE_STEPS, y - TEXT * 0.7f, scale / SCALE_STEPS + 1, TEXT * 0.7f),
          theme.doubt(value));
    }
    canvas.textRight(meaning, x - GAP, y, TEXT, Weight.REGULAR, theme.text());
  }

  /**
   * Draws what the colors of numbers mean, at the right end of a box.
   *
   * @param range the lowest and the highest number
   */
  public void drawScale(Canvas canvas, Box box, String name, float[] range) {
    Theme theme = canvas.theme();
    float y = box.bottom() - 2;
    String most = "%.2f".formatted(range[1]);
    float right = box.right() - canvas.textWidth(most, TEXT, Weight.REGULAR) - GAP / 2;
    canvas.textRight(most, box.right(), y, TEXT, Weight.REGULAR, theme.text());
    float step = 140f / SCALE_STEPS;
    for (int i = 0; i < SCALE_STEPS; i++) {
      float x = right - (SCALE_STEPS - i) * step;
      Box part = new Box(x, y - TEXT * 0.7f, step + 1, TEXT * 0.7f);
      canvas.fill(part, Ramp.sequential(theme, i / (SCALE_STEPS - 1f)));
    }
    float left = right - SCALE_STEPS * step - GAP / 2;
    String least = "%s  %.2f".formatted(name, range[0]);
    canvas.textRight(least, left, y, TEXT, Weight.REGULAR, theme.text());
  }

  private static float entryWidth(Canvas canvas, String name) {
    return 2 * DOT + 5 + canvas.textWidth(name, TEXT, Weight.REGULAR) + GAP;
  }
}
