package activarium.projection;

import activarium.core.FloatMatrix;
import activarium.work.Parallel;

/** Finds the nearest neighbors of every observation among all others, by Euclidean distance. */
public final class NearestNeighbors {

  private NearestNeighbors() {}

  /**
   * @param data observations × features
   * @param k neighbors wanted, 1 ≤ k &lt; observations
   * @throws activarium.core.BadInputException if a value is not finite
   */
  public static Neighbors of(FloatMatrix data, int k, Parallel parallel) {
    return exact(data, k, parallel);
  }

  /** All distances are computed, in blocks that stay in the cache. */
  public static Neighbors exact(FloatMatrix data, int k, Parallel parallel) {
    if (k < 1 || k >= data.rows()) {
      throw new IllegalArgumentException(
          "neighbors must be in [1, %d], was %d".formatted(data.rows() - 1, k));
    }
    return new BlockedNeighbors(data, k).find(parallel);
  }
}
