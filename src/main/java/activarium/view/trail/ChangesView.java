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
    column(canvas, rows.column(0, 2, 16), Text.say("changes.cluster"), changes, names, false);
    column(canvas, rows.column(1, 2, 16), Text.say("changes.compact"), changes, names, true);
  }

  private static void column(
      Canvas canvas,
      Box box,
      String head,
      ClusterChanges changes,
      List<String> names,
      boolean compact) {
    Theme theme = canvas.theme();
    canvas.text(head, box.x(), box.y() + TEXT, TEXT, Weight.REGULAR, theme.muted());
    int steps = changes.frames() - 1;
    float y = box.y() + TEXT + 6;
    int rows = Math.max(1, (int) ((box.bottom() - y) / MIN_ROW));
    int every = Math.max(1, (steps + rows - 1) / rows);
    float row = Math.min(MAX_ROW, (box.bottom() - y) / Math.max(1, (steps + every - 1) / every));
    float named = 0;
    for (int t = 0; t < steps; t += every) {
      float width = canvas.textWidth(step(names, t), TEXT, Weight.REGULAR);
      named = Math.max(named, width);
    }
    float from = box.x() + named + GAP;
    for (int t = 0; t < steps; t += every) {
      double value = compact ? changes.gainInCompactness(t) : changes.shareChanged(t);
      y += row;
      canvas.text(step(names, t), box.x(), y, TEXT, Weight.REGULAR, theme.muted());
      float room = Math.max(0, box.right() - VALUE - from);
      float length = (float) Clamp.of(value * 2, -1, 1) * room;
      canvas.line(
          from, y - TEXT * 0.36f, from + Math.abs(length), y - TEXT * 0.36f, 6, theme.muted());
      canvas.textRight(
          Words.percent(value).replace('-', '−'),
          box.right(),
          y,
          TEXT,
          Weight.SEMIBOLD,
          theme.text());
    }
  }

  private static String step(List<String> names, int t) {
    return names.get(t) + "–" + names.get(t + 1);
  }
}
