package activarium.sketch;

import processing.core.PConstants;
import processing.core.PGraphics;
import processing.core.PSurface;
import processing.opengl.PGraphics2D;
import processing.opengl.PGraphics3D;
import processing.opengl.PSurfaceJOGL;

/** Processing's OpenGL window, which here can change the sketch it shows, and close. */
final class SketchSurface extends PSurfaceJOGL {

  private SketchSurface(PGraphics graphics) {
    super(graphics);
  }

  /** The main graphics of a sketch, whose window will be a {@link SketchSurface}. */
  static PGraphics graphics(String renderer) {
    return renderer.equals(PConstants.P3D) ? new Graphics3D() : new Graphics2D();
  }

  /** Draws {@code next} from the next frame on, and sends it the input. */
  void show(Sketch next) {
    sketch = next;
  }

  /** Closes the window. The animation must have ended. */
  void close() {
    window.destroy();
  }

  private static final class Graphics2D extends PGraphics2D {
    @Override
    public PSurface createSurface() {
      SketchSurface created = new SketchSurface(this);
      surface = created;
      return created;
    }
  }

  private static final class Graphics3D extends PGraphics3D {
    @Override
    public PSurface createSurface() {
      SketchSurface created = new SketchSurface(this);
      surface = created;
      return created;
    }
  }
}
