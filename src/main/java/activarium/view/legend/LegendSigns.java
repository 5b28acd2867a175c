package activarium.view.legend;

import activarium.core.Text;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.view.map.DoubtRing;
import activarium.view.map.ErrorGlyph;
import activarium.view.map.MapColors;
import java.util.ArrayList;
import java.util.List;

/** The shapes that a legend explains after its words, most telling first, as far as they fit. */
final class LegendSigns {

  private static final float TEXT = Legend.TEXT;
  private static final float DOT = 6;
  private static final float GAP = 14;

  /** Radius of a disk whose rings are as high as a line. */
  private static final float RINGED = 2.4f;

  private record Sign(String words, Shape shape) {}

  private interface Shape {
    void draw(Canvas canvas, float x, float y);
  }

  private final List<Sign> signs = new ArrayList<>();

  /**
   * @param hasTriangles whether errors are marked
   */
  LegendSigns(MapColors colors, boolean hasTriangles) {
    if (colors.stability() != null && !colors.isPending()) {
      signs.add(
          new Sign(
              Text.say("legend.survives"),
              (canvas, x, y) -> DoubtRing.drawSurviving(canvas, x, y, RINGED)));
      signs.add(
          new Sign(
              Text.say("legend.survives.not"),
              (canvas, x, y) -> DoubtRing.drawDoubtful(canvas, x, y, RINGED)));
    }
    if (hasTriangles) {
      signs.add(
          new Sign(LegendWords.triangle(colors), (canvas, x, y) -> triangle(canvas, x, y, colors)));
    }
  }

  private static void triangle(Canvas canvas, float x, float y, MapColors colors) {
    Theme theme = canvas.theme();
    int core = colors.isByClass() ? theme.line() : theme.muted();
    ErrorGlyph.draw(canvas, x, y, DOT * 0.75f, theme.muted(), core);
  }

  private static float width(Canvas canvas, Sign sign) {
    return GAP + 2 * DOT + 5 + canvas.textWidth(sign.words, TEXT, Weight.REGULAR);
  }

  /** What all of them need, with the gap before each. */
  float width(Canvas canvas) {
    return (float) signs.stream().mapToDouble(sign -> width(canvas, sign)).sum();
  }

  /** Draws them from {@code left} on, as long as there is room. */
  void draw(Canvas canvas, float left, float right, float baseline) {
    float x = left;
    for (Sign sign : signs) {
      float width = width(canvas, sign);
      if (x + width > right) {
        return;
      }
      float start = x + GAP;
      sign.shape.draw(canvas, start + DOT, baseline - TEXT * 0.33f);
      canvas.text(
          sign.words, start + 2 * DOT + 5, baseline, TEXT, Weight.REGULAR, canvas.theme().muted());
      x += width;
    }
  }
}
