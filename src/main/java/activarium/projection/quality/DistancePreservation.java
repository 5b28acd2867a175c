package activarium.projection.quality;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.projection.neighbor.DistanceRows;
import activarium.work.Parallel;

/**
 * How well the distances of all pairs survive.
 *
 * @param normalizedStress Σ (δ − a d)² / Σ δ² over all pairs, δ in high dimension, d in the plane,
 *     with the scale a that makes it least, because the units of an embedding mean nothing
 *     (Smelser, Miller and Kobourov, "Normalized stress is not normalized", BELIV 2024); 0 is
 *     perfect, 1 worst
 * @param shepardCorrelation Spearman's rank correlation of δ and d (Espadoto et al., "Toward a
 *     quantitative survey of dimension reduction techniques", IEEE TVCG 27, 2021)
 */
public record DistancePreservation(double normalizedStress, double shepardCorrelation) {

  /** Of more points than this, evenly spread ones stand for all in the rank correlation. */
  public static final int MAX_RANKED = 3000;

  /**
   * @param data observations × features
   * @param embedding of the same observations
   */
  public static DistancePreservation of(FloatMatrix data, Embedding embedding, Parallel parallel) {
    if (data.rows() != embedding.size()) {
      throw new IllegalArgumentException(
          Text.of("the embedding must have %d points, had %d", data.rows(), embedding.size()));
    }
    return new DistancePreservation(
        stress(data, embedding, parallel), ShepardCorrelation.of(data, embedding, parallel));
  }

  private static double stress(FloatMatrix data, Embedding embedding, Parallel parallel) {
    double[][] perRow = new double[data.rows()][];
    new DistanceRows(data, parallel)
        .each((i, squared) -> perRow[i] = row(i, squared, embedding.positions()));
    double mixed = 0;
    double high = 0;
    double low = 0;
    for (double[] sums : perRow) {
      mixed += sums[0];
      high += sums[1];
      low += sums[2];
    }
    if (high > 0 && low > 0) {
      return Math.max(0, 1 - mixed * mixed / (high * low));
    }
    return high > 0 || low > 0 ? 1 : 0; // one of them is a single place, and nothing is kept
  }

  private static double[] row(int i, float[] squared, float[] positions) {
    double mixed = 0;
    double high = 0;
    double low = 0;
    for (int j = 0; j < i; j++) {
      double dx = positions[2 * i] - positions[2 * j];
      double dy = positions[2 * i + 1] - positions[2 * j + 1];
      double s = dx * dx + dy * dy;
      double delta = squared[j];
      mixed += Math.sqrt(delta * s);
      high += delta;
      low += s;
    }
    return new double[] {mixed, high, low};
  }
}
