package activarium.view;

import activarium.gpu.pass.GlyphPass.Shape;
import activarium.view.Canvas.Weight;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which color is which class, and what a triangle means: in one line, or, where long names need
 * more room, in two lines of smaller letters.
 */
public final class Legend {

  static final float TEXT = 15;
  private static final float DOT = 6;
  private static final float GAP = 14;

  /** Share of the box that is kept for other words, the triangle among them. */
  private static final float OTHERS = 0.28f;

  /** Share that is kept even from the triangle. */
  private static final float CAPTION = 0.2f;

  private static final int SCALE_STEPS = 24;
  private static final String ERROR = "taken for";

  private LegendGrid grid;
  private float gridRoom;
  private List<String> gridOf;

  /** Draws the legend at the right end of a box. */
  public void draw(Canvas canvas, Box box, List<String> classNames, IntPredicate visible) {
    if (!canvas.hasCaptions()) {
      return;
    }
    Theme theme = canvas.theme();
    float x = drawClasses(canvas, box, classNames, visible);
    float y = box.bottom() - 2;
    float width = entryWidth(canvas, ERROR);
    if (x - width - GAP > box.x() + box.width() * CAPTION) {
      x -= width + GAP;
      canvas.glyph(x + DOT, y - TEXT * 0.36f, DOT, Shape.TRIANGLE, theme.muted());
      canvas.text(ERROR, x + 2 * DOT + 5, y, TEXT, Weight.REGULAR, theme.muted());
    }
  }

  /**
   * The same without the triangle.
   *
   * @return where it begins
   */
  public float drawClasses(Canvas canvas, Box box, List<String> classNames, IntPredicate visible) {
    float room = box.width() * (1 - OTHERS);
    if (grid == null || room != gridRoom || !classNames.equals(gridOf)) {
      grid = LegendGrid.of(canvas, classNames, room);
      gridRoom = room;
      gridOf = classNames;
    }
    float left = box.right() - grid.width();
    for (int c = 0; c < classNames.size(); c++) {
      float x = left + grid.x(c);
      float y = box.bottom() - 2 - grid.up(c);
      float dot = DOT * grid.size() / TEXT;
      canvas.glyph(
          x + dot,
          y - grid.size() * 0.36f,
          dot,
          visible.test(c) ? Shape.DISK : Shape.RING,
          canvas.theme().classes().color(c));
      canvas.text(
          grid.name(c), x + 2 * dot + 5, y, grid.size(), Weight.REGULAR, canvas.theme().text());
    }
    return left;
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
    return entry(canvas.textWidth(name, TEXT, Weight.REGULAR), TEXT);
  }

  /** What a name of that width needs, with its dot before it and the gap after it. */
  static float entry(float width, float size) {
    return 2 * DOT * size / TEXT + 5 + width + GAP * size / TEXT;
  }
}
