package activarium.projection.tsne;

import activarium.projection.Embedding;

/**
 * Whether a descent has come to rest. t-SNE never stops by itself, and a run that is too short
 * looks like a result: so the KL divergence of its last tenth is watched.
 */
public final class Convergence {

  /** No descent comes to rest in fewer iterations. */
  private static final int LEAST = 100;

  /** The share of the iterations that is watched, at the end. */
  private static final double WATCHED = 0.1;

  /** What the KL divergence may still lose in it, as a share of what it is. */
  private static final double STILL = 0.01;

  /**
   * Root mean square distance from the center, in units of the embedding, that a map has at least:
   * two neighbors are about 1 apart. The start has 10⁻⁴, and exaggeration can hold few points
   * there.
   */
  private static final double SPREAD = 0.1;

  private final int iterations;
  private double before = Double.NaN;

  /**
   * @param iterations of the whole descent
   */
  public Convergence(int iterations) {
    this.iterations = iterations;
  }

  /** Looks at a descent that is under way; to be called now and then. */
  public void look(TsneOptimizer optimizer) {
    if (Double.isNaN(before) && optimizer.iteration() >= (1 - WATCHED) * iterations) {
      before = optimizer.klEstimate();
    }
  }

  /** Whether the descent has come to rest; to be called at its end. */
  public boolean isReached(TsneOptimizer optimizer) {
    if (optimizer.iteration() < LEAST || spread(optimizer.embedding()) < SPREAD) {
      return false;
    }
    double now = optimizer.klEstimate();
    return before - now <= STILL * now;
  }

  private static double spread(Embedding embedding) {
    double meanX = 0;
    double meanY = 0;
    double squares = 0;
    int size = embedding.size();
    for (int i = 0; i < size; i++) {
      meanX += embedding.x(i) / size;
      meanY += embedding.y(i) / size;
      squares +=
          ((double) embedding.x(i) * embedding.x(i) + (double) embedding.y(i) * embedding.y(i))
              / size;
    }
    return Math.sqrt(Math.max(0, squares - meanX * meanX - meanY * meanY));
  }
}
