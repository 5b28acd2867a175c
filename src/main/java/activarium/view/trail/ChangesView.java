package activarium.view.trail;

import activarium.core.Clamp;
import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.trail.ClusterChanges;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Help to read trails: from one layer or epoch to the next, the share of observations that change
 * cluster, and how much more compact the classes become.
 */
public final class ChangesView {

  /** Height in design units that all of it takes. */
  public static final float HEIGHT = 160;

  private static final float TEXT = 14;
  private static final float NUMBER = 30;
  private static final float MAX_ROW = 22;
  private static final float MIN_ROW = 17;

  /** What a percentage needs at the end of a row. */
  private static final float VALUE = 62;

  private static final float GAP = 8;

  /** The share that the longest bar stands for. */
  private static final double LONGEST = 0.5;

  /**
   * Draws the figures.
   *
   * @param changes null until there are any
   * @param names of the layers or epochs
   */
  public void draw(Canvas canvas, Box box, ClusterChanges changes, List<String> names) {
    Theme theme = canvas.theme();
    float line = box.y() + NUMBER * 0.85f;
    if (changes == null) {
      canvas.text(Text.say("changes.reading"), box.x(), line, TEXT, Weight.REGULAR, theme.muted());
      return;
    }
    String share = Words.percent(changes.shareOfStrays());
    canvas.text(share, box.x(), line, NUMBER, Weight.SEMIBOLD, theme.text());
    float after = box.x() + canvas.textWidth(share, NUMBER, Weight.SEMIBOLD) + 10;
    canvas.text(Text.say("changes.way"), after, line, TEXT, Weight.REGULAR, theme.muted());
    Box rows = box.below(NUMBER + 14);
    IntStream steps = IntStream.range(0, changes.frames() - 1);
    double[] changed = steps.mapToDouble(changes::shareChanged).toArray();
    steps = IntStream.range(0, changes.frames() - 1);
    double[] gained = steps.mapToDouble(changes::gainInCompactness).toArray();
    new Column(canvas, rows.column(0, 2, 16), names, changed).draw(Text.say("changes.cluster"));
    new Column(canvas, rows.column(1, 2, 16), names, gained).draw(Text.say("changes.compact"));
  }

  /** The value of each step from a layer or epoch to the next, as bars to the side of zero. */
  private record Column(Canvas canvas, Box box, List<String> names, double[] values) {

    void draw(String head) {
      Theme theme = canvas.theme();
      canvas.text(head, box.x(), box.y() + TEXT, TEXT, Weight.REGULAR, theme.muted());
      float y = box.y() + TEXT + 6;
      int most = Math.max(1, (int) ((box.bottom() - y) / MIN_ROW));
      int every = Math.max(1, (values.length + most - 1) / most);
      int[] steps = IntStream.range(0, values.length).filter(step -> step % every == 0).toArray();
      float row = Math.min(MAX_ROW, (box.bottom() - y) / Math.max(1, steps.length));
      drawRows(steps, y, row);
    }

    private void drawRows(int[] steps, float top, float row) {
      float from = box.x() + GAP;
      double below = 0;
      double above = 0;
      for (int step : steps) {
        from = Math.max(from, box.x() + GAP + canvas.textWidth(name(step), TEXT, Weight.REGULAR));
        below = Math.max(below, -length(step));
        above = Math.max(above, length(step));
      }
      float scale = Math.max(0, box.right() - VALUE - from);
      scale /= (float) Math.max(LONGEST, below + above);
      float zero = from + scale * (float) below;
      if (below > 0) {
        float end = top + row * steps.length;
        canvas.line(zero, top + 5, zero, end + 3, 1, canvas.theme().muted());
      }
      for (int i = 0; i < steps.length; i++) {
        drawRow(steps[i], top + row * (i + 1), zero, scale);
      }
    }

    private void drawRow(int step, float y, float zero, float scale) {
      Theme theme = canvas.theme();
      canvas.text(name(step), box.x(), y, TEXT, Weight.REGULAR, theme.muted());
      float middle = y - TEXT * 0.36f;
      float end = zero + scale * (float) length(step);
      canvas.line(zero, middle, end, middle, 6, theme.muted());
      String value = Words.percent(values[step]).replace('-', '−');
      canvas.textRight(value, box.right(), y, TEXT, Weight.SEMIBOLD, theme.text());
    }

    /** The share that the bar reaches to. */
    private double length(int step) {
      return Clamp.of(values[step], -LONGEST, LONGEST);
    }

    private String name(int step) {
      return names.get(step) + "–" + names.get(step + 1);
    }
  }
}
