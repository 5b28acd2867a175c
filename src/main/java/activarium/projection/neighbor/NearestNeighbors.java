package activarium.projection.neighbor;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.work.Parallel;

/** Finds the nearest neighbors of every observation among all others, by Euclidean distance. */
public final class NearestNeighbors {

  /** From this number on, approximate neighbors are worth what they miss. */
  private static final int MANY = 20_000;

  /** Share of all that each observation is compared with; finds more than 95 of 100 neighbors. */
  private static final double VISITED = 0.12;

  private NearestNeighbors() {}

  /**
   * Exact ones of up to 20,000 observations, approximate ones of more.
   *
   * @param data observations × features
   * @param k neighbors wanted, 1 ≤ k &lt; observations
   * @throws activarium.core.BadInputException if a value is not finite
   */
  public static Neighbors of(FloatMatrix data, int k, Parallel parallel) {
    return data.rows() > MANY ? approximate(data, k, parallel) : exact(data, k, parallel);
  }

  /** All distances are computed, in blocks that stay in the cache. */
  public static Neighbors exact(FloatMatrix data, int k, Parallel parallel) {
    requireFew(data, k);
    return new BlockedNeighbors(data, k).find(parallel);
  }

  /** Only the nearest clusters of observations are searched. */
  public static Neighbors approximate(FloatMatrix data, int k, Parallel parallel) {
    requireFew(data, k);
    return new ClusteredNeighbors(data, k, VISITED, parallel).find();
  }

  private static void requireFew(FloatMatrix data, int k) {
    if (k < 1 || k >= data.rows()) {
      throw new IllegalArgumentException(
          Text.of("neighbors must be in [1, %d], was %d", data.rows() - 1, k));
    }
  }
}
