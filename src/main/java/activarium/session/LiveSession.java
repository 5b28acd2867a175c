package activarium.session;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.Text;
import activarium.dataset.Dataset;
import activarium.dataset.Filter;
import activarium.dataset.ObservationSet;
import activarium.network.Checkpoint;
import activarium.network.NetworkCatalog;
import activarium.network.NetworkSpec;
import activarium.network.TrainedNetwork;
import activarium.network.Trainer;
import activarium.network.Training;
import activarium.network.TrainingListener;
import activarium.network.TrainingOptions;
import activarium.recording.DatasetOpener;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/** A network that trains while one looks at its hidden layers. */
public final class LiveSession extends Session {

  private final Home home;
  private final Optional<Branch> branch;

  /** What is trained now; a restart may change seed and network. */
  private volatile SessionOptions options;

  private volatile NetworkSpec network;
  private final Dataset dataset;
  private final Trainer trainer;
  private final Checkpoints checkpoints = new Checkpoints();

  /** The seed of the maps of a branch, which lie like those of its trunk. */
  private final OptionalLong mapsLike;

  private volatile long holdAt = Long.MAX_VALUE;
  private volatile boolean started;

  /**
   * Reads the data; {@link #start} begins to train.
   *
   * @throws activarium.core.BadInputException if data set or network are not known or not readable
   */
  public LiveSession(Home home, SessionOptions options) {
    this(
        home, options, open(home, options), new Timeline(), Optional.empty(), OptionalLong.empty());
  }

  private static Dataset open(Home home, SessionOptions options) {
    return new DatasetOpener(home).open(options.dataset()).filtered(options.filters());
  }

  private LiveSession(
      Home home,
      SessionOptions options,
      Dataset dataset,
      Timeline timeline,
      Optional<Branch> branch,
      OptionalLong mapsLike) {
    super(
        ObservationSet.of(dataset),
        options.spec().recordedLayers(),
        timeline,
        mapsLike.orElse(options.seed()),
        Optional.empty());
    this.home = home;
    this.options = options;
    this.network = options.spec();
    this.dataset = dataset;
    this.branch = branch;
    this.mapsLike = mapsLike;
    int updatesPerEpoch = Math.max(1, dataset.train().count() / network.batchSize());
    int every =
        options.snapshotsPerEpoch() == 1
            ? 0
            : (updatesPerEpoch + options.snapshotsPerEpoch() - 1) / options.snapshotsPerEpoch();
    TrainingOptions training =
        new TrainingOptions(options.seed(), options.epochs(), true, every, 1, 1);
    this.trainer = new Trainer(network, dataset, observations(), training, new Listener());
  }

  /**
   * A second training, to be started, that begins at an epoch of this one with one change. Where
   * the trunk's weights do not fit, it begins with the initial weights of the same seed.
   *
   * @throws IllegalArgumentException if the epoch is none of {@link #rememberedEpochs}
   */
  public LiveSession branch(Change change, int epoch) {
    Branch wanted = new Branch(options, change, epoch);
    SessionOptions changed = wanted.options();
    boolean sameImages = changed.filters().equals(options.filters());
    Optional<Checkpoint> start =
        change.keepsWeights() ? Optional.of(checkpoint(epoch)) : Optional.empty();
    LiveSession session =
        new LiveSession(
            home,
            changed,
            sameImages ? dataset : open(home, changed),
            start.map(from -> timeline().branch(from.updates())).orElseGet(Timeline::new),
            Optional.of(wanted),
            OptionalLong.of(mapSeed()));
    start.ifPresent(session.trainer::branchFrom);
    techniques().own().forEach(session.techniques()::add);
    return session;
  }

  @Override
  public TrainedNetwork networkOf(Snapshot seen) {
    Checkpoint kept =
        checkpoints
            .at(seen.epoch())
            .orElseThrow(
                () -> BadInputException.of("network", "an epoch that is remembered", seen.epoch()));
    return TrainedNetwork.of(network, dataset.train().images(), dataset.classCount(), kept);
  }

