package activarium.sketch;

import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.export.ExportName;
import activarium.gpu.GpuContext;
import activarium.parameter.ParameterList;
import activarium.parameter.panel.ControlPanel;
import activarium.parameter.panel.WidgetFinder;
import activarium.session.LiveSession;
import activarium.session.NeuronMapper;
import activarium.session.Phase;
import activarium.session.SessionOptions;
import activarium.view.Box;
import activarium.view.Canvas;
import activarium.view.Layout;
import activarium.view.NeuronLinks;
import activarium.view.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.opengl.PGraphicsOpenGL;

/**
 * The one object that a sketch builds. It opens what the library needs, keeps the time, and closes
 * everything when the sketch ends:
 *
 * <pre>
 * void setup() { kit = new SketchKit(this); session = kit.learn(); }
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

  private final Sketch sketch;
  private final Home home = Home.find();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final GpuContext gpu;
  private final Canvas canvas;
  private final FilmRecorder film;
  private ControlPanel panel;
  private long lastFrame;
  private float seconds;
  private int rate = FULL_RATE;
  private LiveSession session;

  /** Opens the library for a sketch. In {@code setup()}. */
  public SketchKit(Sketch sketch) {
    this.sketch = sketch;
    sketch.built(this);
    sketch.registerMethod("dispose", this);
    gpu = new GpuContext((PGraphicsOpenGL) sketch.g, home.shaders(), this::shaderProblem);
    canvas = new Canvas(sketch, gpu, home.data(), Theme.dark(home.data()));
    sketch.onShadersChanged(gpu::reloadShaders);
    film = sketch.runOptions().headless() ? opened(new FilmRecorder(sketch, home)) : null;
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

  private <T extends AutoCloseable> T opened(T resource) {
    open.add(resource);
    return resource;
  }

  /** Starts to train what the command line asks for, the embedded digits if it asks for nothing. */
  public LiveSession learn() {
    return learn(SessionOptions.defaults());
  }

  /** Starts to train; the command line overrides what it names. */
  public LiveSession learn(SessionOptions wanted) {
    RunOptions run = sketch.runOptions();
    SessionOptions options = wanted;
    options = run.dataset().map(options::withDataset).orElse(options);
    options = run.network().map(options::withNetwork).orElse(options);
    options = run.seed().isPresent() ? options.withSeed(run.seed().getAsLong()) : options;
    options =
        options.withEpochs(
            run.epochs().orElse(run.headless() ? FilmRecorder.EPOCHS : options.epochs()));
    session = opened(new LiveSession(home, options)).start();
    return session;
  }

  /** The session that {@link #learn} started, or null. */
  public LiveSession session() {
    return session;
  }

  /** The controls of a live session, and a panel with them. */
  public LiveControls controls(LiveSession controlled) {
    return panel(new LiveControls(controlled, canvas::theme, false));
  }

  /** The same, with a choice to see where the map must not be trusted. */
  public LiveControls judgingControls(LiveSession controlled) {
    return panel(new LiveControls(controlled, canvas::theme, true));
  }

  private LiveControls panel(LiveControls controls) {
    panel(controls.parameters());
    return controls;
  }

  /** Maps the neurons of a session while it trains. */
  public NeuronMapper mapNeurons(LiveSession trained) {
    return opened(new NeuronMapper(trained)).start();
  }

  /** The controls of a live session whose neurons are mapped, and a panel with them. */
  public NeuronControls controls(LiveSession controlled, NeuronLinks links) {
    NeuronControls controls = new NeuronControls(controlled, links, canvas::theme);
    panel(controls.parameters());
    return controls;
  }

  /** An explorer of a session's observations, with its panel; it listens to mouse and keys. */
  public Explorer explore(LiveSession explored) {
    return opened(new Explorer(this, explored));
  }

  /** A panel of widgets for parameters. */
  public ControlPanel panel(ParameterList parameters) {
    panel = new ControlPanel(sketch, WidgetFinder.find(home), parameters);
    return panel;
  }

  /** Starts a frame: clears the canvas and reads the clock. */
  public void begin() {
    long now = System.nanoTime();
    float measured = lastFrame == 0 ? 0 : (now - lastFrame) / 1e9f;
    lastFrame = now;
    seconds = film != null ? FilmRecorder.SECONDS_PER_FRAME : Math.min(LONGEST_FRAME, measured);
    pace();
    canvas.begin(sketch.g);
  }

  /** As long as there is nothing to see but what waits, the network gets the time. */
  private void pace() {
    int wanted = session != null && session.phase() == Phase.PREPARING ? CALM_RATE : FULL_RATE;
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
    }
    if (film != null) {
      film.frame(session);
    }
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
    return Layout.of(canvas.box(), panel != null && panel.isVisible());
  }

  /** The pointer in design units. */
  public float pointerX() {
    return sketch.mouseX / canvas.scale();
  }

  /** The pointer in design units. */
  public float pointerY() {
    return sketch.mouseY / canvas.scale();
  }

  /** Shows or hides the panel. */
  public void togglePanel() {
    if (panel != null) {
      panel.visible(!panel.isVisible());
    }
  }

  /** Changes between the dark stage and the light theme. */
  public void toggleTheme() {
    boolean dark = canvas.theme().name().equals("dark");
    canvas.theme(dark ? Theme.light(home.data()) : Theme.dark(home.data()));
  }

  /** Saves the window as it is now in the exports folder, and says so. */
  public void savePicture() {
    try {
      Path file =
          ExportName.next(
              home.exports(), sketch.getClass().getSimpleName(), LocalDateTime.now(), ".png");
      sketch.save(file + ".png");
      LOG.info("saved {}.png", file);
    } catch (MissingRequirementException e) {
      sketch.report(e.getMessage());
    }
  }

  /** The stage without a margin, as a box to draw anything in. */
  public Box stage() {
    return layout().stage();
  }

  /** Called by Processing when the sketch ends: stops every job and frees what is open. */
  public void dispose() {
    for (int i = open.size() - 1; i >= 0; i--) {
      try {
        open.get(i).close();
      } catch (Exception e) {
        LOG.warn("closing {}", open.get(i).getClass().getSimpleName(), e);
      }
    }
    open.clear();
  }
}
