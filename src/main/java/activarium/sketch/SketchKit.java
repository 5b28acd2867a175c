package activarium.sketch;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Layout;
import activarium.draw.Theme;
import activarium.export.VectorFigure;
import activarium.gpu.GpuContext;
import activarium.keyboard.KeyHelp;
import activarium.keyboard.KeyTable;
import activarium.parameter.ParameterList;
import activarium.session.Session;
import activarium.view.interaction.Touchable;
import activarium.window.Sketch;
import activarium.window.SketchWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import processing.core.PApplet;
import processing.event.KeyEvent;
import processing.opengl.PGraphicsOpenGL;

/**
 * The one object that a sketch builds. It opens what the library needs, keeps the time, and closes
 * everything when the sketch ends:
 *
 * <pre>
 * void setup() { kit = new SketchKit(this); session = kit.open(); }
 * void draw()  { kit.begin(); … kit.end(); }
 * </pre>
 */
public final class SketchKit extends SessionKit implements Sketch.Extension {

  private final GpuContext gpu;
  private final Canvas canvas;
  private final Pointer pointer;
  private final Captures captures;
  private final FrameTurn frames;
  private final FailureReport failures;
  private final WrittenFrame written = new WrittenFrame(window);

  /** What keys do: sketches give theirs more, and help on the screen tells of all of them. */
  public final KeyTable keys = new KeyTable();

  private final KeyHelp help = new KeyHelp(keys);

  /**
   * Opens the library for a sketch, whoever started it. In {@code setup()}, after {@code size()}.
   *
   * @throws activarium.window.SketchMistake if there is no window yet, or one without OpenGL, or
   *     another kit
   */
  public SketchKit(PApplet sketch) {
    super(sketch);
    window.extend(this);
    sketch.registerMethod("dispose", this);
    gpu = new GpuContext((PGraphicsOpenGL) sketch.g, home.shaders(), this::shaderProblem);
    canvas = new Canvas(gpu, home.data(), Theme.dark(home.data()));
    window.onShadersChanged(gpu::reloadShaders);
    captures = parts.add(new Captures(this, parts, home, gpu));
    sketch.registerMethod("mouseEvent", new NoticeClick(captures, canvas));
    pointer = new Pointer(sketch, window, canvas);
    sketch.registerMethod("mouseEvent", pointer);
    frames =
        new FrameTurn(
            sketch,
            window,
            gpu,
            canvas,
            panel,
            captures,
            pointer,
            () -> parts.worksBeside(session()),
            this::tellKeys);
    CommonKeys.give(this, captures, help);
    failures = new FailureReport(window, parts);
    window
        .runOptions()
        .state()
        .filter(state -> state.sketch().equals(sketch.getClass().getSimpleName()))
        .ifPresent(keeper::restore);
  }

  private void shaderProblem(String problem) {
    if (problem == null) {
      window.clearReport();
    } else {
      window.report(problem);
    }
  }

  /** An explorer of a session's observations, with its panel; it listens to mouse and keys. */
  public Explorer explore(Session explored) {
    return own(new Explorer(this, explored));
  }

  /** Two maps side by side, of two sessions or of one, with their panel. */
  public Comparer compare(Session left, Session right) {
    return own(new Comparer(this, left, right));
  }

  /** Map, trails and neurons of a session that share one selection, with their panel. */
  public LinkedViews link(Session linked) {
    return own(new LinkedViews(this, linked));
  }

  // ---- a frame, and what is in it

  /** Starts a frame: clears the canvas and reads the clock. */
  public void begin() {
    written.begun();
    failures.look();
    frames.begin(keeper, session());
  }

  /** Ends a frame: draws the panel on top. */
  public void end() {
    written.requireBegun();
    frames.end();
    written.ended();
  }

  /** Seconds since the last frame, of the clock that everything moves by. */
  public float seconds() {
    return frames.seconds();
  }

  /** The sketch that built this kit. */
  public PApplet sketch() {
    return sketch;
  }

  /** What the sketch is shown in. */
  public SketchWindow window() {
    return window;
  }

  @Override
  public Canvas canvas() {
    written.requireBegun();
    return canvas;
  }

