package activarium.projection.tsne;

import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.work.Parallel;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * t-SNE that is stepped, so that it can be drawn, paused, perturbed and resumed: gradient descent
 * with momentum and gains on the KL divergence between the affinities and the Student-t
 * similarities of the embedding (van der Maaten and Hinton, JMLR 9, 2008). Deterministic for its
 * inputs, whatever the number of threads. Used by one thread at a time.
 */
public final class TsneOptimizer {

  private final TsneState state;
  private final Repulsion repulsion;
  private final Parallel parallel;
  private Affinities affinities;
  private TsneOptions options;
  private int iteration;

  /**
   * @param affinities of the observations
   * @param start first positions; same size as {@code affinities}
   */
  public TsneOptimizer(
      Affinities affinities, Embedding start, TsneOptions options, Parallel parallel) {
    this(affinities, start, options, Repulsion.suiting(start.size()), parallel);
  }

  TsneOptimizer(
      Affinities affinities,
      Embedding start,
      TsneOptions options,
      Repulsion repulsion,
      Parallel parallel) {
    this.state = new TsneState(start);
    this.repulsion = repulsion;
    this.parallel = parallel;
    this.options = options;
    affinities(affinities);
  }

  /** Runs {@code k} iterations. */
  public void step(int k) {
    for (int i = 0; i < k; i++) {
      iterate();
    }
  }

  /** Runs iterations until the time is up, at least one, and returns how many. */
  public int step(Duration budget) {
    long start = System.nanoTime();
    int done = 0;
    do {
      iterate();
      done++;
    } while (System.nanoTime() - start < budget.toNanos());
    return done;
  }

  private void iterate() {
    double factor = iteration < options.exaggerationIterations() ? options.exaggeration() : 1;
    double z = repulsion.forces(state.x, state.y, state.size, state.forceX, state.forceY, parallel);
    new TsneUpdate(state, affinities, options, factor, z).run(parallel);
    iteration++;
  }

  /** Iterations done so far. */
  public int iteration() {
    return iteration;
  }

  public TsneOptions options() {
    return options;
  }

  /**
   * Other options from the next iteration on. Perplexity and initialization were used up before:
   * for another perplexity, give other {@link #affinities}.
   */
  public void options(TsneOptions newOptions) {
    options = newOptions;
  }

  /** The positions as they are now; later steps do not change it. */
  public Embedding embedding() {
    return Embedding.of(state.x, state.y);
  }

  /** KL divergence of the embedding, exact over all pairs, without exaggeration, in nats. */
  public double klDivergence() {
    return KlDivergence.of(affinities, state.x, state.y, parallel);
  }

  /**
   * The same with the forces' own sum over all pairs, which is off by less than 0.1 %, in the time
   * of one iteration.
   */
  public double klEstimate() {
    double z = repulsion.forces(state.x, state.y, state.size, state.forceX, state.forceY, parallel);
    return KlDivergence.of(affinities, state.x, state.y, z, parallel);
  }

  /** Other affinities of the same observations; positions and momentum stay. */
  public void affinities(Affinities newAffinities) {
    if (newAffinities.size() != state.size) {
      throw new IllegalArgumentException(
          Text.of(
              "affinities must be of %d observations, were of %d",
              state.size, newAffinities.size()));
    }
    affinities = newAffinities;
  }

  /**
   * Adds the movement penalty λ / (2N) Σ_i ‖y_i − previous_i‖² of dynamic t-SNE (Rauber, Falcão and
   * Telea, "Visualizing time-dependent data using dynamic t-SNE", EuroVis 2016) to what is
   * minimized.
   *
   * @param previous the frame to stay near to
   * @param lambda weight, ≥ 0; 0 removes the penalty
   */
  public void anchor(Embedding previous, double lambda) {
    if (previous.size() != state.size || !(lambda >= 0)) {
      throw new IllegalArgumentException(
          Text.of(
              "anchor must have %d points and λ ≥ 0, had %d and λ = %s",
              state.size, previous.size(), lambda));
    }
    state.anchor = previous.positions();
    state.lambda = lambda;
  }

  /**
   * Moves every point that is not pinned by a normal deviate of standard deviation {@code amount}.
   */
  public void perturb(long seed, double amount) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < state.size; i++) {
      double dx = amount * random.nextGaussian();
      double dy = amount * random.nextGaussian();
      if (!state.pinned[i]) {
        state.x[i] += (float) dx;
        state.y[i] += (float) dy;
      }
    }
  }

  /** Holds a point at a place until {@link #unpin}. */
  public void pin(int index, float x, float y) {
    state.pin(index, x, y);
  }

  /** Lets a point move again. */
  public void unpin(int index) {
    state.unpin(index);
  }
}
