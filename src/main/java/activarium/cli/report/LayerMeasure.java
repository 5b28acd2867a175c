package activarium.cli.report;

import activarium.core.FloatMatrix;
import activarium.dataset.ObservationSet;
import activarium.projection.Embedding;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.session.LayerMap;
import activarium.work.Parallel;
import java.util.Optional;

/**
 * How well the classes are parted among the activations of a layer.
 *
 * @param high neighborhood hit (k = 6) in the space of the activations
 * @param map neighborhood hit of their t-SNE embedding; NaN where none was made
 * @param kl KL divergence of that embedding, in nats; NaN where none was made
 * @param embedding that embedding
 */
public record LayerMeasure(double high, double map, double kl, Optional<Embedding> embedding) {

  /** Of too few observations to say anything. */
  static LayerMeasure none() {
    return new LayerMeasure(Double.NaN, Double.NaN, Double.NaN, Optional.empty());
  }

  /** In the high-dimensional space alone, which is quick. */
  static LayerMeasure highOnly(FloatMatrix data, int[] labels, Parallel parallel) {
    return new LayerMeasure(hit(data, labels, parallel), Double.NaN, Double.NaN, Optional.empty());
  }

  /** In the high-dimensional space, and in the map that {@code options} make. */
  static LayerMeasure of(FloatMatrix data, int[] labels, TsneOptions options, Parallel parallel) {
    Embedding start = options.initialization().start(data, options.seed(), parallel);
    Affinities affinities = Affinities.of(data, options.perplexity(), parallel);
    TsneOptimizer optimizer = new TsneOptimizer(affinities, start, options, parallel);
    optimizer.step(options.iterations());
    Embedding embedding = optimizer.embedding();
    double map =
        NeighborhoodHit.of(embedding, labels, NeighborhoodHit.DEFAULT_K, parallel).global();
    return new LayerMeasure(
        hit(data, labels, parallel), map, optimizer.klDivergence(), Optional.of(embedding));
  }

  /** Of the map that every view shows, too. */
  static LayerMeasure of(LayerMap map) {
    return new LayerMeasure(
        map.neighborhoodHitHigh(), map.neighborhoodHit(), map.cost(), Optional.of(map.embedding()));
  }

  /** The labels of observations, as the measures want them. */
  static int[] labels(ObservationSet observations) {
    int[] labels = new int[observations.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = observations.label(i);
    }
    return labels;
  }

  private static double hit(FloatMatrix data, int[] labels, Parallel parallel) {
    return NeighborhoodHit.of(data, labels, NeighborhoodHit.DEFAULT_K, parallel).global();
  }
}
