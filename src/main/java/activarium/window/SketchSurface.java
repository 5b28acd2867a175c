package activarium.window;

import activarium.window.display.Area;
import activarium.window.display.Placement;
import com.jogamp.newt.event.WindowAdapter;
import com.jogamp.newt.event.WindowUpdateEvent;
import com.jogamp.newt.opengl.GLWindow;
import com.jogamp.newt.util.EDTUtil;
import com.jogamp.opengl.GLAutoDrawable;
import com.jogamp.opengl.GLCapabilities;
import java.awt.Rectangle;
import java.lang.reflect.Field;
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
public final class SketchSurface extends PSurfaceJOGL {

  private static final String LOCK_TIMEOUT = "jogamp.common.utils.locks.Lock.timeout";

  private DrawThread drawThread;
  private String title;
  private boolean isTold;

  private final boolean unseen;

  private SketchSurface(PGraphics graphics, boolean unseen) {
    super(graphics);
    this.unseen = unseen;
  }

  /**
   * The main graphics of a sketch, whose window will be a {@link SketchSurface}.
   *
   * @param unseen whether the window is never on a display, which only lends its graphics card
   */
  static PGraphics graphics(String renderer, boolean unseen) {
    // The default profile is OpenGL 2 on a Mac, whose GLSL is too old for our shaders.
    PJOGL.profile = 4;
    allowLongFrames();
    return renderer.equals(PConstants.P3D) ? new Graphics3D(unseen) : new Graphics2D(unseen);
  }

  /** A frame of a poster may take longer than JOGL waits for the display, with a stack trace. */
  private static void allowLongFrames() {
    if (System.getProperty(LOCK_TIMEOUT) == null) {
      System.setProperty(LOCK_TIMEOUT, "60000"); // milliseconds
    }
  }

  /**
   * Processing lets its windows share what they draw with, by a context that outlives them and has
   * a connection of its own to the display. There is one window here, which takes all with it when
   * it closes: to share it would only let one connection free what was made over the other.
   */
  @Override
  protected void initWindow() {
    if (unseen) {
      // JOGL draws into a buffer then, and opens no window on the display.
      GLCapabilities caps = (GLCapabilities) pgl.getCaps().cloneMutable();
      caps.setOnscreen(false);
      caps.setPBuffer(true);
      pgl.setCaps(caps);
    }
    super.initWindow();
    try {
      Field helper = Class.forName("jogamp.opengl.GLAutoDrawableBase").getDeclaredField("helper");
      helper.setAccessible(true);
      Object its = helper.get(window);
      Field shared = its.getClass().getDeclaredField("sharedAutoDrawable");
      shared.setAccessible(true);
      shared.set(its, null);
    } catch (ReflectiveOperationException e) {
      LoggerFactory.getLogger(SketchSurface.class).info("the window shares what it draws with", e);
      return;
    }
    endSharing();
  }

  private static void endSharing() {
    if (sharedDrawable != null) {
      sharedDrawable.destroy();
      sharedDrawable = null;
    }
  }

  // ---- its display

  /** Processing asks AWT for displays, which on Linux have numbers there, and no names. */
  @Override
  protected void initDisplay() {
    super.initDisplay();
    ((Sketch) sketch).host().place().display().ifPresent(area -> displayRect = rectangle(area));
  }

  private static Rectangle rectangle(Area area) {
    return new Rectangle(area.x(), area.y(), area.width(), area.height());
  }

  /**
   * JOGL tells the draw thread of a window's new size while it holds the window. Processing would
   * ask for that very size again then, and wait for the thread of the window's events, which may
   * itself wait for the window.
   */
  @Override
  public void setSize(int wide, int high) {
    if (!isTold) {
      super.setSize(wide, high);
      return;
    }
    sketchWidth = Math.max(1, wide);
    sketchHeight = Math.max(1, high);
    sketch.setSize(sketchWidth, sketchHeight);
    graphics.setSize(sketchWidth, sketchHeight);
  }

  /** What the window has of the desktop. Any thread. */
  Area area() {
    return new Area(
        window.getX(),
        window.getY(),
        Math.max(1, window.getWidth()),
        Math.max(1, window.getHeight()));
  }

  /** Moves the window, in the thread of its events; the size comes with a later frame. */
  void place(Placement there) {
    displayRect = rectangle(there.display().area());
    screenRect = displayRect;
    sketch.displayWidth = displayRect.width;
    sketch.displayHeight = displayRect.height;
    Area area = there.area();
    display
        .getEDTUtil()
        .invoke(
            false,
            () -> {
              window.setUndecorated(there.covers());
              window.setTopLevelSize(area.width(), area.height());
              window.setTopLevelPosition(area.x(), area.y());
            });
  }

