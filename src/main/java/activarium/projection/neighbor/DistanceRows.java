package activarium.projection.neighbor;

import activarium.core.FloatMatrix;
import activarium.work.Parallel;

/** Squared Euclidean distances of all pairs, given out row by row, so that they never all exist. */
public final class DistanceRows {

  private static final int BLOCK = 32;

  private final DotProducts products;
  private final int size;
  private final Parallel parallel;

  /** Receives the squared distances of observation {@code i} to all; the array is used again. */
  @FunctionalInterface
  public interface Visitor {
    void row(int i, float[] squaredDistances);
  }

  /**
   * @param data observations × features
   * @throws activarium.core.BadInputException if a value is not finite
   */
  public DistanceRows(FloatMatrix data, Parallel parallel) {
    this.products = DotProducts.of(data, parallel);
    this.size = data.rows();
    this.parallel = parallel;
  }

  /** Visits every row once, several at a time from different threads. */
  public void each(Visitor visitor) {
    parallel.ranges(
        size,
        BLOCK,
        (range, from, to) -> {
          float[][] rows = new float[to - from][size];
          float[][] dots = new float[to - from][DotProducts.PANEL];
          for (int panel = 0; panel < products.panels(); panel++) {
            products.multiply(from, to, panel, dots);
            int start = panel * DotProducts.PANEL;
            int end = Math.min(size, start + DotProducts.PANEL);
            for (int i = from; i < to; i++) {
              for (int j = start; j < end; j++) {
                rows[i - from][j] = products.squaredDistance(i, j, dots[i - from][j - start]);
              }
            }
          }
          for (int i = from; i < to; i++) {
            visitor.row(i, rows[i - from]);
          }
        });
  }
}
