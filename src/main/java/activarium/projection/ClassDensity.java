package activarium.projection;

import activarium.core.Clamp;
import java.util.Arrays;

/**
 * How densely the points of each class lie over an embedding: a kernel density estimate with a
 * Gaussian kernel, on a grid of square cells. Its bandwidth is half of what Silverman (1986)
 * recommends for one round cluster, since a class may have several.
 *
 * @param columns cells from left to right
 * @param rows cells from top to bottom
 * @param x of the middle of the first cell, in units of the embedding
 * @param y of the middle of the first cell
 * @param cell side of a cell
 * @param density for each class, row by row; sums to 1 for a class that has points
 */
public record ClassDensity(int columns, int rows, float x, float y, float cell, float[][] density) {

  /** Cells along the longer side of the embedding. */
  private static final int CELLS = 110;

  /** Standard deviation of the kernel in cells, at least and at most. */
  private static final double NARROWEST = 2;

  private static final double WIDEST = 4.5;

  /** Cells that a kernel reaches at most. */
  private static final int REACH = 14;

  /**
   * Estimates it.
   *
   * @param labels the class of each point, 0 … {@code classes} − 1
   */
  public static ClassDensity of(Embedding embedding, int[] labels, int classes) {
    Embedding.Bounds bounds = embedding.bounds();
    float cell = Math.max(1e-6f, Math.max(bounds.width(), bounds.height()) / CELLS);
    int columns = (int) (bounds.width() / cell) + 2 * REACH + 2;
    int rows = (int) (bounds.height() / cell) + 2 * REACH + 2;
    float x = bounds.minX() - REACH * cell;
    float y = bounds.minY() - REACH * cell;
    float[][] density = new float[classes][columns * rows];
    int[] count = new int[classes];
    Arrays.stream(labels).forEach(label -> count[label]++);
    for (int i = 0; i < embedding.size(); i++) {
      float column = (embedding.x(i) - x) / cell;
      float row = (embedding.y(i) - y) / cell;
      add(density[labels[i]], columns, column, row, 1f / count[labels[i]]);
    }
    for (int c = 0; c < classes; c++) {
      double bandwidth = spread(embedding, labels, c) / cell * Math.pow(count[c], -1 / 6.0) / 2;
      float[] kernel = kernel(Clamp.of(bandwidth, NARROWEST, WIDEST));
      blur(density[c], kernel, columns, rows);
    }
    return new ClassDensity(columns, rows, x, y, cell, density);
  }

  private static void add(float[] cells, int columns, float column, float row, float mass) {
    int left = (int) column;
    int top = (int) row;
    float dx = column - left;
    float dy = row - top;
    int corner = top * columns + left;
    cells[corner] += mass * (1 - dx) * (1 - dy);
    cells[corner + 1] += mass * dx * (1 - dy);
    cells[corner + columns] += mass * (1 - dx) * dy;
    cells[corner + columns + 1] += mass * dx * dy;
  }

  /** Standard deviation of a class along one axis, the mean of both; 0 without points. */
  private static double spread(Embedding embedding, int[] labels, int label) {
    double[] sum = new double[4];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == label) {
        sum[0]++;
        sum[1] += embedding.x(i);
        sum[2] += embedding.y(i);
        sum[3] += embedding.x(i) * embedding.x(i) + embedding.y(i) * embedding.y(i);
      }
    }
    double meanX = sum[1] / Math.max(1, sum[0]);
    double meanY = sum[2] / Math.max(1, sum[0]);
    double variance = sum[3] / Math.max(1, sum[0]) - meanX * meanX - meanY * meanY;
    return Math.sqrt(Math.max(0, variance) / 2);
  }

  private static void blur(float[] cells, float[] kernel, int columns, int rows) {
    float[] across = new float[cells.length];
    for (int row = 0; row < rows; row++) {
      blurLine(cells, across, kernel, row * columns, 1, columns);
    }
    for (int column = 0; column < columns; column++) {
      blurLine(across, cells, kernel, column, columns, rows);
    }
  }

  private static void blurLine(
      float[] from, float[] to, float[] kernel, int start, int step, int length) {
    for (int i = 0; i < length; i++) {
      float sum = 0;
      for (int k = Math.max(-REACH, -i); k <= Math.min(REACH, length - 1 - i); k++) {
        sum += kernel[k + REACH] * from[start + (i + k) * step];
      }
      to[start + i * step] = sum;
    }
  }

  private static float[] kernel(double bandwidth) {
    float[] kernel = new float[2 * REACH + 1];
    float sum = 0;
    for (int k = 0; k < kernel.length; k++) {
      double d = (k - REACH) / bandwidth;
      kernel[k] = (float) Math.exp(-d * d / 2);
      sum += kernel[k];
    }
    for (int k = 0; k < kernel.length; k++) {
      kernel[k] /= sum;
    }
    return kernel;
  }

  /**
   * The density above which a share of a class lies: the smallest region that holds that share.
   *
   * @param share 0 … 1
   * @return infinite for a class without points
   */
  public float level(int classIndex, double share) {
    float[] sorted = density[classIndex].clone();
    Arrays.sort(sorted);
    double mass = 0;
    for (int i = sorted.length - 1; i >= 0 && sorted[i] > 0; i--) {
      mass += sorted[i];
      if (mass >= share) {
        return sorted[i];
      }
    }
    return Float.POSITIVE_INFINITY;
  }

  /**
   * Where two classes overlap: above 1 in every cell in which at least two are denser than their
   * levels.
   *
   * @param levels of the classes
   */
  public float[] overlap(float[] levels) {
    float[] second = new float[columns * rows];
    for (int i = 0; i < second.length; i++) {
      float most = 0;
      for (int c = 0; c < density.length; c++) {
        float relative = density[c][i] / levels[c];
        second[i] = Math.max(second[i], Math.min(most, relative));
        most = Math.max(most, relative);
      }
    }
    return second;
  }
}
