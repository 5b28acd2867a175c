package activarium.projection.tsne;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.Placement;
import activarium.projection.neighbor.DotProducts;
import activarium.projection.neighbor.NearestQueue;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;

/**
 * Places new observations into an existing embedding whose points stay where they are. Each new
 * point descends its own KL divergence Σ_j p_j log(p_j / q_j), with p from its nearest embedded
 * observations and q over all of them, as Poličar, Stražar and Zupan ("openTSNE", JSS 109, 2024)
 * do; but every point alone, so that it lands at the same place whatever comes with it.
 */
public final class Transform {

  /** Fewer neighbors than an embedding uses: a new point is to sit among its nearest. */
  public static final double DEFAULT_PERPLEXITY = 5;

  private final FloatMatrix reference;
  private final float[] x;
  private final float[] y;
  private final double perplexity;
  private final int k;
  private final DotProducts products;
  private final Parallel parallel;

  /**
   * @param reference the embedded observations × features
   * @param embedding of these observations
   */
  public Transform(
      FloatMatrix reference, Embedding embedding, double perplexity, Parallel parallel) {
    if (embedding.size() != reference.rows()) {
      throw new IllegalArgumentException(
          Text.of("the embedding must have %d points, had %d", reference.rows(), embedding.size()));
    }
    this.reference = reference;
    this.x = embedding.xs();
    this.y = embedding.ys();
    this.perplexity = perplexity;
    this.k = Affinities.neighborCount(reference.rows(), perplexity);
    this.products = DotProducts.of(reference, parallel);
    this.parallel = parallel;
  }

  /**
   * @param observations new observations × features, as wide as the reference
   * @return their positions
   * @throws BadInputException if their width is another or a value is not finite
   */
  public Embedding place(FloatMatrix observations) {
    return place(nearest(observations));
  }

  /**
   * @param neighbors of the new observations, see {@link #nearest}
   * @return their positions
   */
  public Embedding place(Neighbors neighbors) {
    int size = neighbors.size();
    float[] weights = new PerplexitySearch(perplexity, k).conditional(neighbors, parallel);
    float[] positions = new float[2 * size];
    parallel.ranges(
        size,
        1,
        (i, from, to) -> {
          double[] place = new Placement(x, y, neighbors, weights, i).descend();
          positions[2 * i] = (float) place[0];
          positions[2 * i + 1] = (float) place[1];
        });
    return new Embedding(size, positions);
  }

  /**
   * @param observations new observations × features, as wide as the reference
   * @return those among the reference that are the most alike
   * @throws BadInputException if their width is another or a value is not finite
   */
  public Neighbors nearest(FloatMatrix observations) {
    if (observations.columns() != reference.columns()) {
      throw BadInputException.of(
          "new observations", reference.columns() + " features", observations.columns());
    }
    int size = observations.rows();
    int[] indices = new int[size * k];
    float[] distances = new float[size * k];
    parallel.ranges(
        size,
        1,
        (i, from, to) -> {
          NearestQueue queue = new NearestQueue(k);
          float[][] dots = new float[1][DotProducts.PANEL];
          float norm = squaredNorm(observations, i);
          for (int panel = 0; panel < products.panels(); panel++) {
            products.multiply(observations.values(), i, i + 1, panel, dots);
            offer(queue, norm, panel, dots[0]);
          }
          queue.drain(indices, distances, i * k);
        });
    return new Neighbors(size, k, indices, distances);
  }

  private static float squaredNorm(FloatMatrix observations, int i) {
    double norm = 0;
    for (float value : observations.row(i)) {
      norm += (double) value * value;
    }
    if (!(norm <= Float.MAX_VALUE)) {
      throw BadInputException.of("new observation " + i, "finite values", "others");
    }
    return (float) norm;
  }

  private void offer(NearestQueue queue, float norm, int panel, float[] dots) {
    int start = panel * DotProducts.PANEL;
    int end = Math.min(reference.rows(), start + DotProducts.PANEL);
    for (int j = start; j < end; j++) {
      float distance = norm + products.squaredNorms()[j] - 2 * dots[j - start];
      queue.offer(Math.max(0, distance), j);
    }
  }
}
