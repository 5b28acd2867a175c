package activarium.projection.linear;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.neighbor.DotProducts;
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

  /** Deviations from 0 beyond which the observations are moved there first. */
  private static final double FAR = 1024;

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
    Pca found = new PcaFit(data, count, seed, parallel).run();
    if (!found.isFar()) {
      return found;
    }
    Pca centered = new PcaFit(found.moved(data), count, seed, parallel).run();
    return new Pca(found.mean, centered.components, centered.variances);
  }

  /** Whether the observations lie so far away that products with them lose their differences. */
  private boolean isFar() {
    double squared = 0;
    for (float value : mean) {
      squared += (double) value * value;
    }
    return squared > FAR * FAR * (variances.length == 0 ? 0 : variances[0]);
  }

  private FloatMatrix moved(FloatMatrix data) {
    float[] values = new float[data.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = data.values()[i] - mean[i % mean.length];
    }
    return new FloatMatrix(data.rows(), data.columns(), values);
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
          Text.of("data must have %d features, had %d", mean.length, data.columns()));
    }
    return isFar()
        ? multiply(moved(data), new float[mean.length], parallel)
        : multiply(data, mean, parallel);
  }

  private FloatMatrix multiply(FloatMatrix data, float[] origin, Parallel parallel) {
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
            float offset = PcaFit.dot(origin, 0, components.values(), c * mean.length, mean.length);
            for (int i = from; i < to; i++) {
              scores.values()[i * count + c] = dots[c][i - from] - offset;
            }
          }
        });
    return scores;
  }
}
