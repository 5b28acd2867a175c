package activarium.sketch;

import activarium.core.Home;
import activarium.export.VectorFigure;
import activarium.gpu.GpuContext;
import activarium.gpu.Tile;
import activarium.parameter.ParameterList;
import activarium.parameter.panel.ControlPanel;
import activarium.parameter.panel.WidgetFinder;
import activarium.session.Choosing;
import activarium.session.Chosen;
import activarium.session.Kept;
import activarium.session.NeuronMapper;
import activarium.session.Resting;
import activarium.session.Session;
import activarium.session.SessionOptions;
import activarium.session.TsneRun;
import activarium.show.ViewState;
import activarium.view.Box;
import activarium.view.Canvas;
import activarium.view.Ink;
import activarium.view.Layout;
import activarium.view.MapGestures;
import activarium.view.NeuronLinks;
import activarium.view.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
public final class SketchKit {

  private static final Logger LOG = LoggerFactory.getLogger(SketchKit.class);

  /** A frame counts for no more seconds than this, so that a hitch does not become a jump. */
  private static final float LONGEST_FRAME = 0.1f;

  /** Frames a second. */
  private static final int FULL_RATE = 60;

  private static final int CALM_RATE = 20;

  /** Where the processor draws, a frame costs what several updates of the network cost. */
  private static final int CALM_SOFTWARE_RATE = 8;

  private final Sketch sketch;
  private final Home home = Home.find();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private final GpuContext gpu;
  private final Canvas canvas;
  private final FilmRecorder film;
  private final LiveFilm liveFilm;
  private final StillFrame still = new StillFrame(this);
  private final StateKeeper keeper;
  private final HeldPointer pointer;
  private final Photographer photographer;
  private final VectorShot vectors;
  private final PictureOpener opener;
  private final SessionOpener sessions;
  private final List<Resting> resting = new ArrayList<>();
  private Choosing choosing;
  private ControlPanel panel;
  private ParameterList parameters;
  private long lastFrame;
  private float seconds;
  private float figures = Layout.FIGURES;
  private final int calmRate;
  private int rate = FULL_RATE;
  private Session session;
  private PGraphicsOpenGL exposure;
  private float exposedSeconds;
  private Function<Canvas, Ink> exposedInk;

  /** Opens the library for a sketch. In {@code setup()}. */
  public SketchKit(Sketch sketch) {
    this.sketch = sketch;
    sketch.built(this);
    sketch.registerMethod("dispose", this);
    sketch.registerMethod("keyEvent", new ExportKeys(this));
    gpu = new GpuContext((PGraphicsOpenGL) sketch.g, home.shaders(), this::shaderProblem);
    canvas = new Canvas(gpu, home.data(), Theme.dark(home.data()));
    sketch.onShadersChanged(gpu::reloadShaders);
    liveFilm = opened(new LiveFilm(this, home));
    film = sketch.runOptions().headless() ? opened(new FilmRecorder(sketch, home, gpu)) : null;
    calmRate = gpu.isSoftware() ? CALM_SOFTWARE_RATE : CALM_RATE;
    keeper = new StateKeeper(this, home);
    pointer = new HeldPointer(sketch);
    photographer = opened(new Photographer(this, home));
    opener = new PictureOpener(this, home.exports());
    vectors = new VectorShot(this, home.exports(), home.data());
    sessions = new SessionOpener(this, home, keeper);
    sketch.runOptions().state().ifPresent(keeper::restore);
  }

  private void shaderProblem(String problem) {
    if (problem == null) {
      sketch.clearReport();
    } else {
      sketch.report(problem);
    }
  }

  /** Closes something when the sketch ends; for what a sketch opens by itself. */
  public <T extends AutoCloseable> T own(T resource) {
    return opened(resource);
  }

  <T extends AutoCloseable> T opened(T resource) {
    closing.add(resource);
    if (resource instanceof Resting part) {
      resting.add(part);
    }
    attend(resource);
    return resource;
  }

  /** Looks whether a part has something to keep, or lets a person choose. */
  private void attend(Object part) {
    if (part instanceof Kept kept) {
      keeper.keep(kept.keptAs(), kept::kept, kept::restore);
    }
    if (part instanceof Choosing chooser) {
      choosing = chooser;
    }
  }

  /** What a person chose, or null where nobody can. */
  Chosen choice() {
    return choosing == null ? null : choosing.choice();
  }

