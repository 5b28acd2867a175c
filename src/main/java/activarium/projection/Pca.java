package activarium.projection;

import activarium.core.FloatMatrix;
import activarium.work.Parallel;

/**
 * Principal component analysis.
 *
 * @param mean of each feature
 * @param components components × features, orthonormal rows, the one with most variance first; the
 *     element of each row that is largest in magnitude is positive
 * @param variances of the observations along each component (divided by observations − 1)
 */
public record Pca(float[] mean, FloatMatrix components, float[] variances) {

  /**
   * Finds the first components by randomized subspace iteration (Halko, Martinsson and Tropp, SIAM
   * Review 53, 2011).
   *
   * @param data observations × features
   * @param count components wanted, ≥ 1; no more are returned than data have rows or columns
   * @throws activarium.core.BadInputException if a value is not finite
   */
  public static Pca fit(FloatMatrix data, int count, long seed, Parallel parallel) {
    if (count < 1) {
      throw new IllegalArgumentException("components must be at least 1, was " + count);
    }
    return new PcaFit(data, count, seed, parallel).run();
  }

  /**
   * Coordinates along the components.
   *
   * @param data observations × features
   * @return observations × components
   */
  public FloatMatrix transform(FloatMatrix data, Parallel parallel) {
    if (data.columns() != mean.length) {
      throw new IllegalArgumentException(
          "data must have %d features, had %d".formatted(mean.length, data.columns()));
    }
    int count = components.rows();
    FloatMatrix scores = FloatMatrix.zeros(data.rows(), count);
    DotProducts products = DotProducts.of(data, parallel);
    parallel.ranges(
        data.rows(),
        DotProducts.PANEL,
        (panel, from, to) -> {
          float[][] dots = new float[count][DotProducts.PANEL];
          products.multiply(components.values(), 0, count, panel, dots);
          for (int c = 0; c < count; c++) {
            float offset = PcaFit.dot(mean, 0, components.values(), c * mean.length, mean.length);
            for (int i = from; i < to; i++) {
              scores.values()[i * count + c] = dots[c][i - from] - offset;
            }
          }
        });
    return scores;
  }
}
