package activarium.session;

import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.Filter;
import activarium.dataset.ObservationSet;
import activarium.network.NetworkCatalog;
import activarium.network.NetworkSpec;
import activarium.network.Trainer;
import activarium.network.TrainingListener;
import activarium.network.TrainingOptions;
import activarium.recording.DatasetOpener;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** A network that trains while one looks at its hidden layers. */
public final class LiveSession extends Session {

  private final SessionOptions options;
  private volatile NetworkSpec network;
  private final Dataset dataset;
  private final Trainer trainer;
  private volatile long seed;
  private volatile long holdAt = Long.MAX_VALUE;
  private volatile boolean started;

  /**
   * Reads the data; {@link #start} begins to train.
   *
   * @throws activarium.core.BadInputException if data set or network are not known or not readable
   */
  public LiveSession(Home home, SessionOptions options) {
    this(
        options,
        NetworkCatalog.named(options.network()),
        new DatasetOpener(home).open(options.dataset()).filtered(options.filters()));
  }

  private LiveSession(SessionOptions options, NetworkSpec network, Dataset dataset) {
    super(
        ObservationSet.of(dataset),
        network.recordedLayers(),
        new Timeline(),
        options.seed(),
        Optional.empty());
    this.options = options;
    this.network = network;
    this.dataset = dataset;
    this.seed = options.seed();
    int updatesPerEpoch = Math.max(1, dataset.train().count() / network.batchSize());
    int every =
        options.snapshotsPerEpoch() == 1
            ? 0
            : (updatesPerEpoch + options.snapshotsPerEpoch() - 1) / options.snapshotsPerEpoch();
    TrainingOptions training =
        new TrainingOptions(options.seed(), options.epochs(), true, every, 1, 1);
    this.trainer = new Trainer(network, dataset, observations(), training, new Listener());
  }

  private final class Listener implements TrainingListener {

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
    return seed;
  }

  @Override
  public long mapSeed() {
    return seed;
  }

  @Override
  long mapSeed(Snapshot snapshot) {
    return snapshot.seed();
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
    return trainer.isPaused() ? Phase.PAUSED : Phase.TRAINING;
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

  /** Trains up to the next look at the network, and waits. */
  public void step() {
    trainer.step();
  }

  /** Begins anew from the initial weights of a seed. */
  public void restart(long newSeed) {
    seed = newSeed;
    moment(null);
    trainer.restart(newSeed);
  }

  /** Whether it trains with dropout. */
  public boolean hasDropout() {
    return NetworkCatalog.hasDropout(network.name());
  }

  /** Begins anew from the same initial weights, with dropout or, in its twin, without. */
  public void restartWithDropout(boolean dropout) {
    if (dropout != hasDropout()) {
      network = NetworkCatalog.named(NetworkCatalog.twin(network.name()));
    }
    moment(null);
    trainer.restart(network, seed);
  }
}
