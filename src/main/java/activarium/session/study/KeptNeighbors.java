package activarium.session.study;

import activarium.projection.Embedding;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which neighbors observations keep from one map to another of the same observations. Maps are
 * compared by who is near whom alone, since they may be turned.
 *
 * @param shares of each observation the share of its k nearest neighbors in one map that are among
 *     its k nearest in the other, too, 0 … 1
 * @param ways of each observation how far its k nearest neighbors of either map lie from it in the
 *     other map on average, in times of that map's radius (root mean square)
 */
public record KeptNeighbors(float[] shares, float[] ways) {

  /** Neighbors that are compared. */
  public static final int COUNT = Neighborhoods.COUNT;

  /**
   * Compares two maps.
   *
   * @param k neighbors to compare; all others if there are fewer
   */
  public static KeptNeighbors of(Embedding one, Embedding other, int k, Parallel parallel) {
    int near = Math.min(k, one.size() - 1);
    Neighbors inOne = Stability.neighbors(one, near, parallel);
    Neighbors inOther = Stability.neighbors(other, near, parallel);
    float[] shares = new float[one.size()];
    float[] ways = new float[one.size()];
    double radius = Changes.radius(one);
    double otherRadius = Changes.radius(other);
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) Stability.common(inOne, inOther, i) / near;
      ways[i] = (float) ((way(inOne, other, i) / otherRadius + way(inOther, one, i) / radius) / 2);
    }
    return new KeptNeighbors(shares, ways);
  }

  /** How far the neighbors of an observation lie from it in a map, on average. */
  private static double way(Neighbors neighbors, Embedding map, int i) {
    double sum = 0;
    for (int rank = 0; rank < neighbors.k(); rank++) {
      int neighbor = neighbors.index(i, rank);
      sum += Math.hypot(map.x(neighbor) - map.x(i), map.y(neighbor) - map.y(i));
    }
    return sum / neighbors.k();
  }

  /**
   * The observations that keep the smallest share of their neighbors, the smallest first; of equal
   * ones that whose neighbors of one map lie farther from it in the other.
   *
   * @param count how many at most; one that keeps all its neighbors is never among them
   */
  public int[] mostChanged(int count) {
    return IntStream.range(0, shares.length)
        .filter(i -> shares[i] < 1)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> shares[i])
                .thenComparing(i -> -ways[i])
                .thenComparing(i -> i))
        .limit(count)
        .mapToInt(i -> i)
        .toArray();
  }
}
