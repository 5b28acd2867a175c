package activarium.projection.technique;

import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * How much each observation's neighbors belong to it: exp(−max(0, d − ρ) / σ), where ρ is the
 * distance of the nearest neighbor that is not in the same place, and σ makes the memberships of
 * the k neighbors sum to log₂ k (McInnes, Healy and Melville 2018, section 3.1).
 */
final class FuzzyNeighbors {

  private static final int GRAIN = 256;
  private static final int BISECTIONS = 64;

  /** σ is no less than this share of the mean distance: of many equal rows it would be 0. */
  private static final double LEAST = 1e-3;

  private final Neighbors neighbors;
  private final double meanDistance;

  private FuzzyNeighbors(Neighbors neighbors) {
    this.neighbors = neighbors;
    double sum = 0;
    for (float squared : neighbors.squaredDistances()) {
      sum += Math.sqrt(squared);
    }
    this.meanDistance = sum / neighbors.squaredDistances().length;
  }

  /** Memberships in [0, 1], laid out like the neighbors' indices. */
  static float[] memberships(Neighbors neighbors, Parallel parallel) {
    FuzzyNeighbors fuzzy = new FuzzyNeighbors(neighbors);
    float[] memberships = new float[neighbors.indices().length];
    parallel.ranges(
        neighbors.size(),
        GRAIN,
        (range, from, to) -> {
          for (int i = from; i < to; i++) {
            fuzzy.write(i, memberships);
          }
        });
    return memberships;
  }

  /** In at least one of two directions: a + b − ab. */
  static SymmetricGraph union(Neighbors neighbors, Parallel parallel) {
    return SymmetricGraph.of(neighbors, memberships(neighbors, parallel), (a, b) -> a + b - a * b);
  }

  private void write(int point, float[] memberships) {
    int k = neighbors.k();
    double[] beyond = new double[k];
    for (int rank = 0; rank < k; rank++) {
      beyond[rank] = Math.sqrt(neighbors.squaredDistances()[point * k + rank]);
    }
    double mean = Arrays.stream(beyond).average().orElse(0);
    double nearest = Arrays.stream(beyond).filter(d -> d > 0).findFirst().orElse(0);
    for (int rank = 0; rank < k; rank++) {
      beyond[rank] = Math.max(0, beyond[rank] - nearest);
    }
    double least = LEAST * (nearest > 0 ? mean : meanDistance);
    double sigma = Math.max(least, sigma(beyond));
    for (int rank = 0; rank < k; rank++) {
      memberships[point * k + rank] = (float) membership(beyond[rank], sigma);
    }
  }

  private static double membership(double beyond, double sigma) {
    return beyond > 0 ? Math.exp(-beyond / sigma) : 1;
  }

  /** Bisection, after doubling from the farthest distance until the sum is large enough. */
  private static double sigma(double[] beyond) {
    double wanted = Math.log(beyond.length) / Math.log(2);
    double low = 0;
    double high = Math.max(beyond[beyond.length - 1], Double.MIN_NORMAL);
    while (sum(beyond, high) < wanted) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      boolean isSmall = sum(beyond, middle) < wanted;
      low = isSmall ? middle : low;
      high = isSmall ? high : middle;
    }
    return high;
  }

  private static double sum(double[] beyond, double sigma) {
    double sum = 0;
    for (double d : beyond) {
      sum += membership(d, sigma);
    }
    return sum;
  }
}
