package activarium.projection.quality;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.neighbor.DistanceRows;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * The measure behind trustworthiness and continuity: how far down the ranks of one space the k
 * nearest neighbors of another are. Each neighbor of rank r &gt; k costs r − k, and the sum over a
 * point's neighbors is scaled so that 1 is perfect and 0 is the worst for k &lt; N / 2. Points at
 * equal distances share the mean of their ranks: of a map that collapsed none is the nearest.
 */
final class RankPenalty {

  private final Neighbors neighbors;
  private final int k;

  private RankPenalty(Neighbors neighbors, int k) {
    this.neighbors = neighbors;
    this.k = k;
  }

  /**
   * @param ranked points whose distances give the ranks
   * @param space points whose neighbors are judged
   * @return the value of each point
   */
  static double[] perPoint(FloatMatrix ranked, FloatMatrix space, int k, Parallel parallel) {
    int size = ranked.rows();
    if (space.rows() != size || k < 1 || 2 * k >= size) {
      throw new IllegalArgumentException(
          Text.of(
              "both spaces must have the same points and k must be in [1, %d], were %d and %d, k ="
                  + " %d",
              (size - 1) / 2, size, space.rows(), k));
    }
    RankPenalty penalty = new RankPenalty(NearestNeighbors.exact(space, k, parallel), k);
    double[] values = new double[size];
    double scale = 2.0 / (k * (2.0 * size - 3.0 * k - 1));
    new DistanceRows(ranked, parallel)
        .each((i, distances) -> values[i] = 1 - scale * penalty.of(i, distances));
    return values;
  }

  /** Σ max(0, rank − k) over the neighbors of point {@code i}. */
  private double of(int i, float[] distances) {
    float[] keys = new float[k];
    for (int n = 0; n < k; n++) {
      keys[n] = distances[neighbors.index(i, n)];
    }
    Arrays.sort(keys);
    float last = keys[k - 1];
    int[] nearer = new int[k + 1];
    int[] equal = new int[k];
    for (int j = 0; j < distances.length; j++) {
      if (distances[j] <= last && j != i) {
        int slot = slot(keys, distances[j]);
        nearer[slot]++;
        if (slot > 0 && keys[slot - 1] == distances[j]) {
          equal[slot - 1]++;
        }
      }
    }
    return sum(keys, nearer, equal);
  }

  /** The first of the sorted keys that is greater than {@code distance}, or their number. */
  private static int slot(float[] keys, float distance) {
    int slot = 0;
    while (slot < keys.length && keys[slot] <= distance) {
      slot++;
    }
    return slot;
  }

  /**
   * @param nearer at n, how many points have their first greater key there
   * @param equal at the last of equal keys, how many points are as far as they are
   */
  private double sum(float[] keys, int[] nearer, int[] equal) {
    double penalty = 0;
    int before = 0;
    int first = 0;
    for (int n = 0; n < k; n++) {
      before += nearer[n];
      if (n == k - 1 || keys[n + 1] != keys[n]) {
        double rank = before + (equal[n] + 1) / 2.0;
        penalty += (n + 1 - first) * Math.max(0, rank - k);
        first = n + 1;
      }
    }
    return penalty;
  }
}
