package activarium.window;

import java.io.File;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import processing.event.Event;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * What every {@code .pde} sketch of the sketchbook extends. To the sketch it is Processing's {@code
 * PApplet}; in addition it
 *
 * <ul>
 *   <li>lets {@link RunOptions} override its {@code size()} or {@code fullScreen()},
 *   <li>draws with OpenGL always,
 *   <li>ends without ending the process, so that whoever runs it decides what comes next,
 *   <li>survives its own exceptions, and can be replaced by a newer version in the same window.
 * </ul>
 */
public non-sealed class Sketch extends WindowApplet implements SketchWindow {

  private final Queue<Pinch> pinches = new ConcurrentLinkedQueue<>();
  private final List<Runnable> shaderListeners = new CopyOnWriteArrayList<>();
  private File folder = new File("").getAbsoluteFile();
  private RunOptions options;
  private Extension extension;

  /** What a sketch builds on itself, as the kit of this library does. */
  public interface Extension {

    /** Frees what it draws with, after another sketch took the place of this one. Draw thread. */
    void freeGraphics();

    /** Shows a line for some seconds: something is not as it was asked for. Draw thread. */
    void tell(String line);

    /** Whether a key is for what was built, and not for the sketch; if so, it is obeyed. */
    boolean take(KeyEvent event);

    /** A key that was not taken, nor is the program's; whether it does something. */
    boolean obey(KeyEvent event);

    /** The sketch is about to draw a frame. Draw thread. */
    void begins();

    /** The sketch has drawn the frame. Draw thread. */
    void ends();
  }

  /** Called once, before {@code settings()}. */
  public final void attach(SketchHost owner, File sketchFolder) {
    attach(owner, sketchFolder, owner.options());
  }

  /** The same, to look at something else than what the window opened with. */
  final void attach(SketchHost owner, File sketchFolder, RunOptions run) {
    host(owner);
    folder = sketchFolder.getAbsoluteFile();
    options = run;
    AroundDraw around = new AroundDraw(this);
    registerMethod("pre", around);
    registerMethod("draw", around);
    registerMethod("keyEvent", around);
  }

  @Override
  public final RunOptions runOptions() {
    return options;
  }

  @Override
  public final Extension extension() {
    return extension;
  }

  @Override
  public final void extend(Extension built) {
    extension = only(extension, built);
  }

  /** What is built on a sketch that nothing was built on. */
  static Extension only(Extension before, Extension built) {
    if (before != null) {
      throw new SketchMistake("one kit is enough; write new SketchKit(this) once, in setup()");
    }
    return built;
  }

  @Override
  public final SharedParts shared() {
    return host().shared();
  }

  @Override
  public final boolean isOfProgram() {
    return host().program() != null;
  }

  @Override
  public final void drawProgram() {
    if (isOfProgram()) {
      host().program().draw(this);
    }
  }

  @Override
  public final void report(String message) {
    host().report(message);
  }

  /** The line of {@link #report}, or null. */
  public final String reported() {
    return host().reported();
  }

  @Override
  public final void clearReport() {
    host().clearReport();
  }

  @Override
  public final void clearReport(String message) {
    host().clearReport(message);
  }

  /** Runs a task on the draw thread at the end of the next frame, see {@link SketchHost}. */
  public final void afterFrame(Runnable task) {
    host().afterFrame(sketch -> task.run());
  }

  @Override
  public final void onShadersChanged(Runnable listener) {
    shaderListeners.add(listener);
  }

  /** Called on the draw thread, between two frames, after a file in {@code shaders/} was saved. */
  public void shadersChanged() {
    shaderListeners.forEach(Runnable::run);
  }

  /** Two fingers moved on the window. Any thread. */
  public final void pinched(Pinch pinch) {
    pinches.add(pinch);
    wake();
  }

  @Override
  public final Pinch takePinch() {
    return pinches.poll();
  }

  // ---- its window

  @Override
  public final void rate(float framesPerSecond) {
    frameRate(framesPerSecond);
  }

  @Override
  public final void pace(Pace wanted) {
    window().drawThread().pace(wanted);
  }

  /** The pace that is kept. */
  public final Pace pace() {
    return window().drawThread().pace();
  }

  @Override
  public final boolean isTouched() {
    return window().drawThread().isTouched();
  }

  @Override
  public final boolean isEarly() {
    return window().drawThread().isEarly();
  }

  /** Something is there to be shown: the next frame comes soon. Any thread. */
  final void wake() {
    SketchSurface shown = window();
    if (shown != null) {
      shown.drawThread().wake();
    }
  }

  /** Makes this the sketch that the window draws and sends its input to. */
  final void show() {
    g.setParent(this);
    window().show(this);
  }

  // ---- its files

  @Override
  public String sketchPath() {
    return folder.getPath();
  }

  @Override
  public File dataFile(String where) {
    File file = new File(where);
    return file.isAbsolute() ? file : new File(new File(folder, "data"), where);
  }

  // ---- its keys

  /** The code by which Java, Processing and every sketch know the key, and the window does not. */
  private static final int PAGE_DOWN = 34;

  private static final int SENT_PAGE_DOWN = 11;

  /**
   * Processing gives page up the code that Java has, and leaves page down, a clicker's key, out.
   */
  static KeyEvent named(KeyEvent event) {
    boolean isPageDown = event.getKeyCode() == SENT_PAGE_DOWN && event.getKey() == CODED;
    return isPageDown
        ? new KeyEvent(
            event.getNative(),
            event.getMillis(),
            event.getAction(),
            event.getModifiers(),
            event.getKey(),
            PAGE_DOWN,
            event.isAutoRepeat())
        : event;
  }

  /** A key that what was built on this sketch takes is none for the sketch, nor does it end it. */
  @Override
  protected void handleKeyEvent(KeyEvent sent) {
    KeyEvent event = named(sent);
    boolean isTaken = host().program() != null && host().program().take(event);
    if (!isTaken && (extension == null || !extension.take(event))) {
      super.handleKeyEvent(event);
    }
  }

  /** Likewise where the pointer is on what is the program's. */
  @Override
  protected void handleMouseEvent(MouseEvent event) {
    if (host().program() == null || !host().program().take(event)) {
      super.handleMouseEvent(event);
    }
  }

  /** Presses a key as a hand does, one that has a code rather than a character. Any thread. */
  public final void press(int code) {
    long now = System.currentTimeMillis();
    postEvent(new KeyEvent(null, now, KeyEvent.PRESS, 0, (char) CODED, code, false));
  }

  /** What a hand does is shown by the very next frame. Any thread. */
  @Override
  public void postEvent(Event event) {
    host().hand(event);
  }

  @Override
  public final boolean isShown() {
    return host().sketch() == this;
  }

  private void hearHands() {
    if (!isShown()) {
      return;
    }
    for (Event event = host().takeHand(); event != null; event = host().takeHand()) {
      super.postEvent(event);
    }
    dequeueEvents();
  }

  /** What comes before and after {@code draw()} in a frame. */
  public static final class AroundDraw {

    private final Sketch sketch;

    private AroundDraw(Sketch sketch) {
      this.sketch = sketch;
    }

    /** Hands on what hands did; Processing would, after it was drawn. Called by Processing. */
    public void pre() {
      sketch.hearHands();
      if (sketch.extension != null) {
        sketch.extension.begins();
      }
    }

    /** Hands on a key, before the sketch's own {@code keyPressed()}. Called by Processing. */
    public void keyEvent(KeyEvent event) {
      if (sketch.extension != null) {
        sketch.extension.obey(event);
      }
    }

    /** Runs tasks while what was drawn can be read. Called by Processing. */
    public void draw() {
      if (sketch.extension != null) {
        sketch.extension.ends();
      }
      if (sketch.isShown()) {
        sketch.host().endFrame();
      }
    }
  }

  // ---- frames

  @Override
  public void handleDraw() {
    if (g != null) {
      host().frame();
    }
  }

  /** One frame as Processing draws it: {@code setup()} the first time, {@code draw()} later. */
  final void drawFrame() {
    if (!isLooping()) {
      hearHands(); // or what is drawn when a hand asks for it never would be
    }
    super.handleDraw();
  }

  /** After an exception in the middle of a frame: ends the frame, so that another can begin. */
  final void abandonFrame() {
    insideDraw = false;
    g.endDraw();
  }

  /** Ends what this sketch started, after another took its place. */
  final void retire() {
    finished = true;
    handleMethods("dispose");
    if (extension != null) {
      extension.freeGraphics();
    }
  }

  /** Something escaped the frames of this sketch, and ended the thread that draws. */
  final void drawingFailed(Throwable problem) {
    host().drawingFailed(problem);
  }

  // ---- the end

  /** Ends the sketch after the current frame. Any thread. */
  @Override
  public void exit() {
    loop(); // or Processing would release the graphics in the thread of the caller
    super.exit();
    host().exitRequested();
    wake();
  }

  /** Called by Processing when the window closes. */
  @Override
  public void dispose() {
    super.dispose();
    host().endSleepers();
  }

  /** Called by Processing when everything is released; the process goes on. */
  @Override
  public void exitActual() {
    host().ended();
  }
}
