package activarium.projection.quality;

import java.util.Arrays;

/** Averages a value of every point over the points of each class. */
final class PerClass {

  private PerClass() {}

  /**
   * @param labels class of each point, ≥ 0
   * @return one mean for each class up to the highest label; NaN for a class without points
   */
  static double[] mean(double[] values, int[] labels) {
    int classes = Arrays.stream(labels).max().orElse(-1) + 1;
    double[] sums = new double[classes];
    int[] counts = new int[classes];
    for (int i = 0; i < labels.length; i++) {
      sums[labels[i]] += values[i];
      counts[labels[i]]++;
    }
    for (int c = 0; c < classes; c++) {
      sums[c] /= counts[c];
    }
    return sums;
  }
}
