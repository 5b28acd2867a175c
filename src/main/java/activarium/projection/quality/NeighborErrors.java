package activarium.projection.quality;

import activarium.core.Text;
import activarium.projection.neighbor.Neighbors;
import java.util.Arrays;

/**
 * Which neighbors the map invents and which it hides (after Martins, Coimbra, Minghim and Telea,
 * "Visual analysis of dimensionality reduction quality for parameterized projections", Computers
 * and Graphics 41, 2014): sets of k nearest neighbors in high dimension and in the plane, compared.
 * Both sets have k members, so a point has as many missing neighbors as false ones.
 *
 * @param k neighbors that were compared
 * @param falseNeighbors of each point: near in the plane only, nearest first
 * @param missingNeighbors of each point: near in high dimension only, nearest first
 */
public record NeighborErrors(int k, int[][] falseNeighbors, int[][] missingNeighbors) {

  /** Compares the first {@code k} neighbors of every point. */
  public static NeighborErrors of(Neighbors high, Neighbors low, int k) {
    if (high.size() != low.size() || k < 1 || k > Math.min(high.k(), low.k())) {
      throw new IllegalArgumentException(
          Text.of(
              "neighbors must be of the same points and k in [1, %d], were %d and %d, k = %d",
              Math.min(high.k(), low.k()), high.size(), low.size(), k));
    }
    int[][] falseOnes = new int[high.size()][];
    int[][] missing = new int[high.size()][];
    for (int i = 0; i < high.size(); i++) {
      falseOnes[i] = onlyIn(low, high, i, k);
      missing[i] = onlyIn(high, low, i, k);
    }
    return new NeighborErrors(k, falseOnes, missing);
  }

  private static int[] onlyIn(Neighbors one, Neighbors other, int point, int k) {
    int[] others = new int[k];
    for (int rank = 0; rank < k; rank++) {
      others[rank] = other.index(point, rank);
    }
    Arrays.sort(others);
    int[] only = new int[k];
    int count = 0;
    for (int rank = 0; rank < k; rank++) {
      int neighbor = one.index(point, rank);
      if (Arrays.binarySearch(others, neighbor) < 0) {
        only[count++] = neighbor;
      }
    }
    return Arrays.copyOf(only, count);
  }

  /** Share of each point's neighbors in the plane that are false, in [0, 1]. */
  public double[] share() {
    return Arrays.stream(falseNeighbors).mapToDouble(list -> (double) list.length / k).toArray();
  }
}
