package activarium.trail;

/**
 * A Gaussian that ends at the bandwidth, as weights of whole cells. Used twice, for columns and for
 * rows.
 *
 * @param weights of the cell itself, of its two neighbors, of theirs …; once the first and twice
 *     each other sum to 1
 * @param bandwidth radius in cells
 * @param variance of the weights, in cells²
 */
public record BundlingKernel(float[] weights, float bandwidth, float variance) {

  /** Standard deviations within the radius. */
  private static final double DEVIATIONS = 2.5;

  /** Cells below which a kernel would feel the grid. */
  private static final double SMALLEST = 2;

  /** The kernel of one iteration, from 0. */
  public static BundlingKernel of(BundlingOptions options, int iteration) {
    double first = options.bandwidth() * BundlingFrame.mapCells(options);
    return of(Math.max(SMALLEST, first * Math.pow(options.shrink(), iteration)));
  }

  private static BundlingKernel of(double bandwidth) {
    double deviation = bandwidth / DEVIATIONS;
    int reach = (int) bandwidth;
    double[] exact = new double[reach + 1];
    double sum = 0;
    for (int i = 0; i <= reach; i++) {
      exact[i] = Math.exp(-i * i / (2 * deviation * deviation));
      sum += i == 0 ? exact[i] : 2 * exact[i];
    }
    float[] weights = new float[reach + 1];
    double variance = 0;
    for (int i = 0; i <= reach; i++) {
      weights[i] = (float) (exact[i] / sum);
      variance += 2 * i * i * exact[i] / sum;
    }
    return new BundlingKernel(weights, (float) bandwidth, (float) variance);
  }

  /** Cells that the kernel reaches to each side. */
  public int reach() {
    return weights.length - 1;
  }
}
