package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.Study;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * t-SNE in the background that a person plays with while it runs: perplexity, exaggeration and
 * learning rate, perturbations, pinned observations. It rests when it has settled. All methods
 * return at once; what they ask for is done in their order.
 */
public final class TsneRun implements AutoCloseable, Resting {

  private final Parallel parallel = new Parallel(1);
  private final Study<TsneFrame> study = new Study<>("t-SNE ended");
  private final Queue<Consumer<TsneProcess>> changes = new ConcurrentLinkedQueue<>();
  private final TsneProcess process;
  private TsneSettings settings;
  private TsneFrame last;

  /**
   * {@link #activations} begins.
   *
   * @param labels the class of each observation
   */
  public TsneRun(int[] labels, long seed) {
    this.settings = TsneSettings.suiting(labels.length);
    this.process = new TsneProcess(labels, settings, seed, parallel);
  }

  /** What is changed stops the steps under way; these go on from there, one run after another. */
  private void change(Consumer<TsneProcess> change) {
    changes.add(change);
    study.ask(new Object(), this::settle);
  }

  private TsneFrame settle(Study.Run<TsneFrame> run) {
    while (!changes.isEmpty() || !process.isSettled()) {
      run.stop().throwIfStopped();
      Consumer<TsneProcess> change = changes.poll();
      if (change != null) {
        change.accept(process);
      } else {
        last = process.step();
        run.publish(last);
      }
    }
    return last;
  }

  /**
   * Maps these activations of the observations from now on, from where the map is.
   *
   * @param activations are read in the background
   */
  public void activations(Supplier<FloatMatrix> activations) {
    change(p -> p.activations(activations.get()));
  }

  public synchronized TsneSettings settings() {
    return settings;
  }

  /** Goes on with other settings. */
  public synchronized void settings(TsneSettings wanted) {
    if (!wanted.equals(settings)) {
      settings = wanted;
      // A slider that moves asks often: only the last wish is worth new affinities.
      change(p -> p.settings(settings()));
    }
  }

  /** Begins anew from the principal components; pins are forgotten. */
  public void restart() {
    change(TsneProcess::restart);
  }

  /** Shakes the map; it settles again, perhaps elsewhere. */
  public void perturb() {
    change(TsneProcess::perturb);
  }

  /** Holds an observation at a place, in units of the embedding. */
  public void pin(int observation, float x, float y) {
    change(p -> p.pin(observation, x, y));
  }

  /** Lets all observations move again. */
  public void unpin() {
    change(TsneProcess::unpin);
  }

  /** The newest frame if it was not taken before, else null. */
  public TsneFrame take() {
    return study.take();
  }

  @Override
  public boolean isAtRest() {
    return study.isAtRest();
  }

  @Override
  public RuntimeException failure() {
    return study.failure();
  }

  @Override
  public void close() {
    study.close();
    parallel.close();
  }
}
