package activarium.sketch;

import activarium.draw.Canvas;
import activarium.draw.Ink;
import activarium.gpu.Tile;
import activarium.window.Sketch;
import java.nio.ByteBuffer;
import java.util.function.Function;
import processing.core.PConstants;
import processing.core.PGraphics;
import processing.opengl.PGraphicsOpenGL;

/**
 * Draws what a sketch draws on its canvas into graphics of its own, whatever the size of its
 * window. Draw thread only; the kit must not be between begin and end.
 */
public final class Offscreen implements AutoCloseable {

  private final Sketch sketch;
  private final PGraphicsOpenGL target;
  private final boolean seen;

  public Offscreen(Sketch sketch, int width, int height) {
    this(sketch, width, height, true);
  }

  private Offscreen(Sketch sketch, int width, int height, boolean seen) {
    this.sketch = sketch;
    this.seen = seen;
    this.target = (PGraphicsOpenGL) sketch.createGraphics(width, height, PConstants.P2D);
  }

  /** Graphics that nobody sees: no time of what is seen goes by. */
  public static Offscreen unseen(Sketch sketch, int width, int height) {
    return new Offscreen(sketch, width, height, false);
  }

  /**
   * Draws a frame, or a part of it.
   *
   * @param tile which part; as large as the target
   * @param seconds since the frame before; 0 draws the same again
   * @param bgra receives the pixels, see {@link activarium.gpu.GpuContext#readPixels}; null for
   *     none
   */
  public void draw(Tile tile, float seconds, ByteBuffer bgra) {
    draw(tile, seconds, bgra, null);
  }

  /**
   * Draws the same again, but with something else than the graphics card.
   *
   * @param tile of the picture, for its size
   * @param ink makes that, when the canvas has this size
   */
  public void draw(Tile tile, Function<Canvas, Ink> ink) {
    draw(tile, 0, null, ink);
  }

  private void draw(Tile tile, float seconds, ByteBuffer bgra, Function<Canvas, Ink> ink) {
    PGraphics window = sketch.g;
    int width = sketch.width;
    int height = sketch.height;
    SketchKit kit = SketchKit.of(sketch);
    window.beginDraw();
    target.beginDraw();
    try {
      sketch.width = tile.pictureWidth();
      sketch.height = tile.pictureHeight();
      kit.frames().expose(target, tile, seconds, ink);
      kit.canvas().pass(seen ? seconds : 0);
      sketch.draw();
      target.flush();
      if (bgra != null) {
        kit.canvas().gpu().readPixels(bgra);
      }
    } finally {
      sketch.width = width;
      sketch.height = height;
      kit.frames().conceal((PGraphicsOpenGL) window);
      target.endDraw();
      window.endDraw();
    }
  }

  @Override
  public void close() {
    target.dispose();
  }
}
