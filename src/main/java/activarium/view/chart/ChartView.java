package activarium.view.chart;

import activarium.core.Clamp;
import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.gpu.glyph.GlyphPass.Shape;
import java.util.List;

/**
 * One figure as a large number, and how it came about as curves beside it, with a mark at the
 * moment shown. Where there is more room the number is larger, and the curves are below it.
 */
public final class ChartView {

  private static final float NUMBER_WIDTH = 128;
  private static final float HEAD = 8;
  private static final float LABEL_SIZE = 14;
  private static final float NUMBER_SIZE = 30;

  /** From this height on curves have the whole width, below the number. */
  static final float TALL = 150;

  private static final float TALL_LABEL = 17;
  private static final float TALL_NUMBER = 46;
  private static final float TALL_GAP = 14;
  private static final float BESIDE = 15;
  private static final float SMALLEST = 11;
  private static final float NOTE_GAP = 4;

  private final String figure;
  private final Object[] values;

  /**
   * @param figure what it is of: {@code chart.FIGURE} says what that means, in words that everybody
   *     knows, and {@code chart.FIGURE.term} what those of the field call it
   * @param values that belong into the term
   */
  public ChartView(String figure, Object... values) {
    this.figure = figure;
    this.values = values.clone();
  }

  private String label() {
    return Text.say("chart." + figure);
  }

  private String term() {
    return Text.say("chart." + figure + ".term", values);
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
    boolean isTall = box.height() >= TALL;
    float labelSize = isTall ? TALL_LABEL : LABEL_SIZE;
    float numberSize = isTall ? TALL_NUMBER : NUMBER_SIZE;
    head(canvas, box, isTall);
    float base = box.y() + labelSize + numberSize + 3;
    canvas.text(number, box.x(), base, numberSize, Weight.SEMIBOLD, theme.text());
    if (isTall) {
      float from = box.x() + canvas.textWidth(number, numberSize, Weight.SEMIBOLD) + TALL_GAP;
      beside(canvas, term(), from, base - NUMBER_SIZE * 0.7f, box.right());
      beside(canvas, note, from, base, box.right());
    } else {
      float room = NUMBER_WIDTH - NOTE_GAP;
      float size = Words.size(canvas, note, room, LABEL_SIZE, SMALLEST, Weight.REGULAR);
      canvas.text(note, box.x(), box.bottom() - 1, size, Weight.REGULAR, theme.muted());
    }
    Box plot = plot(box);
    canvas.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), 1, theme.line());
    float maxX = maxX(curves);
    for (Curve curve : curves) {
      drawCurve(canvas, plot, curve, maxX, minY, maxY);
    }
    if (maxX > 0 && !curves.isEmpty()) {
      mark(canvas, plot, curves.get(curves.size() - 1), now, maxX, minY, maxY);
    }
  }

  /** Where the curves are. */
  static Box plot(Box box) {
    boolean isTall = box.height() >= TALL;
    float left = isTall ? 0 : NUMBER_WIDTH;
    float top = isTall ? TALL_LABEL + TALL_NUMBER + TALL_GAP : LABEL_SIZE + HEAD;
    return new Box(box.x() + left, box.y() + top, box.width() - left - 4, box.height() - top - 4);
  }

  private void head(Canvas canvas, Box box, boolean isTall) {
    Theme theme = canvas.theme();
    float size = isTall ? TALL_LABEL : LABEL_SIZE;
    float y = box.y() + size;
    canvas.text(label(), box.x(), y, size, Weight.REGULAR, theme.text());
    float x = box.x() + canvas.textWidth(label() + "  ", size, Weight.REGULAR);
    if (!isTall && x + canvas.textWidth(term(), size, Weight.REGULAR) <= box.right()) {
      canvas.text(term(), x, y, size, Weight.REGULAR, theme.muted());
    }
  }

  /** Words beside a large number. */
  private static void beside(Canvas canvas, String words, float x, float y, float right) {
    float size = Words.size(canvas, words, right - x, BESIDE, SMALLEST, Weight.REGULAR);
    canvas.text(words, x, y, size, Weight.REGULAR, canvas.theme().muted());
  }

  /** The last x of all curves, where their box ends. */
  static float maxX(List<Curve> curves) {
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
