package activarium.view.map;

import activarium.core.Clamp;
import java.util.Arrays;

/**
 * Where the name of a class belongs on a map.
 *
 * @param x median of its observations, as {@code y}
 * @param strength 1 for a class that keeps together, 0 for one that is scattered over the map and
 *     has no center worth naming
 */
record ClusterCenter(float x, float y, float strength) {

  /** The center of each class of an embedding (x and y interleaved). */
  static ClusterCenter[] of(float[] positions, int[] labels, int classes) {
    float extent = extent(positions);
    ClusterCenter[] centers = new ClusterCenter[classes];
    for (int c = 0; c < classes; c++) {
      centers[c] = of(positions, labels, c, extent);
    }
    return centers;
  }

  private static ClusterCenter of(float[] positions, int[] labels, int c, float extent) {
    float[] xs = coordinates(positions, labels, c, 0);
    float[] ys = coordinates(positions, labels, c, 1);
    if (xs.length == 0) {
      return new ClusterCenter(0, 0, 0);
    }
    float spread = (interquartile(xs) + interquartile(ys)) / 2;
    float clear = Clamp.share((0.3f - spread / extent) / 0.1f);
    return new ClusterCenter(quantile(xs, 0.5), quantile(ys, 0.5), clear);
  }

  private static float interquartile(float[] sorted) {
    return quantile(sorted, 0.75) - quantile(sorted, 0.25);
  }

  private static float[] coordinates(float[] positions, int[] labels, int label, int axis) {
    float[] found = new float[labels.length];
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == label) {
        found[count++] = positions[2 * i + axis];
      }
    }
    float[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static float quantile(float[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  private static float extent(float[] positions) {
    float min = Float.MAX_VALUE;
    float max = -Float.MAX_VALUE;
    for (float value : positions) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return Math.max(1e-6f, max - min);
  }
}