  /** The part of that kind that was opened last, or null. */
  <T> T part(Class<T> kind) {
    return closing.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /**
   * Opens what the command line asks for: a recording, or a network that begins to train; the
   * embedded digits if it asks for nothing.
   */
  public Session open() {
    return open(SessionOptions.defaults());
  }

  /** The same; the command line overrides what it names. */
  public Session open(SessionOptions wanted) {
    session = sessions.open(wanted);
    return session;
  }

  /** The session that {@link #open} started, or null. */
  public Session session() {
    return session;
  }

  /** The controls of a session, and a panel with them. */
  public LiveControls controls(Session controlled) {
    return panel(new LiveControls(controlled, canvas::theme, false));
  }

  /** The same, with a choice to see where the map must not be trusted. */
  public LiveControls judgingControls(Session controlled) {
    return panel(new LiveControls(controlled, canvas::theme, true));
  }

  private LiveControls panel(LiveControls controls) {
    panel(controls.parameters());
    return controls;
  }

  /** t-SNE of a session's layer to play with, and a panel for it. */
  public TsneControls tuneTsne(Session session) {
    TsneRun run = opened(new TsneRun(session.labels(), session.mapSeed()));
    TsneControls controls = new TsneControls(session, run, canvas::theme);
    panel(controls.parameters());
    return controls;
  }

  /** Maps the neurons of a session while it trains. */
  public NeuronMapper mapNeurons(Session trained) {
    return opened(new NeuronMapper(trained)).start();
  }

  /** The controls of a live session whose neurons are mapped, and a panel with them. */
  public NeuronControls controls(Session controlled, NeuronMapper mapper, NeuronLinks links) {
    NeuronControls controls = new NeuronControls(controlled, mapper, links, canvas::theme);
    attend(links);
    panel(controls.parameters());
    return controls;
  }

  /** An explorer of a session's observations, with its panel; it listens to mouse and keys. */
  public Explorer explore(Session explored) {
    return opened(new Explorer(this, explored));
  }

  /** Two maps side by side, of two sessions or of one, with their panel. */
  public Comparer compare(Session left, Session right) {
    return opened(new Comparer(this, left, right));
  }

  /** Map, trails and neurons of a session that share one selection, with their panel. */
  public LinkedViews link(Session linked) {
    return opened(new LinkedViews(this, linked));
  }

  /** The second recording that the command line names by {@code --beside}, or null. */
  public Session openBeside() {
    return sessions.openBeside();
  }

  /** The same recording, but the training images that it observed; null if there are none. */
  public Session openTraining() {
    return sessions.openTraining();
  }

  /** A panel of widgets for parameters. */
  public ControlPanel panel(ParameterList newParameters) {
    parameters = newParameters;
    panel = new ControlPanel(sketch, WidgetFinder.find(home), parameters);
    return panel;
  }

  /** Starts a frame: clears the canvas and reads the clock. */
  public void begin() {
    if (exposure != null) {
      seconds = exposedSeconds;
      canvas.begin(exposure);
      if (exposedInk != null) {
        canvas.begin(exposedInk.apply(canvas));
      }
      canvas.still(true);
      return;
    }
    long now = System.nanoTime();
    float measured = lastFrame == 0 ? 0 : (now - lastFrame) / 1e9f;
    lastFrame = now;
    keeper.advance();
    seconds = still.begin(passed(measured));
    pace();
    Ink vector = still.isLast() ? vectors.begin() : null;
    if (vector == null) {
      canvas.begin(sketch.g);
    } else {
      canvas.begin(vector);
    }
    canvas.still(still.isNow() || vector != null);
  }

  /** What counts for the seconds since the last frame: a film has a clock of its own. */
  private float passed(float measured) {
    if (film != null) {
      return FilmRecorder.SECONDS_PER_FRAME;
    }
    return liveFilm.isRecording() ? 1f / WindowFilm.RATE : Math.min(LONGEST_FRAME, measured);
  }

  /** Until there is a map of a layer that has learned, the network gets the time. */
  private void pace() {
    int calmOrFull = session != null && !session.isAwake() ? calmRate : FULL_RATE;
    int wanted = liveFilm.isRecording() ? WindowFilm.RATE : calmOrFull;
    if (wanted != rate) {
      rate = wanted;
      sketch.frameRate(rate);
    }
  }

  /** Ends a frame: draws the panel on top. */
  public void end() {
    canvas.flush();
    if (panel != null) {
      panel.draw(canvas, layout().controls());
      canvas.flush();
    }
    if (exposure != null) {
      return;
    }
    vectors.end();
    still.end();
    if (vectors.isWaiting()) {
      whenStill(() -> {}); // one figure a frame
    }
    if (film != null) {
      film.frame(session, resting.stream().allMatch(r -> r == session || r.isAtRest()));
    }
    liveFilm.frame(canvas);
  }

  /**
   * The next frames go into other graphics, and count for so many seconds.
   *
   * @param ink what draws instead of the graphics, or null
   */
  void expose(PGraphicsOpenGL target, Tile tile, float frameSeconds, Function<Canvas, Ink> ink) {
    gpu.target(target, tile);
    exposure = target;
    exposedSeconds = frameSeconds;
    exposedInk = ink;
  }

  /** Frames go into the window again. */
  void conceal(PGraphicsOpenGL window) {
    gpu.target(window);
    exposure = null;
  }

  /** What gathers states and brings them back. */
  StateKeeper keeper() {
    return keeper;
  }

  /** Seconds since the last frame, of the clock that everything moves by. */
  public float seconds() {
    return seconds;
  }

  /** The sketch that built this kit. */
  public Sketch sketch() {
    return sketch;
  }

  public Canvas canvas() {
    return canvas;
  }

  /** Where stage, figures and panel go in the window as it is now. */
  public Layout layout() {
    return Layout.of(canvas.box(), isPanelVisible() ? panel.height() : -1, figures);
  }

  /** Gives the figures another height, in design units, so that the panel has the rest. */
  public void figures(float height) {
    figures = height;
  }

  /** Lets maps follow what two fingers did since the last frame. */
  void pinch(MapGestures... maps) {
    float scale = canvas.pixelScale();
    for (Pinch p = sketch.takePinch(); p != null; p = sketch.takePinch()) {
      for (MapGestures map : maps) {
        map.pinch(p.x() / scale, p.y() / scale, p.newX() / scale, p.newY() / scale, p.factor());
      }
    }
  }

  /** The pointer in design units. */
  public float pointerX() {
    return pointer.x(canvas.scale());
  }

  /** The pointer in design units. */
  public float pointerY() {
    return pointer.y(canvas.scale());
  }

  /** Shows or hides the panel. */
  public void togglePanel() {
    showPanel(!isPanelVisible());
  }

  boolean isPanelVisible() {
    return panel != null && panel.isVisible();
  }

  void showPanel(boolean visible) {
    if (panel != null) {
      panel.visible(visible);
    }
  }

  /** Changes between the dark stage and the light theme. */
  public void toggleTheme() {
    theme(canvas.theme().name().equals("dark") ? "light" : "dark");
  }

  /** Changes to the theme of that name, {@code dark} or {@code light}. */
  public void theme(String name) {
    canvas.theme(name.equals("light") ? Theme.light(home.data()) : Theme.dark(home.data()));
  }

  // ---- what is seen, and how it is seen again

  /** All that is needed to see what is shown now again. */
  public ViewState state() {
    return keeper.gather();
  }

  /** Shows again what was seen before, as soon as the session has come to it. */
  public void restore(ViewState state) {
    keeper.restore(state);
  }

  /** Whether something is to be shown again and has not been yet. */
  public boolean isRestoring() {
    return keeper.isRestoring();
  }

  /**
   * Makes something part of every {@link #state}.
   *
   * @param name under which the state has it
   * @param get what is so now: truth values, numbers, strings, lists and maps of these
   * @param set brings back what {@code get} once said, as JSON gives it back
   */
  public void keep(String name, Supplier<Object> get, Consumer<Object> set) {
    keeper.keep(name, get, set);
  }

  /**
   * Calls {@code capture} at the end of a frame in which nothing moves, which may be some frames
   * from now: the training waits meanwhile, and what is called {@code play} in the panel stops. The
   * same {@link #state} gives the same pixels then.
   */
  public void whenStill(Runnable capture) {
    still.ask(capture);
  }

  /** Whether nothing that works in the background will change what is shown. */
  boolean isAtRest() {
    return !isRestoring() && resting.stream().allMatch(Resting::isAtRest);
  }

  /** Whether nothing works in the background, though something may still be on its way. */
  boolean hasNoWork() {
    return !isRestoring() && resting.stream().allMatch(r -> r.isAtRest() || r.needsTime());
  }

  /** What the panel shows, or null. */
  ParameterList parameters() {
    return parameters;
  }

  /** Leaves the pointer at a place until the real one moves. */
  void holdPointer(float x, float y) {
    pointer.hold(x, y);
  }

  /** Saves the window in the exports folder, with all that is needed to see it again. */
  public void savePicture() {
    whenStill(photographer::take);
  }

  /** Saves the window as a figure for a paper in the exports folder: {@code SVG} or {@code PDF}. */
  public void saveVector(VectorFigure.Format format) {
    saveVector(format, null, file -> {});
  }

  /**
   * The same, under a name of one's own.
   *
   * @param written is called with the file when it is there
   */
  public void saveVector(VectorFigure.Format format, Path file, Consumer<Path> written) {
    vectors.ask(format, file, written); // the end of the frame asks for the stillness
  }

  /** Brings back the view of the newest picture saved; called again, that of the one before it. */
  public void openPicture() {
    opener.next();
  }

  /** Begins to record what the window shows as a film in the exports folder, or ends that. */
  public void toggleFilm() {
    liveFilm.toggle();
  }

  /** The stage without a margin, as a box to draw anything in. */
  public Box stage() {
    return layout().stage();
  }

  /** How many programs, buffers and textures are open. */
  int graphicsResources() {
    return gpu.openResources();
  }

  /** After {@link #dispose}, where the window goes on with another sketch. Draw thread only. */
  void freeGraphics() {
    try {
      gpu.close();
    } catch (Exception e) {
      LOG.warn("freeing what was drawn with", e);
    }
  }

  /** Called by Processing when the sketch ends: stops every job and frees what is open. */
  public void dispose() {
    for (int i = closing.size() - 1; i >= 0; i--) {
      try {
        closing.get(i).close();
      } catch (Exception e) {
        LOG.warn("closing {}", closing.get(i).getClass().getSimpleName(), e);
      }
    }
    closing.clear();
  }
}
