package activarium.projection.quality;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * Neighborhood hit (Paulovich, Nonato, Minghim and Levkowitz, IEEE TVCG 14(3), 2008): the share of
 * a point's k nearest neighbors that have its label, averaged.
 *
 * @param k neighbors that were asked
 * @param global mean over all points, in [0, 1]
 * @param perClass mean over the points of each class; NaN for a class without points
 * @param perPoint share of each point
 */
public record NeighborhoodHit(int k, double global, double[] perClass, double[] perPoint) {

  /** The number of neighbors that this project reports by default. */
  public static final int DEFAULT_K = 6;

  /**
   * In the plane.
   *
   * @param labels class of each point, ≥ 0
   */
  public static NeighborhoodHit of(Embedding embedding, int[] labels, int k, Parallel parallel) {
    return of(new FloatMatrix(embedding.size(), 2, embedding.positions()), labels, k, parallel);
  }

  /**
   * In the space of the observations.
   *
   * @param data observations × features
   * @param labels class of each observation, ≥ 0
   */
  public static NeighborhoodHit of(FloatMatrix data, int[] labels, int k, Parallel parallel) {
    return of(NearestNeighbors.exact(data, k, parallel), labels, k);
  }

  /** From neighbors that are known; further ones than {@code k} are ignored. */
  public static NeighborhoodHit of(Neighbors neighbors, int[] labels, int k) {
    if (labels.length != neighbors.size() || k < 1 || k > neighbors.k()) {
      throw new IllegalArgumentException(
          Text.of(
              "neighborhood hit needs %d labels and k in [1, %d], was given %d and %d",
              neighbors.size(), neighbors.k(), labels.length, k));
    }
    double[] perPoint = new double[labels.length];
    for (int i = 0; i < perPoint.length; i++) {
      int hits = 0;
      for (int rank = 0; rank < k; rank++) {
        hits += labels[neighbors.index(i, rank)] == labels[i] ? 1 : 0;
      }
      perPoint[i] = (double) hits / k;
    }
    double mean = Arrays.stream(perPoint).average().orElse(0);
    return new NeighborhoodHit(k, mean, PerClass.mean(perPoint, labels), perPoint);
  }
}
