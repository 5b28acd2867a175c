package activarium.projection.technique;

import activarium.projection.Embedding;
import activarium.projection.neighbor.Dissimilarities;
import activarium.work.Parallel;

/**
 * 1 − R² of dissimilarities and distances in the plane, over all pairs; in [0, 1], lower better.
 */
final class ResidualVariance {

  private static final int GRAIN = 128;

  private ResidualVariance() {}

  /** NaN if all dissimilarities, or all distances, are the same. */
  static double of(Dissimilarities wanted, Embedding embedding, Parallel parallel) {
    int size = embedding.size();
    double[][] parts = new double[Parallel.rangeCount(size, GRAIN)][];
    parallel.ranges(
        size,
        GRAIN,
        (range, from, to) -> {
          double[] sums = new double[5]; // of δ, d, δ², d², δd: an array of each range's own
          for (int i = from; i < to; i++) {
            add(wanted.rows()[i], embedding, i, sums);
          }
          parts[range] = sums;
        });
    double[] sums = new double[5];
    for (double[] part : parts) {
      for (int s = 0; s < sums.length; s++) {
        sums[s] += part[s];
      }
    }
    double pairs = size * (size - 1.0) / 2;
    double covariance = sums[4] - sums[0] * sums[1] / pairs;
    double variances =
        (sums[2] - sums[0] * sums[0] / pairs) * (sums[3] - sums[1] * sums[1] / pairs);
    return 1 - covariance * covariance / variances;
  }

  private static void add(float[] wanted, Embedding embedding, int i, double[] sums) {
    for (int j = 0; j < i; j++) {
      double dx = embedding.x(i) - embedding.x(j);
      double dy = embedding.y(i) - embedding.y(j);
      double squared = dx * dx + dy * dy;
      double d = Math.sqrt(squared);
      sums[0] += wanted[j];
      sums[1] += d;
      sums[2] += (double) wanted[j] * wanted[j];
      sums[3] += squared;
      sums[4] += wanted[j] * d;
    }
  }
}
