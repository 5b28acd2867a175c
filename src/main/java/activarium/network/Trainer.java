package activarium.network;

import activarium.dataset.Dataset;
import activarium.dataset.ObservationSet;
import activarium.recording.Snapshot;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Trains a network in the thread that calls {@link #run}, and hands over snapshots. Every other
 * method may be called from any thread, returns at once, and is obeyed after the update under way.
 */
public final class Trainer {

  /** Updates between two points of the loss curve. */
  private static final int POINT_EVERY = 20;

  /**
   * Shorter sleeps than this, in nanoseconds, are saved up: they would cost more than they give.
   */
  private static final long SHORTEST_REST = 2_000_000;

  /** How many times as long an update takes in slow motion. */
  private static final int SLOWER = 20;

  /** The longest sleep in nanoseconds, so that whoever wants something else is heard. */
  private static final long LONGEST_REST = 100_000_000;

  private volatile NetworkSpec spec;
  private final Dataset dataset;
  private final ObservationSet observations;
  private final TrainingOptions options;
  private final TrainingListener listener;
  private final TrainingControl control = new TrainingControl();
  private Optional<Path> resumed = Optional.empty();
  private Optional<Checkpoint> branched = Optional.empty();
  private volatile boolean slow;
  private long owedRest;

  public Trainer(
      NetworkSpec spec,
      Dataset dataset,
      ObservationSet observations,
      TrainingOptions options,
      TrainingListener listener) {
    this.spec = spec;
    this.dataset = dataset;
    this.observations = observations;
    this.options = options;
    this.listener = listener;
  }

  /** Lets training wait after the update under way. */
  public void pause() {
    control.pause();
  }

  /** Lets training go on. */
  public void resume() {
    control.resume();
  }

  /** Trains up to the next snapshot, and waits. */
  public void step() {
    control.step();
  }

  /** Trains a twentieth as fast from now on, so that one sees what an update does; or not. */
  public void slow(boolean wanted) {
    slow = wanted;
  }

  public boolean isSlow() {
    return slow;
  }

  public boolean isPaused() {
    return control.isPaused();
  }

  /** Lets training wait, whether or not it is paused; or no more. */
  public void still(boolean wanted) {
    control.still(wanted);
  }

  public boolean isStill() {
    return control.isStill();
  }

  /** True while training stands still, because it is paused or over: nothing will come of it. */
  public boolean isWaiting() {
    return control.isWaiting();
  }

  /** Starts again from the initial weights of {@code seed}; a pause stays a pause. */
  public void restart(long seed) {
    control.restart(seed);
  }

  /** Starts again with another network, whose recorded layers have the same names. */
  public void restart(NetworkSpec other, long seed) {
    spec = other;
    control.restart(seed);
  }

  /**
   * Lets {@link #run} begin at a checkpoint that was saved at the end of an epoch, and not with a
   * snapshot. To be called before it.
   */
  public void resumeFrom(Path checkpoint) {
    resumed = Optional.of(checkpoint);
  }

  /**
   * Lets {@link #run}, and every restart, begin with a snapshot at a state of another training in
   * place of initial weights. To be called before it.
   */
  public void branchFrom(Checkpoint checkpoint) {
    branched = Optional.of(checkpoint);
  }

  /** The job: trains until the options or {@code stop} end it. */
  public void run(StopToken stop) throws InterruptedException {
    Backend.start(options.threads());
    OptionalLong seed = OptionalLong.of(options.seed());
    while (seed.isPresent()) {
      try (TrainingRun run = new TrainingRun(spec, dataset, observations, seed.getAsLong())) {
        begin(run);
        train(run, stop);
      }
      seed = control.takeRestart();
    }
  }

  private void begin(TrainingRun run) {
    if (resumed.isPresent()) {
      run.restore(Checkpoint.read(resumed.get()));
      resumed = Optional.empty();
    } else {
      branched.ifPresent(run::branch);
      publish(run);
    }
  }

  private void train(TrainingRun run, StopToken stop) throws InterruptedException {
    while (!isOver(run)) {
      control.awaitTurn(stop);
      if (stop.isStopped() || control.isRestartAsked()) {
        return;
      }
      long start = System.nanoTime();
      run.update();
      int every = options.snapshotEvery();
      if (run.isBetweenEpochs() || every > 0 && run.updates() % every == 0) {
        // First, so that a step asked for by the receiver of the snapshot is one more.
        control.stepDone();
        publish(run);
      } else if (run.updates() % POINT_EVERY == 0) {
        listener.onPoint(run.point());
      }
      rest(System.nanoTime() - start);
    }
    if (options.stayOpen()) {
      control.awaitRestart(stop);
    }
  }

  private boolean isOver(TrainingRun run) {
    return options.epochs() > 0 && run.epoch() >= options.epochs();
  }

  private void publish(TrainingRun run) {
    Snapshot snapshot = run.snapshot();
    if (run.isBetweenEpochs()) {
      listener.onEpoch(run, snapshot);
    }
    listener.onSnapshot(snapshot);
    listener.onPoint(run.point(snapshot));
  }

  private void rest(long worked) {
    owedRest += (long) (worked * ((slow ? SLOWER : 1) / options.duty() - 1));
    owedRest = Math.min(owedRest, LONGEST_REST);
    if (owedRest >= SHORTEST_REST) {
      long start = System.nanoTime();
      LockSupport.parkNanos(owedRest);
      owedRest = Math.max(0, owedRest - (System.nanoTime() - start));
    }
  }
}
