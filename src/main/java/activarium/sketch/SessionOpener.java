package activarium.sketch;

import activarium.core.Home;
import activarium.dataset.Split;
import activarium.projection.technique.Projection;
import activarium.recording.Recording;
import activarium.session.LiveSession;
import activarium.session.RecordedSession;
import activarium.session.Session;
import activarium.session.SessionOptions;
import activarium.window.RunOptions;
import activarium.window.SharedParts;
import activarium.window.SketchMistake;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the sessions of a sketch; what the command line names goes before what the sketch says. */
final class SessionOpener {

  private static final Logger LOG = LoggerFactory.getLogger(SessionOpener.class);

  private final RunOptions run;
  private final SharedParts shared;
  private final Home home;
  private final OpenParts parts;
  private final StateKeeper keeper;

  /** Projections of the sketch's own; the first is what it maps by. */
  private List<Projection> own = List.of();

  /**
   * @param shared what the sketches of a program have in common; null where there is one sketch
   */
  SessionOpener(
      RunOptions run, SharedParts shared, Home home, OpenParts parts, StateKeeper keeper) {
    this.run = run;
    this.shared = shared;
    this.home = home;
    this.parts = parts;
    this.keeper = keeper;
  }

  Session open(SessionOptions wanted, List<Projection> projections) {
    own = List.copyOf(projections);
    return once("session", () -> opened(wanted));
  }

  private Session opened(SessionOptions wanted) {
    return run.recording()
        .<Session>map(folder -> recorded(folder, run.seed().orElse(wanted.seed())))
        .orElseGet(() -> live(wanted));
  }

  /** The sketches of a program that look at the same show one session, closed with the window. */
  private Session once(String name, Supplier<Session> open) {
    if (shared == null) {
      Session opened = open.get();
      return opened == null ? null : parts.add(opened);
    }
    Session known = shared.get(List.of(name, run), Session.class, open);
    if (known != null) {
      known.playback().again();
      parts.watch(known);
    }
    return known;
  }

  private Session recorded(Path folder, long seed) {
    RecordedSession recorded = mapped(RecordedSession.open(folder, seed));
    keeper.prepare(recorded);
    return recorded.start();
  }

  /** By the technique that a state has, or else the command line names, or else the sketch. */
  private <T extends Session> T mapped(T opened) {
    giveOwn(opened);
    keeper
        .method()
        .filter(name -> isKnown(opened, name))
        .or(run::method)
        .or(() -> own.stream().map(Projection::name).findFirst())
        .ifPresent(opened::technique);
    return opened;
  }

  private void giveOwn(Session opened) {
    try {
      own.forEach(opened.techniques()::add);
    } catch (IllegalArgumentException e) {
      opened.close();
      throw new SketchMistake(e.getMessage());
    }
  }

  /** A state may be older than the sketch, or of another one. */
  private static boolean isKnown(Session opened, String technique) {
    boolean isKnown = opened.techniques().named(technique).isPresent();
    if (!isKnown) {
      LOG.warn("this sketch has no projection {}, by which the picture was made", technique);
    }
    return isKnown;
  }

  private Session live(SessionOptions wanted) {
    SessionOptions options = wanted;
    options = run.dataset().map(options::withDataset).orElse(options);
    options = run.filters().map(options::withFilters).orElse(options);
    options = run.network().map(options::withNetwork).orElse(options);
    options = run.seed().isPresent() ? options.withSeed(run.seed().getAsLong()) : options;
    int epochs = run.headless() ? FilmRecorder.EPOCHS : options.epochs();
    options = options.withEpochs(run.epochs().orElse(epochs));
    LiveSession live = mapped(new LiveSession(home, options));
    keeper.prepare(live);
    return live.start();
  }

  /** The recording to compare with that the command line names, or null. */
  Session openBeside() {
    long seed = run.seed().orElse(SessionOptions.defaults().seed());
    return once(
        "beside",
        () ->
            run.beside()
                .map(folder -> mapped(RecordedSession.open(folder, seed)).start())
                .orElse(null));
  }

  /** Whether the recording that the command line names observed training images, too. */
  boolean hasTraining() {
    return recordingWithTraining().isPresent();
  }

  /** The training observations of the recording that the command line names, or null. */
  Session openTraining() {
    long seed = run.seed().orElse(SessionOptions.defaults().seed());
    return once(
        "training",
        () ->
            recordingWithTraining()
                .map(recording -> mapped(new RecordedSession(recording, Split.TRAIN, seed)).start())
                .orElse(null));
  }

  private Optional<Recording> recordingWithTraining() {
    return run.recording()
        .map(Recording::open)
        .filter(recording -> recording.splits().contains(Split.TRAIN));
  }
}
