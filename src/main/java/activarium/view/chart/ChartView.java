package activarium.view.chart;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.gpu.glyph.GlyphPass.Shape;
import java.util.List;

/**
 * One figure as a large number, and how it came about as curves beside it, with a mark at the
 * moment shown.
 */
public final class ChartView {

  private static final float NUMBER_WIDTH = 128;
  private static final float HEAD = 8;
  private static final float LABEL_SIZE = 14;
  private static final float NUMBER_SIZE = 30;

  private final String label;
  private final String term;

  /**
   * @param label what the figure means, in words that everybody knows
   * @param term what those of the field call it, or nothing
   */
  public ChartView(String label, String term) {
    this.label = label;
    this.term = term;
  }

  /**
   * Draws the figure.
   *
   * @param number the figure at the moment shown, as a person reads it
   * @param note a word more, such as a second figure to compare with
   * @param curves drawn over one another, the most important last
   * @param minY the value at the foot of the box
   * @param maxY the value at its head
   * @param now the x of the moment shown
   */
  public void draw(
      Canvas canvas,
      Box box,
      String number,
      String note,
      List<Curve> curves,
      float minY,
      float maxY,
      float now) {
    Theme theme = canvas.theme();
    head(canvas, box);
    canvas.text(
        number,
        box.x(),
        box.y() + LABEL_SIZE + NUMBER_SIZE + 3,
        NUMBER_SIZE,
        Weight.SEMIBOLD,
        theme.text());
    canvas.text(note, box.x(), box.bottom() - 1, LABEL_SIZE, Weight.REGULAR, theme.muted());
    Box plot =
        new Box(
            box.x() + NUMBER_WIDTH,
            box.y() + LABEL_SIZE + HEAD,
            box.width() - NUMBER_WIDTH - 4,
            box.height() - LABEL_SIZE - HEAD - 4);
    canvas.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), 1, theme.line());
    float maxX = maxX(curves);
    for (Curve curve : curves) {
      drawCurve(canvas, plot, curve, maxX, minY, maxY);
    }
    if (maxX > 0 && !curves.isEmpty()) {
      mark(canvas, plot, curves.get(curves.size() - 1), now, maxX, minY, maxY);
    }
  }

  private void head(Canvas canvas, Box box) {
    Theme theme = canvas.theme();
    float y = box.y() + LABEL_SIZE;
    canvas.text(label, box.x(), y, LABEL_SIZE, Weight.REGULAR, theme.text());
    float x = box.x() + canvas.textWidth(label + "  ", LABEL_SIZE, Weight.REGULAR);
    if (x + canvas.textWidth(term, LABEL_SIZE, Weight.REGULAR) <= box.right()) {
      canvas.text(term, x, y, LABEL_SIZE, Weight.REGULAR, theme.muted());
    }
  }

  private static float maxX(List<Curve> curves) {
    float max = 0;
    for (Curve curve : curves) {
      max = curve.x().length == 0 ? max : Math.max(max, curve.x()[curve.x().length - 1]);
    }
    return max;
  }

  private static void drawCurve(
      Canvas canvas, Box plot, Curve curve, float maxX, float minY, float maxY) {
    // More points than pixels only cost time.
    int stride = Math.max(1, curve.x().length / 240);
    float px = Float.NaN;
    float py = Float.NaN;
    for (int i = 0; i < curve.x().length; i++) {
      boolean last = i == curve.x().length - 1;
      if (Float.isNaN(curve.y()[i]) || (i % stride != 0 && !last)) {
        continue;
      }
      float x = place(curve.x()[i], 0, maxX, plot.x(), plot.right());
      float y = place(curve.y()[i], minY, maxY, plot.bottom(), plot.y());
      if (!Float.isNaN(px)) {
        canvas.line(px, py, x, y, 2, curve.color());
      }
      px = x;
      py = y;
    }
  }

  /** Marks the point of the curve that is nearest to {@code now}. */
  private static void mark(
      Canvas canvas, Box plot, Curve curve, float now, float maxX, float minY, float maxY) {
    int nearest = nearest(curve, now);
    if (nearest >= 0) {
      float x = place(curve.x()[nearest], 0, maxX, plot.x(), plot.right());
      float y = place(curve.y()[nearest], minY, maxY, plot.bottom(), plot.y());
      canvas.glyph(x, y, 4, Shape.DISK, canvas.theme().accent());
    }
  }

  private static int nearest(Curve curve, float x) {
    int nearest = -1;
    for (int i = 0; i < curve.x().length; i++) {
      boolean nearer = nearest < 0 || Math.abs(curve.x()[i] - x) < Math.abs(curve.x()[nearest] - x);
      if (nearer && !Float.isNaN(curve.y()[i])) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static float place(float value, float min, float max, float from, float to) {
    float share = max > min ? (value - min) / (max - min) : 0;
    return from + Clamp.share(share) * (to - from);
  }
}
