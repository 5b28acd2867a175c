package activarium.view.chart;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import java.util.List;

/**
 * What two things differ in: for each measure a bar of either, one below the other, and the
 * difference as the largest figure.
 */
public final class DifferenceView {

  /** Room that the view wants, in design units. */
  public static final float HEIGHT = 96;

  private static final float HEAD = 20;
  private static final float LABEL = 13;
  private static final float FIGURE = 38;
  private static final float SMALLEST = 9.5f;
  private static final float GAP = 26;
  private static final float BAR = 11;
  private static final float SHARE = 48;

  /** Of the column, what the difference takes. */
  private static final float FIGURE_SHARE = 0.42f;

  private DifferenceView() {}

  /**
   * A measure of both.
   *
   * @param name in words
   * @param left share, 0 … 1
   * @param right share, 0 … 1
   */
  public record Pair(String name, double left, double right) {

    /** How many percentage points the right one has more, as it is shown. */
    public String difference() {
      double points = Math.rint(tenths(right) - tenths(left)) / 10;
      return points == 0 ? Text.shown("±%.1f", 0.0) : Text.shown("%+.1f", points).replace('-', '−');
    }
  }

  /** In tenths of a point, as beside the bars: what is read there has this difference. */
  private static double tenths(double share) {
    return Math.rint(1000 * Math.rint(1e6 * share) / 1e6);
  }

  /**
   * Draws all measures beside one another.
   *
   * @param note what the differences are
   */
  public static void draw(Canvas canvas, Box box, String note, List<Pair> pairs) {
    Theme theme = canvas.theme();
    canvas.line(box.x(), box.y(), box.right(), box.y(), 1, theme.line());
    float size = Words.size(canvas, note, box.width(), LABEL, SMALLEST, Weight.REGULAR);
    canvas.text(note, box.x(), box.y() + HEAD, size, Weight.REGULAR, theme.muted());
    Box below = box.below(HEAD);
    for (int i = 0; i < pairs.size(); i++) {
      draw(canvas, below.column(i, pairs.size(), GAP), pairs.get(i));
    }
  }

  private static void draw(Canvas canvas, Box box, Pair pair) {
    Theme theme = canvas.theme();
    float wide = box.width() * FIGURE_SHARE;
    String difference = pair.difference();
    float size = Words.size(canvas, difference, wide - 8, FIGURE, SMALLEST, Weight.SEMIBOLD);
    float base = box.y() + 22 + FIGURE;
    canvas.text(difference, box.x(), base, size, Weight.SEMIBOLD, theme.text());
    float small = Words.size(canvas, pair.name, box.width(), LABEL, SMALLEST, Weight.SEMIBOLD);
    String name = Words.fit(canvas, pair.name, box.width(), small, Weight.SEMIBOLD);
    canvas.text(name, box.x(), box.y() + 20, small, Weight.SEMIBOLD, theme.text());
    Box bars = new Box(box.x() + wide, base - FIGURE + 6, box.width() - wide, FIGURE);
    bar(canvas, bars.top(BAR), pair.left, theme.muted());
    bar(canvas, bars.below(BAR + 6).top(BAR), pair.right, theme.text());
  }

  private static void bar(Canvas canvas, Box box, double share, int color) {
    float whole = box.width() - SHARE;
    canvas.fill(new Box(box.x(), box.y(), whole, box.height()), canvas.theme().line());
    canvas.fill(new Box(box.x(), box.y(), (float) (whole * share), box.height()), color);
    String text = Words.percent(share);
    float size = Words.size(canvas, text, SHARE - 5, LABEL, SMALLEST, Weight.REGULAR);
    float x = box.right();
    canvas.textRight(text, x, box.bottom(), size, Weight.REGULAR, color);
  }
}
