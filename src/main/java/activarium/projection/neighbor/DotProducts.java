package activarium.projection.neighbor;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * Products of observations with panels of observations. A panel holds {@link #PANEL} observations
 * feature by feature, so that the inner loop runs over contiguous observations without a reduction
 * and with the same index for all arrays: then it becomes vector instructions.
 */
public final class DotProducts {

  public static final int PANEL = 256;

  /** Features handled while a piece of a panel stays in the first-level cache's reach. */
  private static final int DEPTH = 64;

  /** Below this share of ‖a‖² + ‖b‖², rounding in the difference would show. */
  private static final float CANCELLATION = 1e-3f;

  /** Up to as many features, the coordinates are as quick. */
  private static final int NARROW = 4;

  private final FloatMatrix data;
  private final float[][][] panels;
  private final float[] squaredNorms;

  private DotProducts(FloatMatrix data) {
    this.data = data;
    this.panels = new float[Parallel.rangeCount(data.rows(), PANEL)][][];
    this.squaredNorms = new float[data.rows()];
  }

  /**
   * @throws BadInputException if a value is not finite
   */
  public static DotProducts of(FloatMatrix data, Parallel parallel) {
    DotProducts products = new DotProducts(data);
    parallel.ranges(data.rows(), PANEL, products::transpose);
    return products;
  }

  private void transpose(int panel, int from, int to) {
    int width = data.columns();
    float[] values = data.values();
    float[][] transposed = new float[width][PANEL];
    for (int i = from; i < to; i++) {
      double norm = 0;
      for (int c = 0; c < width; c++) {
        float value = values[i * width + c];
        norm += (double) value * value;
        transposed[c][i - from] = value;
      }
      if (!(norm <= Float.MAX_VALUE)) {
        throw new BadInputException(
            Text.of(
                "observation %d: expected finite values of moderate size, found %s",
                i, Arrays.toString(notable(i))));
      }
      squaredNorms[i] = (float) norm;
    }
    panels[panel] = transposed;
  }

  private float[] notable(int row) {
    float worst = 0;
    for (float value : data.row(row)) {
      if (!(Math.abs(value) <= Math.abs(worst))) {
        worst = value;
      }
      if (Float.isNaN(worst)) {
        break;
      }
    }
    return new float[] {worst};
  }

  public int panels() {
    return panels.length;
  }

  public float[] squaredNorms() {
    return squaredNorms;
  }

  /**
   * The squared distance of two observations, from the coordinates where ‖a‖² + ‖b‖² − 2ab cancels.
   *
   * @param dot their product
   */
  float squaredDistance(int i, int j, float dot) {
    float sum = squaredNorms[i] + squaredNorms[j];
    float distance = sum - 2 * dot;
    return distance < CANCELLATION * sum || data.columns() <= NARROW ? direct(i, j) : distance;
  }

  private float direct(int i, int j) {
    float[] values = data.values();
    int width = data.columns();
    double sum = 0;
    for (int c = 0; c < width; c++) {
      double difference = values[i * width + c] - values[j * width + c];
      sum += difference * difference;
    }
    return (float) sum;
  }

  /**
   * Products of observations {@code from … to − 1} with those of a panel.
   *
   * @param dots receives a row of {@link #PANEL} products for each
   */
  public void multiply(int from, int to, int panel, float[][] dots) {
    multiply(data.values(), from, to, panel, dots);
  }

  /**
   * Products of other vectors with the observations of a panel.
   *
   * @param vectors as wide as the observations, one after the other
   */
  public void multiply(float[] vectors, int from, int to, int panel, float[][] dots) {
    int width = data.columns();
    for (int i = from; i < to; i++) {
      Arrays.fill(dots[i - from], 0);
    }
    for (int depth = 0; depth < width; depth += DEPTH) {
      int end = Math.min(width, depth + DEPTH);
      for (int i = from; i < to; i++) {
        row(vectors, i * width, depth, end, panels[panel], dots[i - from]);
      }
    }
  }

  private static void row(
      float[] values, int start, int depth, int end, float[][] panel, float[] dots) {
    int c = depth;
    for (; c + 3 < end; c += 4) {
      float v0 = values[start + c];
      float v1 = values[start + c + 1];
      float v2 = values[start + c + 2];
      float v3 = values[start + c + 3];
      if (v0 != 0 || v1 != 0 || v2 != 0 || v3 != 0) {
        four(panel[c], panel[c + 1], panel[c + 2], panel[c + 3], v0, v1, v2, v3, dots);
      }
    }
    for (; c < end; c++) {
      one(panel[c], values[start + c], dots);
    }
  }

  /** Adds four arrays to sums, each times a factor, in one pass over the sums. */
  public static void four(
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float va,
      float vb,
      float vc,
      float vd,
      float[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += va * a[j] + vb * b[j] + vc * c[j] + vd * d[j];
    }
  }

  /** Adds an array to sums, times a factor. */
  public static void one(float[] a, float va, float[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += va * a[j];
    }
  }
}
