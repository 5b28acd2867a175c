package activarium.session;

import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.ObservationSet;
import activarium.network.NetworkSpec;
import activarium.network.PaperNetworks;
import activarium.network.Trainer;
import activarium.network.TrainingListener;
import activarium.network.TrainingOptions;
import activarium.recording.Snapshot;
import activarium.recording.TrainingPoint;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network that trains while one looks at its hidden layers. All methods return at once and may be
 * called from the draw thread; training and projection have threads of their own.
 */
public final class LiveSession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);

  private final SessionOptions options;
  private final NetworkSpec network;
  private final Dataset dataset;
  private final ObservationSet observations;
  private final Timeline timeline = new Timeline();
  private final Latest<Frame> frames = new Latest<>();
  private final Parallel parallel = new Parallel(1);
  private final JobRunner jobs = new JobRunner(this::failed);
  private final Projector projector;
  private final Trainer trainer;
  private volatile long seed;
  private volatile Frame taken;
  private volatile boolean started;
  private volatile Throwable failure;

  /**
   * Reads the data; {@link #start} begins to train.
   *
   * @throws activarium.core.BadInputException if data set or network are not known or not readable
   */
  public LiveSession(Home home, SessionOptions options) {
    this.options = options;
    this.seed = options.seed();
    this.network = PaperNetworks.named(options.network());
    this.dataset = new DatasetCatalog(home).load(options.dataset());
    this.observations = ObservationSet.of(dataset);
    int updatesPerEpoch = Math.max(1, dataset.train().count() / network.batchSize());
    int every =
        options.snapshotsPerEpoch() == 1
            ? 0
            : (updatesPerEpoch + options.snapshotsPerEpoch() - 1) / options.snapshotsPerEpoch();
    TrainingOptions training =
        new TrainingOptions(options.seed(), options.epochs(), true, every, 1, 1);
    this.trainer = new Trainer(network, dataset, observations, training, new Listener());
    MapMaker maker = new MapMaker(labels(), options.seed(), parallel);
    this.projector = new Projector(maker, timeline, frames, lastLayer());
  }

  private final class Listener implements TrainingListener {

    @Override
    public void onSnapshot(Snapshot snapshot) {
      try {
        projector.arrived(timeline.add(snapshot));
        started = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("stopped");
      }
    }

    @Override
    public void onPoint(TrainingPoint point) {
      timeline.add(point);
    }
  }

  private void failed(Throwable problem) {
    LOG.error("live session failed", problem);
    failure = problem;
  }

  /** Begins to train and to project. */
  public LiveSession start() {
    jobs.start("projector", projector::run);
    jobs.start("trainer", trainer::run);
    return this;
  }

  /** The newest frame if it was not taken before, else null. */
  public Frame take() {
    Frame newest = frames.take();
    taken = newest == null ? taken : newest;
    return newest;
  }

  /** The frame that was taken last, or null. */
  public Frame taken() {
    return taken;
  }

  public Timeline timeline() {
    return timeline;
  }

  public Dataset dataset() {
    return dataset;
  }

  /** The name of the network that trains. */
  public String network() {
    return network.name();
  }

  /** The observations that are mapped. */
  public ObservationSet observations() {
    return observations;
  }

  /** The true class of each observation. */
  public int[] labels() {
    int[] labels = new int[observations.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = observations.label(i);
    }
    return labels;
  }

  /** The layers that can be mapped, first layer first. */
  public List<String> layers() {
    return network.recordedLayers();
  }

  private String lastLayer() {
    return layers().get(layers().size() - 1);
  }

  public String layer() {
    return projector.view().layer();
  }

  /** Maps another layer from now on. */
  public void layer(String layer) {
    if (!layers().contains(layer)) {
      throw new IllegalArgumentException(
          "layer must be one of %s, was %s".formatted(layers(), layer));
    }
    Projector.View view = projector.view();
    projector.view(new Projector.View(layer, view.moment(), view.judgeBy()));
  }

  /** The moment that is shown, or null while the newest is. */
  public Moment moment() {
    return projector.view().moment();
  }

  /** Shows one moment, or, with null, the newest from now on. */
  public void moment(Moment moment) {
    projector.view(new Projector.View(layer(), moment, projector.view().judgeBy()));
  }

  /** Neighbors that finished maps are judged by, or 0. */
  public int judgeBy() {
    return projector.view().judgeBy();
  }

  /**
   * Judges every finished map from now on.
   *
   * @param k neighbors, 1 … {@link Judgement#MAX_K}, or 0 to stop
   */
  public void judgeBy(int k) {
    if (k < 0 || k > Judgement.MAX_K) {
      throw new IllegalArgumentException(
          "k must be in [0, %d], was %d".formatted(Judgement.MAX_K, k));
    }
    projector.view(new Projector.View(layer(), moment(), k));
  }

  public void pause() {
    trainer.pause();
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

  public long seed() {
    return seed;
  }

  public Phase phase() {
    if (failure != null) {
      return Phase.FAILED;
    }
    if (!started) {
      return Phase.PREPARING;
    }
    List<Moment> moments = timeline.moments();
    Snapshot last = moments.get(moments.size() - 1).snapshot();
    if (options.epochs() > 0 && last.epoch() >= options.epochs()) {
      return Phase.FINISHED;
    }
    return trainer.isPaused() ? Phase.PAUSED : Phase.TRAINING;
  }

  /** True once the newest moment has its map: nothing moves until training goes on. */
  public boolean isSettled() {
    List<Moment> moments = timeline.moments();
    return !moments.isEmpty() && moments.get(moments.size() - 1).map(layer()) != null;
  }

  /** What ended a job, or null. */
  public Throwable failure() {
    return failure;
  }

  /** Ends all threads, within two seconds. */
  @Override
  public void close() {
    jobs.close();
    parallel.close();
  }
}
