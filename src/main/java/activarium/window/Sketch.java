package activarium.window;

import java.io.File;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import processing.core.PApplet;
import processing.core.PGraphics;
import processing.core.PSurface;
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
public class Sketch extends PApplet {

  private final Queue<Pinch> pinches = new ConcurrentLinkedQueue<>();
  private final List<Runnable> shaderListeners = new CopyOnWriteArrayList<>();
  private SketchHost host = new SketchHost(RunOptions.DEFAULT);
  private File folder = new File("").getAbsoluteFile();
  private boolean inRunningWindow;
  private Extension extension;

  /** What a sketch builds on itself, as the kit of this library does. */
  public interface Extension {

    /** Frees what it draws with, after another sketch took the place of this one. Draw thread. */
    void freeGraphics();

    /** Whether a key is for what was built, and not for the sketch; if so, it is obeyed. */
    boolean take(KeyEvent event);
  }

  /** Called once, before {@code settings()}. */
  public final void attach(SketchHost owner, File sketchFolder) {
    host = owner;
    folder = sketchFolder.getAbsoluteFile();
  }

  /** What is told to the window that this is drawn in, and to the other sketches in it. */
  public final SketchHost host() {
    return host;
  }

  /** How this sketch is run. */
  public final RunOptions runOptions() {
    return host.options();
  }

  /** What was built on this sketch, or null as long as nothing was. */
  public final Extension extension() {
    return extension;
  }

  /** Lets this sketch free what was built on it, when it ends. */
  public final void extend(Extension built) {
    extension = built;
  }

  /** Shows a line on the screen, over the sketch, until it is cleared; and logs it. Any thread. */
  public final void report(String message) {
    host.report(message);
  }

  /** The line of {@link #report}, or null. */
  public final String reported() {
    return host.reported();
  }

  /** Takes the line of {@link #report} off the screen. Any thread. */
  public final void clearReport() {
    host.clearReport();
  }

  /** Takes a line off the screen, if it is still that one. Any thread. */
  public final void clearReport(String message) {
    host.clearReport(message);
  }

  /** Runs a task on the draw thread after the next frame, with OpenGL at hand. Any thread. */
  public final void afterFrame(Runnable task) {
    host.afterFrame(sketch -> task.run());
  }

  /** Calls {@code listener} on the draw thread, between two frames, after a shader was saved. */
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
  }

  /** What two fingers did and nobody has heard of yet, or null. */
  public final Pinch takePinch() {
    return pinches.poll();
  }

  // ---- the window

  @Override
  public void size(int width, int height) {
    size(width, height, P2D);
  }

  @Override
  public void size(int width, int height, String renderer) {
    RunOptions options = host.options();
    if (inRunningWindow) {
      return; // the window stays as it is when the sketch is reloaded
    }
    if (options.fullscreen()) {
      fullScreen(renderer);
    } else {
      open(options.size().orElseGet(() -> new FrameSize(width, height)), renderer);
    }
  }

  private void open(FrameSize size, String renderer) {
    size.requireWindow();
    super.size(size.width(), size.height(), openGl(renderer));
  }

  @Override
  public void fullScreen() {
    fullScreen(P2D);
  }

  @Override
  public void fullScreen(int display) {
    fullScreen(P2D, display);
  }

  @Override
  public void fullScreen(String renderer) {
    openFullScreen(renderer, host.options().display().orElse(0));
  }

  @Override
  public void fullScreen(String renderer, int display) {
    openFullScreen(renderer, host.options().display().orElse(display));
  }

  private void openFullScreen(String renderer, int display) {
    if (inRunningWindow) {
      return;
    }
    var size = host.options().size();
    if (size.isPresent() && !host.options().fullscreen()) {
      open(size.get(), renderer);
    } else if (display > 0) {
      super.fullScreen(openGl(renderer), display);
    } else {
      super.fullScreen(openGl(renderer));
    }
  }

  @Override
  public void smooth(int level) {
    if (!inRunningWindow) {
      super.smooth(level);
    }
  }

  @Override
  public void noSmooth() {
    if (!inRunningWindow) {
      super.noSmooth();
    }
  }

  @Override
  public void pixelDensity(int density) {
    if (!inRunningWindow) {
      super.pixelDensity(density);
    }
  }

  /** The library's views are made of shaders, which Processing's other renderers lack. */
  private static String openGl(String renderer) {
    return renderer.equals(P3D) ? P3D : P2D;
  }

  @Override
  protected PGraphics createPrimaryGraphics() {
    PGraphics graphics = SketchSurface.graphics(sketchRenderer(), host.driver() != null);
    graphics.setParent(this);
    graphics.setPrimary(true);
    graphics.setSize(sketchWidth(), sketchHeight());
    return graphics;
  }

  public final SketchSurface window() {
    return (SketchSurface) surface;
  }

  /** Takes over the window, the graphics and the input of a running sketch. */
  final void takeOver(Sketch running) {
    PSurface window = running.surface;
    inRunningWindow = true;
    super.sketchPath(); // sets a private field without which no file can be loaded
    g = running.g;
    surface = window;
    pixelDensity = running.pixelDensity;
    setSize(running.width, running.height);
    displayWidth = running.displayWidth;
    displayHeight = running.displayHeight;
    focused = running.focused;
    mouseX = running.mouseX;
    mouseY = running.mouseY;
    settings();
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

  /** A key that what was built on this sketch takes is none for the sketch, nor does it end it. */
  @Override
  protected void handleKeyEvent(KeyEvent event) {
    boolean isTaken = host.program() != null && host.program().take(event);
    if (!isTaken && (extension == null || !extension.take(event))) {
      super.handleKeyEvent(event);
    }
  }

  /** Likewise where the pointer is on what is the program's. */
  @Override
  protected void handleMouseEvent(MouseEvent event) {
    if (host.program() == null || !host.program().take(event)) {
      super.handleMouseEvent(event);
    }
  }

  // ---- frames

  @Override
  public void handleDraw() {
    if (g != null) {
      host.frame();
    }
  }

  /** One frame as Processing draws it: {@code setup()} the first time, {@code draw()} later. */
  final void drawFrame() {
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
    host.drawingFailed(problem);
  }

  // ---- the end

  /** Ends the sketch after the current frame. Any thread. */
  @Override
  public void exit() {
    loop(); // or Processing would release the graphics in the thread of the caller
    super.exit();
    host.exitRequested();
  }

  /** Called by Processing when the window closes. */
  @Override
  public void dispose() {
    super.dispose();
    host.endSleepers();
  }

  /** Called by Processing when everything is released; the process goes on. */
  @Override
  public void exitActual() {
    host.ended();
  }
}
