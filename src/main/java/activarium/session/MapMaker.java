package activarium.session;

import activarium.core.FloatMatrix;
import activarium.projection.Affinities;
import activarium.projection.Embedding;
import activarium.projection.NearestNeighbors;
import activarium.projection.Neighbors;
import activarium.projection.TsneOptimizer;
import activarium.projection.TsneOptions;
import activarium.projection.quality.NeighborhoodHit;
import activarium.work.Parallel;
import java.util.function.Consumer;

/**
 * Turns the activations of one layer into a map by t-SNE, from scratch or from another map. The
 * result depends on activations, start and seed alone, never on time.
 */
final class MapMaker {

  /** Iterations that draw a map from scratch: half of them exaggerated. */
  private static final int FRESH_ITERATIONS = 200;

  /** Iterations that carry a map over to the next look at the network. */
  static final int FOLLOW_ITERATIONS = 100;

  /**
   * In the first of them a little exaggeration lets clusters that were torn apart find together;
   * with more the map would pulsate.
   */
  private static final double FOLLOW_EXAGGERATION = 2.5;

  private static final double EXAGGERATED_SHARE = 0.4;

  /** Iterations that carry a map over to another layer. */
  static final int CROSS_ITERATIONS = 250;

  /**
   * The movement penalty λ between two looks at the network: it calms the map without a cost in KL;
   * ten times as much keeps the clusters from forming.
   */
  private static final double MOVEMENT_PENALTY = 0.001;

  private static final int ITERATIONS_PER_FRAME = 5;

  private final int[] labels;
  private final TsneOptions options;
  private final Parallel parallel;

  MapMaker(int[] labels, long seed, Parallel parallel) {
    this.labels = labels;
    this.parallel = parallel;
    double perplexity = perplexity(labels.length);
    this.options =
        TsneOptions.defaults()
            .withSeed(seed)
            .withPerplexity(perplexity)
            .withIterations(FRESH_ITERATIONS)
            .withExaggerationIterations(FRESH_ITERATIONS / 2);
  }

  /**
   * A map from scratch. {@code onStep} receives every embedding on the way; it may throw to stop.
   */
  LayerMap fresh(FloatMatrix activations, Consumer<Embedding> onStep) {
    Embedding start = options.initialization().start(activations, options.seed(), parallel);
    return make(activations, start, options, 0, onStep);
  }

  /** A map that starts from another one of the same observations. */
  LayerMap from(
      Embedding start,
      FloatMatrix activations,
      int iterations,
      boolean sameLayer,
      Consumer<Embedding> onStep) {
    TsneOptions warm =
        options
            .withIterations(iterations)
            .withExaggeration(FOLLOW_EXAGGERATION)
            .withExaggerationIterations((int) (iterations * EXAGGERATED_SHARE));
    return make(activations, start, warm, sameLayer ? MOVEMENT_PENALTY : 0, onStep);
  }

  /** How far a map of the activations can be trusted. */
  Judgement judge(FloatMatrix activations, LayerMap map, int k) {
    return Judgement.of(activations, map.embedding(), labels, k, parallel);
  }

  private LayerMap make(
      FloatMatrix activations,
      Embedding start,
      TsneOptions run,
      double penalty,
      Consumer<Embedding> onStep) {
    int k = Affinities.neighborCount(labels.length, run.perplexity());
    Neighbors neighbors = NearestNeighbors.of(activations, k, parallel);
    TsneOptimizer optimizer =
        new TsneOptimizer(
            Affinities.of(neighbors, run.perplexity(), parallel), start, run, parallel);
    if (penalty > 0) {
      optimizer.anchor(start, penalty);
    }
    while (optimizer.iteration() < run.iterations()) {
      optimizer.step(Math.min(ITERATIONS_PER_FRAME, run.iterations() - optimizer.iteration()));
      onStep.accept(optimizer.embedding());
    }
    Embedding embedding = optimizer.embedding().centered();
    int hits = Math.min(NeighborhoodHit.DEFAULT_K, labels.length - 1);
    return new LayerMap(
        embedding,
        NeighborhoodHit.of(embedding, labels, hits, parallel).global(),
        NeighborhoodHit.of(neighbors, labels, hits).global());
  }

  /** A perplexity that suits so many observations, even if they are few. */
  static double perplexity(int observations) {
    return Math.min(TsneOptions.defaults().perplexity(), Math.max(2, observations / 4.0));
  }
}