  // ---- the thread that draws

  @Override
  protected void initAnimator() {
    drawThread = new DrawThread(problem -> ((Sketch) sketch).drawingFailed(problem));
    drawThread.add(window);
  }

  /** The thread that draws. */
  DrawThread drawThread() {
    return drawThread;
  }

  @Override
  public void startThread() {
    drawThread.start();
  }

  @Override
  public void pauseThread() {
    drawThread.pause();
  }

  @Override
  public void resumeThread() {
    drawThread.resume();
  }

  @Override
  public boolean stopThread() {
    return drawThread.stop();
  }

  @Override
  public boolean isStopped() {
    return drawThread.isStopped();
  }

  /**
   * @param framesPerSecond at least 1, as Processing has it
   */
  @Override
  public void setFrameRate(float framesPerSecond) {
    float rate = Math.max(1, framesPerSecond);
    drawThread.rate(rate);
    pgl.setFps(rate);
  }

  // ---- the window

  /** Draws {@code next} from the next frame on, and sends it the input. */
  void show(Sketch next) {
    sketch = next;
  }

  /** Where it is, in pixels of all displays together. */
  public Rectangle bounds() {
    return new Rectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight());
  }

  /** Shows a line as the title of the window; null brings the title back. Any thread. */
  void tell(String line) {
    if (title == null) {
      title = window.getTitle();
    }
    setTitle(line == null ? title : line);
  }

  /**
   * A window that is not seen learns its size while it is made: were that left to the thread of the
   * window's events, as Processing does, it would wait for the first frame, and give up after 5 s.
   */
  @Override
  public void setVisible(boolean visible) {
    if (unseen) {
      window.setVisible(visible);
    } else {
      super.setVisible(visible);
    }
  }

  /** Closes the window. The animation must have ended. */
  public void close() {
    window.destroy();
    endSharing();
    leaveDisplay();
  }

  /**
   * In the thread of the window's events: JOGL takes the connection away before it ends that
   * thread, which may be about to ask the connection for events, and would die of it.
   */
  private void leaveDisplay() {
    EDTUtil events = display.getEDTUtil();
    Runnable leave =
        () -> {
          screen.removeReference();
          display.removeReference();
        };
    if (!events.invoke(true, leave)) {
      leave.run(); // the thread has ended before
    }
    if (display.getReferenceCount() <= 0) {
      events.waitUntilStopped(); // another window that is open keeps it
    }
  }

  @Override
  protected void initListeners() {
    window.addMouseListener(new NEWTMouseListener());
    window.addKeyListener(new NEWTKeyListener());
    window.addWindowListener(new NEWTWindowListener());
    window.addGLEventListener(new WhereverPaintedFirst());
    window.addWindowListener(new VisibleWhenPainted(window));
    window.addMouseListener(new TwoFingers(pinch -> ((Sketch) sketch).pinched(pinch)));
  }

  /**
   * Where the window is painted before the draw thread has come to it, JOGL begins to draw in the
   * thread of the window's events; Processing refuses that, and JOGL begins only once. So it begins
   * again here, in the thread that draws.
   */
  private final class WhereverPaintedFirst extends DrawListener {

    private boolean begun;

    @Override
    public void init(GLAutoDrawable drawable) {
      super.init(drawable);
      begun = !display.getEDTUtil().isCurrentThreadEDT();
    }

    @Override
    public void reshape(GLAutoDrawable drawable, int x, int y, int wide, int high) {
      if (display.getEDTUtil().isCurrentThreadEDT()) {
        return; // the draw thread is told, too
      }
      isTold = true;
      try {
        super.reshape(drawable, x, y, wide, high);
      } finally {
        isTold = false;
      }
    }

    @Override
    public void display(GLAutoDrawable drawable) {
      if (!begun && !display.getEDTUtil().isCurrentThreadEDT()) {
        init(drawable);
        reshape(drawable, 0, 0, drawable.getSurfaceWidth(), drawable.getSurfaceHeight());
      }
      super.display(drawable);
    }
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

    private final boolean unseen;

    Graphics2D(boolean unseen) {
      this.unseen = unseen;
    }

    @Override
    public PSurface createSurface() {
      SketchSurface created = new SketchSurface(this, unseen);
      surface = created;
      return created;
    }
  }

  private static final class Graphics3D extends PGraphics3D {

    private final boolean unseen;

    Graphics3D(boolean unseen) {
      this.unseen = unseen;
    }

    @Override
    public PSurface createSurface() {
      SketchSurface created = new SketchSurface(this, unseen);
      surface = created;
      return created;
    }
  }
}
