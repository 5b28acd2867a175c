package activarium.sketch;

import activarium.control.ColorControls;
import activarium.control.LiveControls;
import activarium.control.NeuronControls;
import activarium.control.TsneControls;
import activarium.core.Home;
import activarium.core.LibraryFiles;
import activarium.core.MissingRequirementException;
import activarium.draw.Canvas;
import activarium.parameter.ParameterList;
import activarium.parameter.panel.ControlPanel;
import activarium.projection.technique.Projection;
import activarium.session.Session;
import activarium.session.SessionOptions;
import activarium.session.study.NeuronMapper;
import activarium.session.study.StabilityStudy;
import activarium.session.study.TsneRun;
import activarium.show.ViewState;
import activarium.view.neuron.NeuronLinks;
import activarium.window.SharedParts;
import activarium.window.SketchMistake;
import activarium.window.SketchWindow;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import processing.core.PApplet;

/**
 * What a kit opens for its sketch: sessions, what works on them, their panels, and the state in
 * which all of that was seen before.
 */
abstract sealed class SessionKit permits SketchKit {

  final PApplet sketch;
  final SketchWindow window;
  final Home home = whole();
  public final StateKeeper keeper;
  public final OpenParts parts;
  public final PanelSlot panel;
  private final SessionOpener sessions;
  private Session session;
  private Session beside;

  SessionKit(PApplet sketch) {
    this.sketch = sketch;
    window = SketchWindow.of(sketch);
    keeper = new StateKeeper((SketchKit) this, home); // there is no other kit
    parts = new OpenParts(keeper);
    panel = new PanelSlot(sketch, home);
    SharedParts shared = window.isOfProgram() ? window.shared() : null;
    sessions = new SessionOpener(window.runOptions(), shared, home, parts, keeper);
  }

  /** Before anything else, which may be what is missing. */
  private static Home whole() {
    Home home = Home.find();
    try {
      LibraryFiles.require(home);
    } catch (MissingRequirementException e) {
      throw new SketchMistake(e.getMessage());
    }
    return home;
  }

  /** What the sketch draws on. */
  public abstract Canvas canvas();

  /** Shows a short line for some seconds, in the window alone. Any thread. */
  public abstract void say(String line);

  /** Closes something when the sketch ends; for what a sketch opens by itself. */
  public <T extends AutoCloseable> T own(T resource) {
    return parts.add(resource);
  }

  /**
   * Opens what the command line asks for: a recording, or a network that begins to train; the
   * embedded digits if it asks for nothing.
   *
   * @param own projections of the sketch's own, beside those of the library: it maps by the first
   *     of them, unless a state or the command line says otherwise
   */
  public Session open(Projection... own) {
    return open(SessionOptions.defaults(), own);
  }

  /** The same; the command line overrides what it names. */
  public Session open(SessionOptions wanted, Projection... own) {
    session = window.opening(() -> sessions.open(wanted, List.of(own)));
    return session;
  }

  /** The session that {@link #open} started, or null. */
  public Session session() {
    return session;
  }

  /** The second recording that the command line names by {@code --beside}, or null. */
  public Session openBeside() {
    beside = window.opening(sessions::openBeside);
    return beside;
  }

  /** The session that {@link #openBeside} started, or null. */
  Session beside() {
    return beside;
  }

  /** Whether {@link #openTraining} has something to open. */
  public boolean hasTraining() {
    return sessions.hasTraining();
  }

  /** The same recording, but the training images that it observed; null if there are none. */
  public Session openTraining() {
    return window.opening(sessions::openTraining);
  }

  /** Pauses the training of the session that {@link #open} started, or lets it go on. */
  public void pauseOrResume() {
    LiveControls training = new LiveControls(session, canvas()::theme);
    training.notices(this::say);
    training.pauseTraining();
  }

  /** The controls of a session, and a panel with them. */
  public LiveControls controls(Session controlled) {
    LiveControls controls =
        new LiveControls(controlled, controlled.mapLayers(), canvas()::theme, new ColorControls());
    controls.notices(this::say);
    studyStability(controls.colors(), controlled);
    panel(controls.parameters());
    return controls;
  }

  /** What the colors of a map mean, for a panel that has nothing else of {@link LiveControls}. */
  public ColorControls colors() {
    ColorControls colors = new ColorControls();
    studyStability(colors, session);
    return colors;
  }

  final void studyStability(ColorControls colors, Session mapped) {
    colors.stability(own(new StabilityStudy(mapped)));
  }

  /** t-SNE of a session's layer to play with, and a panel for it. */
  public TsneControls tuneTsne(Session tuned) {
    TsneRun run = own(new TsneRun(tuned.labels(), tuned.mapSeed()));
    TsneControls controls = new TsneControls(tuned, run, canvas()::theme);
    controls.live().notices(this::say);
    studyStability(controls.live().colors(), tuned);
    panel(controls.parameters());
    return controls;
  }

  /** Maps the neurons of a session while it trains. */
  public NeuronMapper mapNeurons(Session trained) {
    return own(new NeuronMapper(trained));
  }

  /** The controls of a live session whose neurons are mapped, and a panel with them. */
  public NeuronControls controls(Session controlled, NeuronMapper mapper, NeuronLinks links) {
    NeuronControls controls = new NeuronControls(controlled, mapper, links, canvas()::theme);
    controls.live().notices(this::say);
    studyStability(controls.live().colors(), controlled);
    parts.attend(links);
    panel(controls.parameters());
    return controls;
  }

  /** A panel of widgets for parameters. */
  public ControlPanel panel(ParameterList parameters) {
    return panel.fill(parameters);
  }

  // ---- what is seen, and how it is seen again

  /** All that is needed to see what is shown now again. */
  public final ViewState state() {
    return keeper.gather();
  }

  /** Shows again what was seen before, as soon as the session has come to it. */
  public final void restore(ViewState state) {
    keeper.restore(state);
  }

  /** Whether something is to be shown again and has not been yet. */
  public final boolean isRestoring() {
    return keeper.isRestoring();
  }

  /**
   * Makes something part of every {@link #state}.
   *
   * @param name under which the state has it
   * @param get what is so now: truth values, numbers, strings, lists and maps of these
   * @param set brings back what {@code get} once said, as JSON gives it back
   */
  public final void keep(String name, Supplier<Object> get, Consumer<Object> set) {
    keeper.keep(name, get, set);
  }
}
