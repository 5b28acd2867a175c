package activarium.window;

import java.util.function.Supplier;
import processing.core.PApplet;

/**
 * What a kit asks of the window that its sketch is shown in. The windows that this library opens
 * can do all of it; in one of Processing's own, what it cannot is quietly left out.
 */
public interface SketchWindow {

  /** The window of a sketch that has called {@code size()}, whoever opened it. In its setup(). */
  static SketchWindow of(PApplet applet) {
    return applet instanceof Sketch sketch ? sketch : PlainWindow.of(applet);
  }

  /** How the sketch is run. */
  RunOptions runOptions();

  /** What was built on the sketch, or null as long as nothing was. */
  Sketch.Extension extension();

  /**
   * Lets the sketch free what was built on it, when it ends.
   *
   * @throws SketchMistake if something was built on it before
   */
  void extend(Sketch.Extension built);

  /** What the sketches of this window have in common. */
  SharedParts shared();

  /** Whether the window shows several sketches, one after another, which are one program. */
  boolean isOfProgram();

  /** Draws what is the program's over the frame of the sketch, if it is one's. Draw thread. */
  void drawProgram();

  /** Whether it is what the window shows, and not rehearsed for later. Draw thread. */
  boolean isShown();

  /** What two fingers did and nobody has heard of yet, or null. */
  Pinch takePinch();

  /** Calls {@code listener} on the draw thread, between two frames, after a shader was saved. */
  void onShadersChanged(Runnable listener);

  // ---- how often it draws

  /** Draws so many frames a second from now on, if there is time. */
  void rate(float framesPerSecond);

  /** Keeps a pace from now on, until somebody does something or a task is there. Any thread. */
  void pace(Pace wanted);

  /** Whether somebody did something, or a task came, since the frame before. */
  boolean isTouched();

  /** Whether the frame being drawn came before its time, since somebody did something. */
  boolean isEarly();

  // ---- what the audience and the author read

  /** Shows a line on the screen, over the sketch, until it is cleared; and logs it. Any thread. */
  void report(String message);

  /** Takes the line of {@link #report} off the screen. Any thread. */
  void clearReport();

  /** Takes a line off the screen, if it is still that one. Any thread. */
  void clearReport(String message);

  /** Opens something for the sketch; what keeps it from opening is told as the window tells it. */
  default <T> T opening(Supplier<T> open) {
    return open.get();
  }
}