  /** Where stage, figures and panel go in the window as it is now. */
  public Layout layout() {
    return panel.layout(canvas);
  }

  /**
   * All the room there is beside the panel, as a box to draw anything in; {@link #layout} keeps
   * some of it for a title, a legend and figures.
   */
  public Box stage() {
    return panel.stage(canvas);
  }

  /** Gives the figures another height, in design units, so that the panel has the rest. */
  public void figures(float height) {
    panel.figures(height);
  }

  /** The pointer in design units. */
  public float pointerX() {
    return pointer.x(canvas.scale());
  }

  /** The pointer in design units. */
  public float pointerY() {
    return pointer.y(canvas.scale());
  }

  /**
   * Hands on what buttons and fingers do.
   *
   * @param touched asked in every frame; the topmost first
   */
  public void touch(Supplier<List<Touchable>> touched) {
    pointer.touch(() -> help.isOpen() ? List.of() : touched.get());
  }

  /** What buttons and fingers can touch. */
  public List<Touchable> touchables() {
    return pointer.touchables();
  }

  /** Shows or hides the panel. */
  public void togglePanel() {
    panel.show(!panel.isVisible());
  }

  /** Changes between the dark stage and the light theme. */
  public void toggleTheme() {
    theme(canvas.theme().isDark() ? "light" : "dark");
  }

  /** Changes to the theme of that name: {@code dark}, {@code light} or {@code contrast}. */
  public void theme(String name) {
    canvas.theme(
        switch (name) {
          case "light" -> Theme.light(home.data());
          case "contrast" -> Theme.contrast(home.data());
          default -> Theme.dark(home.data());
        });
  }

  // ---- what is saved

  /**
   * Calls {@code capture} at the end of a frame in which nothing moves, which may be some frames
   * from now: the training waits meanwhile, and what is called {@code play} in the panel stops. The
   * same {@link #state} gives the same pixels then.
   */
  public void whenStill(Runnable capture) {
    captures.whenStill(capture);
  }

  /** Saves the window in the exports folder, with all that is needed to see it again. */
  public void savePicture() {
    captures.savePicture();
  }

  /**
   * Saves the window as a figure for a paper.
   *
   * @param file where, or null for the exports folder
   * @param written is called with the file when it is there
   */
  public void saveVector(VectorFigure.Format format, Path file, Consumer<Path> written) {
    captures.saveVector(format, file, written);
  }

  @Override
  public void say(String line) {
    captures.notices().say(line);
  }

  @Override
  public void tell(String line) {
    captures.notices().failed(line);
  }

  /** Whether what the window shows is being recorded as a film. */
  public boolean isRecording() {
    return captures.isRecording();
  }

  // ---- for those who work for the kit

  private void tellKeys() {
    help.draw(canvas, CommonKeys.gestures(this));
  }

  /** Whether the keys are told on the screen. */
  boolean isHelping() {
    return help.isOpen();
  }

  /** Where a frame goes. */
  FrameTurn frames() {
    return frames;
  }

  /** Leaves the pointer at a place until the real one moves. */
  void holdPointer(float x, float y) {
    pointer.hold(x, y);
  }

  /** What the panel shows, or null. */
  public ParameterList parameters() {
    return panel.parameters();
  }

  /** How many programs, buffers and textures are open. */
  int graphicsResources() {
    return gpu.openResources();
  }

  // ---- the end

  /** Called by Processing when the sketch ends: stops every job and frees what is open. */
  public void dispose() {
    parts.close();
  }

  /** After {@link #dispose}, where the window goes on with another sketch. Draw thread only. */
  @Override
  public void freeGraphics() {
    try {
      gpu.close();
    } catch (Exception e) {
      LoggerFactory.getLogger(SketchKit.class).warn("freeing what was drawn with", e);
    }
  }

  @Override
  public void begins() {
    written.begins();
  }

  @Override
  public void ends() {
    written.ends();
  }

  @Override
  public boolean obey(KeyEvent event) {
    return keys.obey(event);
  }

  @Override
  public boolean take(KeyEvent event) {
    return help.take(event) || panel.take(event);
  }

  /** The kit that a sketch built, or null as long as it has not. */
  public static SketchKit of(Sketch sketch) {
    return (SketchKit) sketch.extension();
  }
}
