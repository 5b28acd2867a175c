package activarium.draw;

import activarium.draw.Canvas.Align;
import activarium.draw.Canvas.Weight;
import activarium.gpu.glyph.GlyphPass;
import processing.core.PImage;

/**
 * What a canvas is drawn with: the graphics card, or a file of vectors. Everything in design units.
 * All but images may be kept until {@link #flush}: text and rectangles, over them the lines, and
 * over these the glyphs.
 */
public interface Ink {

  /** The whole picture. */
  Box box();

  /** Text whose baseline starts, is centered or ends at x, y. */
  void text(String text, float x, float y, Align align, float size, Weight weight, int argb);

  /** What sets centered text off from what lies below it: its outline, this much wider. */
  void halo(String text, float x, float y, float reach, float size, Weight weight, int argb);

  /** Width of a text. */
  float textWidth(String text, float size, Weight weight);

  /** A filled rectangle. */
  void fill(Box box, int argb);

  /** An image, stretched over the box. */
  void image(PImage image, Box box);

  /** A straight line with round ends. */
  void line(float x0, float y0, float x1, float y1, float width, int argb);

  /**
   * A line through many points, which covers nothing twice; its ends are cut off.
   *
   * @param points x and y of each in turn
   */
  void polyline(float[] points, float width, int argb);

  /** A glyph around x, y. */
  void glyph(float x, float y, float radius, GlyphPass.Shape shape, int argb);

  /**
   * Draws what was kept.
   *
   * @param rim color that keeps neighboring glyphs apart
   */
  void flush(int rim);
}
