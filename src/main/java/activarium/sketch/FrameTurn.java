package activarium.sketch;

import activarium.draw.Canvas;
import activarium.draw.Ink;
import activarium.gpu.GpuContext;
import activarium.gpu.Tile;
import activarium.session.Session;
import activarium.window.SketchWindow;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import processing.core.PApplet;
import processing.opengl.PGraphicsOpenGL;

/**
 * A frame from its beginning to its end, wherever it is drawn: in the window, in a file of vectors
 * in its place, or in the graphics of an export. Draw thread only.
 */
final class FrameTurn {

  /** Where frames go instead of the window, what each counts for, and what draws it, or null. */
  private record Exposure(PGraphicsOpenGL target, float seconds, Function<Canvas, Ink> ink) {}

  private final PApplet sketch;
  private final SketchWindow shown;
  private final GpuContext gpu;
  private final Canvas canvas;
  private final PanelSlot panel;
  private final Captures captures;
  private final FramePace pace;
  private final Pointer pointer;
  private final StillWindow window;
  private final Runnable help;
  private Exposure exposure;
  private float seconds;
  private float passed;

  FrameTurn(
      PApplet sketch,
      SketchWindow shown,
      GpuContext gpu,
      Canvas canvas,
      PanelSlot panel,
      Captures captures,
      Pointer pointer,
      BooleanSupplier works,
      Runnable help) {
    this.help = help;
    this.pointer = pointer;
    this.sketch = sketch;
    this.shown = shown;
    this.gpu = gpu;
    this.canvas = canvas;
    this.panel = panel;
    this.captures = captures;
    this.pace = new FramePace(shown, gpu.isSoftware());
    this.window = new StillWindow(gpu, works);
  }

  /** Seconds since the last frame, of the clock that everything moves by. */
  float seconds() {
    return seconds;
  }

  /** Clears the canvas and reads the clock. */
  void begin(StateKeeper keeper, Session session) {
    if (exposure != null) {
      beginExposed();
      return;
    }
    passed = pace.passed();
    keeper.advance();
    seconds = captures.begin(passed);
    if (!captures.isStill()) {
      pointer.advance(passed); // a picture shows what the pointer is on when it is asked for
    }
    if (captures.isRecording()) {
      pace.rate(WindowFilm.RATE);
    } else {
      pace.follow(session);
    }
    Ink vector = captures.vector();
    if (vector == null) {
      canvas.begin(sketch.g);
    } else {
      canvas.begin(vector);
    }
    canvas.still(captures.isStill() || vector != null);
    canvas.pass(seconds);
    pointer.followFingers(canvas.pixelScale());
  }

  private void beginExposed() {
    seconds = exposure.seconds;
    canvas.begin(exposure.target);
    if (exposure.ink != null) {
      canvas.begin(exposure.ink.apply(canvas));
    }
    canvas.still(true);
  }

  /** Draws the panel on top, and hands on what was drawn. */
  void end() {
    canvas.flush();
    panel.draw(canvas);
    if (exposure == null) {
      captures.end(canvas);
      if (!shown.isShown()) {
        return;
      }
      if (!captures.isStill()) {
        shown.drawProgram();
      }
      captures.seen(canvas);
      if (!captures.isStill()) {
        help.run();
      }
      boolean isFull = shown.isTouched() || canvas.isVector() || captures.isFilm();
      shown.pace(isFull ? window.moves() : window.pace(passed));
    }
  }

  /**
   * The next frames go into other graphics, and count for so many seconds.
   *
   * @param ink what draws instead of the graphics, or null
   */
  void expose(PGraphicsOpenGL target, Tile tile, float frameSeconds, Function<Canvas, Ink> ink) {
    gpu.target(target, tile);
    exposure = new Exposure(target, frameSeconds, ink);
  }

  /** Frames go into the window again. */
  void conceal(PGraphicsOpenGL window) {
    gpu.target(window);
    exposure = null;
  }
}
