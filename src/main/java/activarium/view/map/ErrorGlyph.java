package activarium.view.map;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Palette;
import activarium.gpu.glyph.GlyphPass.Shape;

/**
 * An observation that the network takes for another class: a triangle whose inside has the hue of
 * the class that it is taken for, and whose rim that of the class that it is of. The shape says
 * that something is wrong, without any color.
 */
public final class ErrorGlyph {

  /** It is larger than a disk by this, as observation/glyph.vert has it. */
  static final float SIZE = 1.45f;

  /** Share of its size that the inside has, as observation/glyph.frag has it. */
  static final float CORE = 0.62f;

  private ErrorGlyph() {}

  /**
   * Draws what frames the image of an observation: the hue of its class; of an error the right half
   * has that of the class that it is taken for, as the words beside it, "4 → 9", have it.
   */
  public static void frame(Canvas canvas, Box box, Observations observations, int i) {
    Palette classes = canvas.theme().classes();
    canvas.fill(box, classes.color(observations.labels()[i]));
    if (observations.isError(i)) {
      Box half = new Box(box.centerX(), box.y(), box.width() / 2, box.height());
      canvas.fill(half, classes.color(observations.predicted()[i]));
    }
  }

  /**
   * Draws one.
   *
   * @param radius of a disk
   * @param rim the color of its true class
   * @param core the color of the class that it is taken for; the same draws one plain triangle
   */
  public static void draw(Canvas canvas, float x, float y, float radius, int rim, int core) {
    canvas.glyph(x, y, SIZE * radius, Shape.TRIANGLE, rim);
    if (core != rim) {
      canvas.glyph(x, y, CORE * SIZE * radius, Shape.CORE, core);
    }
  }
}
