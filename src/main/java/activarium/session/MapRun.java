package activarium.session;

import activarium.projection.Embedding;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.tsne.TsneOptimizer;
import activarium.work.Parallel;

/**
 * A map under way. It can be left and gone on with at any time: the result is the same. Nothing of
 * it is shown before it is finished, since what an optimizer does on its way is no finding.
 */
public final class MapRun {

  private static final int STEP = 5;

  private final TsneOptimizer optimizer;
  private final Neighbors neighbors;
  private final int[] labels;
  private final Parallel parallel;
  private final boolean settled;

  MapRun(
      TsneOptimizer optimizer,
      Neighbors neighbors,
      int[] labels,
      Parallel parallel,
      boolean settled) {
    this.optimizer = optimizer;
    this.neighbors = neighbors;
    this.labels = labels;
    this.parallel = parallel;
    this.settled = settled;
  }

  /** Does some iterations; true once all are done. */
  public boolean step() {
    optimizer.step(Math.min(STEP, optimizer.options().iterations() - optimizer.iteration()));
    return optimizer.iteration() >= optimizer.options().iterations();
  }

  /** The share of its iterations that is done. */
  double progress() {
    return (double) optimizer.iteration() / optimizer.options().iterations();
  }

  /** Does what is left to do. */
  public LayerMap finish() {
    while (!step()) {
      // The step is the work.
    }
    return map();
  }

  /** The map, once all iterations are done. */
  public LayerMap map() {
    Embedding embedding = optimizer.embedding().centered();
    int hits = Math.min(NeighborhoodHit.DEFAULT_K, labels.length - 1);
    return new LayerMap(
        embedding,
        NeighborhoodHit.of(embedding, labels, hits, parallel).global(),
        NeighborhoodHit.of(neighbors, labels, hits).global(),
        optimizer.klDivergence(),
        settled);
  }
}
