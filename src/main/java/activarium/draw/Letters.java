package activarium.draw;

import activarium.draw.Canvas.Weight;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The letters of the typeface as masks, filled from their outlines, without hinting: at every size
 * a text has the same proportions.
 */
public final class Letters {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** At this size advances are measured. */
  private static final float LARGE = 1000;

  /**
   * A letter as it is to be drawn.
   *
   * @param codePoint which
   * @param size in pixels
   * @param shift of its origin from a whole pixel, 0 … 1
   * @param reach pixels by which a halo is wider than the letter; 0 for the letter itself
   */
  record Letter(int codePoint, Weight weight, float size, float shift, float reach) {}

  /**
   * How much of each pixel a letter covers.
   *
   * @param left pixels from the origin, rounded down to a whole pixel, to the mask
   * @param top likewise; negative, since letters stand on their baseline
   * @param covered a byte a pixel, row by row, 0 … 255
   */
  record Mask(int left, int top, int width, int height, byte[] covered) {}

  private record Kind(int codePoint, Weight weight) {}

  private final Typeface typeface;
  private final Map<Kind, Float> advances = new HashMap<>();

  /**
   * @param data the folder that holds {@code fonts/}
   */
  Letters(Path data) {
    this.typeface = new Typeface(data);
  }

  /** Way from a letter to the next, for letters of size 1. */
  float advance(int codePoint, Weight weight) {
    return advances.computeIfAbsent(
        new Kind(codePoint, weight),
        kind -> glyph(codePoint, weight, LARGE).getGlyphMetrics(0).getAdvanceX() / LARGE);
  }

  /** Width of a text, for letters of size 1. */
  float width(String text, Weight weight) {
    float width = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      width += advance(text.codePointAt(at), weight);
    }
    return width;
  }

  private GlyphVector glyph(int codePoint, Weight weight, float size) {
    return typeface
        .font(codePoint, weight)
        .deriveFont(size)
        .createGlyphVector(EXACT, Character.toString(codePoint));
  }

  /** The mask of a letter, or null if nothing of it is to be seen. */
  Mask mask(Letter letter) {
    Shape shape = glyph(letter.codePoint, letter.weight, letter.size).getOutline(letter.shift, 0);
    if (letter.reach > 0) {
      shape =
          new BasicStroke(2 * letter.reach, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
              .createStrokedShape(shape);
    }
    Rectangle2D bounds = shape.getBounds2D();
    if (bounds.isEmpty()) {
      return null;
    }
    int left = (int) Math.floor(bounds.getMinX());
    int top = (int) Math.floor(bounds.getMinY());
    int width = (int) Math.ceil(bounds.getMaxX()) - left;
    int height = (int) Math.ceil(bounds.getMaxY()) - top;
    return new Mask(left, top, width, height, fill(shape, left, top, width, height));
  }

  private static byte[] fill(Shape shape, int left, int top, int width, int height) {
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = paper.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.translate(-left, -top);
    pen.fill(shape);
    pen.dispose();
    int[] argb = paper.getRGB(0, 0, width, height, null, 0, width);
    byte[] covered = new byte[argb.length];
    for (int i = 0; i < argb.length; i++) {
      covered[i] = (byte) (argb[i] >>> 24);
    }
    return covered;
  }
}
