package activarium.window;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import com.jogamp.newt.opengl.GLWindow;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PImage;
import processing.event.KeyEvent;
import processing.opengl.PGraphicsOpenGL;
import processing.opengl.PJOGL;

/**
 * A window that Processing opened for any {@code PApplet}: a sketch that runs in its editor, or one
 * that {@code PApplet.main} started. What happens in it is heard by Processing's own hooks. It
 * draws at Processing's rate, and nobody turns, reloads or exports its sketch. Public for
 * Processing, which calls it.
 */
public final class PlainWindow implements SketchWindow {

  private static final Logger LOG = LoggerFactory.getLogger(PlainWindow.class);

  /** The exit code of all commands for what a person has to mend. */
  private static final int BAD_INPUT = 3;

  /** As the window and Processing know it. */
  private static final int F1 = 97;

  private final PApplet applet;
  private final Mark mark = new Mark();
  private final SharedParts shared = new SharedParts();
  private final Queue<Pinch> pinches = new ConcurrentLinkedQueue<>();
  private Sketch.Extension extension;
  private volatile String report;

  private PlainWindow(PApplet applet) {
    this.applet = applet;
  }

  /**
   * The window of a sketch that has called {@code size()}.
   *
   * @throws SketchMistake if it has not, or does not draw with OpenGL
   */
  static PlainWindow of(PApplet applet) {
    if (applet.g == null) {
      endBeforeWindow();
    }
    if (!(applet.g instanceof PGraphicsOpenGL graphics)) {
      throw new SketchMistake(
          Text.of("write size(%d, %d, P2D): this draws with OpenGL", applet.width, applet.height));
    }
    requireModern(graphics);
    return graphics.getCache(new Mark()) instanceof PlainWindow known
        ? known
        : new PlainWindow(applet).listening();
  }

  /**
   * Says why and ends the process, in which nothing is open yet: an exception of a field or a
   * constructor comes out of Processing under another name, at the end of a long stack.
   */
  private static void endBeforeWindow() {
    SketchMistake early =
        new SketchMistake(
            "there is no window yet; write kit = new SketchKit(this) in setup(), after size()");
    System.err.println(early.getMessage());
    System.exit(BAD_INPUT);
  }

  /** On a Mac Processing's own choice is OpenGL 2. */
  private static void requireModern(PGraphicsOpenGL graphics) {
    if (!((PJOGL) graphics.pgl).gl.isGL3()) {
      throw new SketchMistake(
          Text.of(
              "OpenGL %s is too old; write { PJOGL.profile = 4; } above setup()",
              PGraphicsOpenGL.OPENGL_VERSION));
    }
  }

  private PlainWindow listening() {
    ((PGraphicsOpenGL) applet.g).setCache(mark, this);
    for (String hook : new String[] {"pre", "draw", "dispose", "keyEvent"}) {
      applet.registerMethod(hook, this);
    }
    if (applet.getSurface().getNative() instanceof GLWindow window) {
      window.addMouseListener(new TwoFingers(pinches::add));
    }
    return this;
  }

  /**
   * The name by which graphics keep their window, so that a second kit finds it: any two are the
   * same.
   */
  private static final class Mark extends PImage {

    @Override
    public boolean equals(Object other) {
      return other instanceof Mark;
    }

    @Override
    public int hashCode() {
      return Mark.class.hashCode();
    }
  }

  // ---- what Processing calls

  /** Before {@code draw()}. */
  public void pre() {
    extension.begins();
  }

  /** All of the sketch is drawn. */
  public void draw() {
    extension.ends();
    if (report != null) {
      ReportStrip.drawOver(applet.g, report);
    }
  }

  /**
   * A key that what was built on the sketch takes does not end it: Processing asks afterwards which
   * key it was.
   */
  public void keyEvent(KeyEvent sent) {
    KeyEvent event = Sketch.named(sent);
    if (extension.take(event)) {
      applet.key = 0;
    } else if (!extension.obey(event) && isOfProgram(event)) {
      extension.tell(Text.say("window.plain"));
    }
  }

  /** Whether a key is one that turns views where they are one program. */
  private static boolean isOfProgram(KeyEvent event) {
    int code = event.getKeyCode();
    return event.getAction() == KeyEvent.PRESS
        && event.getKey() == PConstants.CODED
        && code >= F1
        && code < F1 + 12;
  }

  /** The sketch ends, and with it its graphics. */
  public void dispose() {
    shared.close();
  }

  // ---- what a kit asks

  @Override
  public RunOptions runOptions() {
    return RunOptions.DEFAULT;
  }

  @Override
  public Sketch.Extension extension() {
    return extension;
  }

  @Override
  public void extend(Sketch.Extension built) {
    extension = Sketch.only(extension, built);
  }

  @Override
  public SharedParts shared() {
    return shared;
  }

  @Override
  public boolean isOfProgram() {
    return false;
  }

  @Override
  public void drawProgram() {
    // There is one sketch.
  }

  @Override
  public boolean isShown() {
    return true;
  }

  @Override
  public Pinch takePinch() {
    return pinches.poll();
  }

  @Override
  public void onShadersChanged(Runnable listener) {
    // Nobody looks after the files of a library.
  }

  /** The rate is the sketch's own. */
  @Override
  public void rate(float framesPerSecond) {}

  @Override
  public void pace(Pace wanted) {
    // Processing draws at one rate.
  }

  /** Always, so that nobody looks for a pace that is not kept. */
  @Override
  public boolean isTouched() {
    return true;
  }

  @Override
  public boolean isEarly() {
    return false;
  }

  @Override
  public void report(String message) {
    if (!message.equals(report)) {
      LOG.warn(message);
      System.err.println(message);
    }
    report = message;
  }

  @Override
  public void clearReport() {
    report = null;
  }

  @Override
  public void clearReport(String message) {
    if (message.equals(report)) {
      report = null;
    }
  }

  /** In the console of an editor what is one line elsewhere would have a stack below it. */
  @Override
  public <T> T opening(Supplier<T> open) {
    try {
      return open.get();
    } catch (BadInputException | MissingRequirementException e) {
      LOG.error("the sketch cannot go on", e);
      throw new SketchMistake(e.getMessage());
    }
  }
}
