package activarium.view.map;

import activarium.draw.Canvas;
import activarium.gpu.glyph.GlyphPass.Shape;

/**
 * What is drawn around an observation that its coloring questions: one ring where the map must not
 * be trusted, as around an outlier that other seeds do not have; two around one that all have.
 */
public final class DoubtRing {

  /** Of the ring, and of the second one, in radii of a disk. */
  private static final float INNER = 2;

  private static final float OUTER = 2.9f;

  private DoubtRing() {}

  /**
   * Draws what is due around one.
   *
   * @param radius of a disk
   */
  static void draw(Canvas canvas, float x, float y, float radius, MapColors colors, int i) {
    if (colors.isSurvivingOutlier(i)) {
      drawSurviving(canvas, x, y, radius);
    } else if (colors.isDoubtful(i) || colors.isLostOutlier(i)) {
      drawDoubtful(canvas, x, y, radius);
    }
  }

  public static void drawSurviving(Canvas canvas, float x, float y, float radius) {
    int ink = canvas.theme().text();
    canvas.glyph(x, y, radius * INNER, Shape.RING, ink);
    canvas.glyph(x, y, radius * OUTER, Shape.RING, ink);
  }

  public static void drawDoubtful(Canvas canvas, float x, float y, float radius) {
    canvas.glyph(x, y, radius * INNER, Shape.RING, canvas.theme().alarm());
  }
}
