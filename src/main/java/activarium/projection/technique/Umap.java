package activarium.projection.technique;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.tsne.Initialization;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Uniform manifold approximation and projection (McInnes, Healy and Melville, "UMAP: uniform
 * manifold approximation and projection for dimension reduction", arXiv:1802.03426, 2018).
 *
 * <p>It has no cost: what its sampled descent minimizes is not the cross-entropy that it is derived
 * from (Damrich and Hamprecht, "On UMAP's true loss function", NeurIPS 2021).
 */
record Umap(Options options) implements Projection {

  /** Half the width of the start, in units of the embedding. */
  private static final float WIDTH = 10;

  private static final int QUICK_EPOCHS = 100;

  /** Standard deviation of what parts points that start in one place. */
  private static final double JITTER = 1e-4;

  /**
   * @param neighbors of each observation, ≥ 2
   * @param minDist how near points may lie before they are as good as one, ≥ 0, of the embedding
   * @param spread scale of the embedding, &gt; 0
   * @param epochs at most so many samples of an edge, ≥ 0; empty: 500 of up to 10,000 observations,
   *     200 of more
   * @param initialization where points start; whatever its scale, it is centered and made to reach
   *     10 from the center
   */
  record Options(
      int neighbors,
      double minDist,
      double spread,
      OptionalInt epochs,
      Initialization initialization) {

    private static final int MANY = 10_000;

    Options {
      Objects.requireNonNull(initialization, "initialization");
      require(neighbors >= 2, "neighbors must be at least 2", neighbors);
      require(minDist >= 0, "minimum distance must not be negative", minDist);
      require(spread > 0, "spread must be positive", spread);
      require(epochs.orElse(0) >= 0, "iterations must not be negative", epochs.orElse(0));
    }

    private static void require(boolean holds, String rule, Number found) {
      if (!holds || Double.isInfinite(found.doubleValue())) {
        throw new IllegalArgumentException(rule + ", was " + found);
      }
    }

    static Options defaults() {
      return new Options(15, 0.1, 1, OptionalInt.empty(), Initialization.pca());
    }

    int epochs(int size) {
      return epochs.orElse(size > MANY ? 200 : 500);
    }
  }

  @Override
  public String name() {
    return "umap";
  }

  @Override
  public String title() {
    return "UMAP";
  }

  @Override
  public boolean hasStart() {
    return true;
  }

  @Override
  public Projection quick() {
    return new Umap(
        new Options(
            options.neighbors,
            options.minDist,
            options.spread,
            OptionalInt.of(QUICK_EPOCHS),
            options.initialization));
  }

  @Override
  public OptionalInt neighbors() {
    return OptionalInt.of(options.neighbors);
  }

  @Override
  public Projection with(ProjectionSettings settings) {
    return new Umap(
        new Options(
            settings.neighbors().orElse(options.neighbors),
            options.minDist,
            options.spread,
            settings.iterations().isPresent() ? settings.iterations() : options.epochs,
            settings.initialization().get()));
  }

  @Override
  public Run start(
      FloatMatrix data, long seed, Parallel parallel, StopToken stop, PhaseTimer timer) {
    Neighbors neighbors =
        timer.time("neighbors", () -> SymmetricGraph.nearest(data, options.neighbors, parallel));
    stop.throwIfStopped();
    SymmetricGraph graph =
        timer.time("affinities", () -> FuzzyNeighbors.union(neighbors, parallel));
    stop.throwIfStopped();
    Embedding start = timer.time("initialize", () -> first(data, seed, parallel));
    UmapCurve curve = UmapCurve.fit(options.minDist, options.spread);
    return new UmapDescent(
        graph, curve, start, options.epochs(data.rows()), seed, parallel, neighbors);
  }

  private Embedding first(FloatMatrix data, long seed, Parallel parallel) {
    float[] positions =
        options.initialization.start(data, seed, parallel).centered().positions().clone();
    float reach = 0;
    for (float value : positions) {
      reach = Math.max(reach, Math.abs(value));
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < positions.length; i++) {
      float scaled = reach > 0 ? positions[i] / reach * WIDTH : 0;
      positions[i] = scaled + (float) (JITTER * random.nextGaussian());
    }
    return new Embedding(data.rows(), positions);
  }
}
