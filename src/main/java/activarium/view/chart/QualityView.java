package activarium.view.chart;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.session.Judgement;
import java.util.List;

/**
 * How far the map can be trusted: neighborhood hit of each class in the map (bar) and in the layer
 * (tick), and trustworthiness and continuity of the whole. Where bar and tick part, the map hides
 * or invents something.
 */
public final class QualityView {

  private static final float HEAD = 62;
  private static final float TEXT = 14;
  private static final float NAME = 62;
  private static final float NUMBER = 52;
  private static final float MAX_ROW = 40;

  /**
   * Draws the figures.
   *
   * @param judgement null until there is one
   */
  public void draw(Canvas canvas, Box box, Judgement judgement, List<String> classNames) {
    Theme theme = canvas.theme();
    if (judgement == null) {
      canvas.text(
          Text.say("quality.comparing"),
          box.x(),
          box.y() + TEXT,
          TEXT,
          Weight.REGULAR,
          theme.muted());
      return;
    }
    Box head = box.top(HEAD);
    figure(canvas, head.column(0, 3, 12), Text.say("quality.hit"), judgement.hit().global());
    figure(
        canvas,
        head.column(1, 3, 12),
        Text.say("quality.trust"),
        judgement.trustworthiness().global());
    figure(
        canvas,
        head.column(2, 3, 12),
        Text.say("quality.continuity"),
        judgement.continuity().global());
    Box rows = box.below(HEAD);
    float row = Math.min(MAX_ROW, rows.height() / classNames.size());
    double[] map = judgement.hit().perClass();
    double[] high = judgement.hitHigh().perClass();
    for (int c = 0; c < Math.min(map.length, classNames.size()); c++) {
      classRow(
          canvas,
          rows.below(c * row).top(row),
          classNames.get(c),
          c,
          (float) map[c],
          (float) high[c]);
    }
  }

  private static void figure(Canvas canvas, Box box, String label, double value) {
    Theme theme = canvas.theme();
    canvas.text(label, box.x(), box.y() + TEXT, TEXT, Weight.REGULAR, theme.muted());
    canvas.text(
        Words.percent(value), box.x(), box.y() + TEXT + 27, 24, Weight.SEMIBOLD, theme.text());
  }

  private static void classRow(Canvas canvas, Box row, String name, int c, float map, float high) {
    if (Float.isNaN(map)) {
      return;
    }
    Theme theme = canvas.theme();
    float base = row.y() + row.height() * 0.5f + TEXT * 0.36f;
    canvas.glyph(row.x() + 6, row.centerY(), 6, Shape.DISK, theme.classes().color(c));
    canvas.text(shortened(canvas, name), row.x() + 18, base, TEXT, Weight.REGULAR, theme.text());
    float from = row.x() + NAME;
    float length = row.width() - NAME - NUMBER;
    canvas.line(from, row.centerY(), from + length, row.centerY(), 2, theme.line());
    canvas.line(
        from, row.centerY(), from + length * map, row.centerY(), 6, theme.classes().color(c));
    float tick = from + length * high;
    canvas.line(tick, row.centerY() - 6, tick, row.centerY() + 6, 2, theme.text());
    canvas.textRight(Words.percent(map), row.right(), base, TEXT, Weight.REGULAR, theme.text());
  }

  private static String shortened(Canvas canvas, String name) {
    String shown = name;
    while (shown.length() > 1 && canvas.textWidth(shown, TEXT, Weight.REGULAR) > NAME - 24) {
      shown = shown.substring(0, shown.length() - 1);
    }
    return shown;
  }
}
