package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.StopToken;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * t-SNE in the background that a person plays with while it runs: perplexity, exaggeration and
 * learning rate, perturbations, pinned observations. It rests when it has settled. All methods
 * return at once; what they ask for is done in their order.
 */
public final class TsneRun implements AutoCloseable, Resting {

  private final Parallel parallel = new Parallel(1);
  private final JobRunner jobs = new JobRunner("t-SNE ended");
  private final Latest<TsneFrame> frames = new Latest<>();
  private final Queue<Consumer<TsneProcess>> changes = new ArrayDeque<>();
  private final TsneProcess process;
  private TsneSettings settings;
  private boolean asleep;

  /**
   * {@link #activations} begins.
   *
   * @param labels the class of each observation
   */
  public TsneRun(int[] labels, long seed) {
    this.settings = TsneSettings.suiting(labels.length);
    this.process = new TsneProcess(labels, settings, seed, parallel);
    jobs.start("tsne", this::run);
  }

  private void run(StopToken stop) throws InterruptedException {
    while (!stop.isStopped()) {
      Consumer<TsneProcess> change = next();
      if (change != null) {
        change.accept(process);
      } else {
        frames.publish(process.step());
      }
    }
  }

  /** The next change, or null if there is none and the map has not settled; else waits. */
  private synchronized Consumer<TsneProcess> next() throws InterruptedException {
    while (changes.isEmpty() && process.isSettled()) {
      asleep = true;
      wait();
    }
    asleep = false;
    return changes.poll();
  }

  private synchronized void ask(Consumer<TsneProcess> change) {
    changes.add(change);
    notifyAll();
  }

  /**
   * Maps these activations of the observations from now on, from where the map is.
   *
   * @param activations are read in the background
   */
  public void activations(Supplier<FloatMatrix> activations) {
    ask(p -> p.activations(activations.get()));
  }

  public synchronized TsneSettings settings() {
    return settings;
  }

  /** Goes on with other settings. */
  public synchronized void settings(TsneSettings wanted) {
    if (!wanted.equals(settings)) {
      settings = wanted;
      // A slider that moves asks often: only the last wish is worth new affinities.
      ask(p -> p.settings(settings()));
    }
  }

  /** Begins anew from the principal components; pins are forgotten. */
  public void restart() {
    ask(TsneProcess::restart);
  }

  /** Shakes the map; it settles again, perhaps elsewhere. */
  public void perturb() {
    ask(TsneProcess::perturb);
  }

  /** Holds an observation at a place, in units of the embedding. */
  public void pin(int observation, float x, float y) {
    ask(p -> p.pin(observation, x, y));
  }

  /** Lets all observations move again. */
  public void unpin() {
    ask(TsneProcess::unpin);
  }

  /** The newest frame if it was not taken before, else null. */
  public TsneFrame take() {
    return frames.take();
  }

  @Override
  public synchronized boolean isAtRest() {
    return failure() != null || asleep && changes.isEmpty() && frames.peek() == null;
  }

  @Override
  public RuntimeException failure() {
    return jobs.failure();
  }

  @Override
  public void close() {
    jobs.close();
    parallel.close();
  }
}
