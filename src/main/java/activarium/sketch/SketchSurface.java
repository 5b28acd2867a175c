package activarium.sketch;

import com.jogamp.newt.event.WindowAdapter;
import com.jogamp.newt.event.WindowUpdateEvent;
import com.jogamp.newt.opengl.GLWindow;
import java.lang.reflect.Method;
import org.slf4j.LoggerFactory;
import processing.core.PConstants;
import processing.core.PGraphics;
import processing.core.PSurface;
import processing.opengl.PGraphics2D;
import processing.opengl.PGraphics3D;
import processing.opengl.PJOGL;
import processing.opengl.PSurfaceJOGL;

/** Processing's OpenGL window, which here can change the sketch it shows, and close. */
final class SketchSurface extends PSurfaceJOGL {

  private SketchSurface(PGraphics graphics) {
    super(graphics);
  }

  /** The main graphics of a sketch, whose window will be a {@link SketchSurface}. */
  static PGraphics graphics(String renderer) {
    // The default profile is OpenGL 2 on a Mac, whose GLSL is too old for our shaders.
    PJOGL.profile = 4;
    return renderer.equals(PConstants.P3D) ? new Graphics3D() : new Graphics2D();
  }

  /** Draws {@code next} from the next frame on, and sends it the input. */
  void show(Sketch next) {
    sketch = next;
  }

  /** Closes the window. The animation must have ended. */
  void close() {
    window.destroy();
    screen.removeReference();
    display.removeReference();
    if (sharedDrawable != null) {
      sharedDrawable.destroy(); // Processing makes a new one for the next window
      sharedDrawable = null;
    }
  }

  @Override
  protected void initListeners() {
    super.initListeners();
    window.addWindowListener(new VisibleWhenPainted(window));
    window.addMouseListener(new TwoFingers(pinch -> ((Sketch) sketch).pinched(pinch)));
  }

  /**
   * Without a window manager, as on a virtual display, JOGL never learns that its window is visible
   * and gives up waiting after one second. But what asks to be painted is visible.
   */
  private static final class VisibleWhenPainted extends WindowAdapter {

    private final GLWindow window;

    VisibleWhenPainted(GLWindow window) {
      this.window = window;
    }

    @Override
    public void windowRepaint(WindowUpdateEvent event) {
      if (window.isVisible()) {
        return;
      }
      try {
        Method tell =
            Class.forName("jogamp.newt.WindowImpl")
                .getDeclaredMethod("visibleChanged", boolean.class);
        tell.setAccessible(true);
        tell.invoke(window.getDelegatedWindow(), true);
      } catch (ReflectiveOperationException e) {
        LoggerFactory.getLogger(SketchSurface.class).info("the window opens a second later", e);
      }
    }
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