  private Checkpoint checkpoint(int epoch) {
    return checkpoints
        .at(epoch)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Text.of("epoch must be one of %s, was %d", rememberedEpochs(), epoch)));
  }

  /** The epochs that a branch can begin at, earliest first; none of what is a branch itself. */
  public List<Integer> rememberedEpochs() {
    return checkpoints.epochs();
  }

  /** How this is a branch of another training; empty if it is none. */
  public Optional<Branch> branched() {
    return branch;
  }

  /** What is trained now. */
  public SessionOptions options() {
    return options;
  }

  private final class Listener implements TrainingListener {

    @Override
    public void onEpoch(Training training, Snapshot snapshot) {
      if (branch.isEmpty()) {
        checkpoints.add(training.checkpoint());
      }
    }

    @Override
    public void onSnapshot(Snapshot snapshot) {
      try {
        arrived(timeline().add(withImages(snapshot)));
        started = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("stopped");
      }
    }

    @Override
    public void onPoint(TrainingPoint point) {
      timeline().add(point);
      if (point.updates() >= holdAt) {
        holdAt = Long.MAX_VALUE;
        trainer.pause();
      }
    }
  }

  /** Begins to train and to project. */
  public LiveSession start() {
    start("trainer", trainer::run);
    return this;
  }

  @Override
  public List<String> layers() {
    return network.recordedLayers();
  }

  @Override
  public List<String> classNames() {
    return dataset.classNames();
  }

  @Override
  public String dataset() {
    return dataset.name();
  }

  /** The name or folder of the data set before preprocessing. */
  public String unfiltered() {
    return options.dataset();
  }

  /** The preprocessing of the data set. */
  public List<Filter> filters() {
    return options.filters();
  }

  @Override
  public String network() {
    return network.name();
  }

  @Override
  public long seed() {
    return options.seed();
  }

  @Override
  public long mapSeed() {
    return mapsLike.orElse(options.seed());
  }

  @Override
  long mapSeed(Snapshot snapshot) {
    return mapsLike.orElse(snapshot.seed());
  }

  @Override
  String identity() {
    return dataset.name() + " " + dataset.train().count();
  }

  /** After how many epochs training ends; 0 for never. */
  public int epochs() {
    return options.epochs();
  }

  /** Lets training wait when it has come to so many weight updates. */
  public void holdAt(long updates) {
    holdAt = updates;
  }

  @Override
  public boolean isWaiting() {
    return trainer.isWaiting();
  }

  @Override
  Phase progressPhase() {
    if (!started) {
      return Phase.PREPARING;
    }
    List<Moment> moments = timeline().moments();
    Snapshot last = moments.get(moments.size() - 1).snapshot();
    if (options.epochs() > 0 && last.epoch() >= options.epochs()) {
      return Phase.FINISHED;
    }
    return trainer.isPaused() || trainer.isStill() ? Phase.PAUSED : Phase.TRAINING;
  }

  public void pause() {
    trainer.pause();
  }

  /** Whether somebody paused the training, be it before it has begun. */
  public boolean isPaused() {
    return trainer.isPaused();
  }

  public void resume() {
    trainer.resume();
  }

  /**
   * Lets training wait for a picture, or no more. Whoever pauses or resumes it meanwhile is obeyed
   * when the picture was taken.
   */
  public void still(boolean wanted) {
    trainer.still(wanted);
  }

  /** Trains in slow motion from now on, or not. */
  public void slow(boolean wanted) {
    trainer.slow(wanted);
  }

  public boolean isSlow() {
    return trainer.isSlow();
  }

  /** Trains up to the next look at the network, and waits. */
  public void step() {
    trainer.step();
  }

  /** Begins anew from the initial weights of a seed. */
  public void restart(long newSeed) {
    holdAt = Long.MAX_VALUE; // whoever begins anew goes beyond where a state was to be seen
    options = options.withSeed(newSeed);
    moment(null);
    trainer.restart(newSeed);
  }

  /**
   * Begins anew from the very same initial weights, a branch from where it began: the same seed has
   * the same images in the same order and the same dropout, so that the losses are the same.
   */
  public void rewind() {
    restart(options.seed());
  }

  /** Whether it trains with dropout. */
  public boolean hasDropout() {
    return NetworkCatalog.hasDropout(network.name());
  }

  /** Begins anew from the same initial weights, with dropout or, in its twin, without. */
  public void restartWithDropout(boolean dropout) {
    if (dropout != hasDropout()) {
      options = options.withNetwork(NetworkCatalog.twin(options.network()));
      network = options.spec();
    }
    moment(null);
    trainer.restart(network, options.seed());
  }
}
