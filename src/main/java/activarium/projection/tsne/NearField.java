package activarium.projection.tsne;

/**
 * What {@link FarField} leaves out within the cutoff. With c = 1 + cutoff² and u = max(0, cutoff² −
 * s) / c, that is u³ q of the potential and u² q (3 / c + u q) (y_i − y_j) of the force: the
 * remainder of a geometric series.
 */
final class NearField {

  /** Below this cutoff the near part is under 3 · 10⁻⁴ of a pair's force, and underflows soon. */
  static final double NEGLIGIBLE = 0.1;

  private final PointBins bins;
  private final float cutoffSquared;
  private final boolean negligible;

  /**
   * @param bins whose strips are as wide as the cutoff
   */
  NearField(PointBins bins, double cutoff) {
    this.bins = bins;
    this.cutoffSquared = (float) (cutoff * cutoff);
    this.negligible = cutoff < NEGLIGIBLE;
  }

  /**
   * Adds potentials and forces of the points of a strip.
   *
   * @return pairs that are near enough to be computed
   */
  long push(int strip, StripForces forces) {
    long pairs = 0;
    int last = Math.min(bins.strips - 1, strip + 1);
    for (int source = Math.max(0, strip - 1); source <= last; source++) {
      for (int cell = 0; cell < bins.cells; cell++) {
        pairs += cell(source, cell, strip, forces);
      }
    }
    // The loop computes with 2 u c instead of u.
    float c = 1 + cutoffSquared;
    forces.scale(1 / (8 * c * c * c));
    return pairs;
  }

  private long cell(int source, int cell, int strip, StripForces forces) {
    int begin = bins.starts[source * bins.cells + cell];
    int end = bins.starts[source * bins.cells + cell + 1];
    int low = Math.max(0, cell - PointBins.CELLS_PER_STRIP);
    int high = Math.min(bins.cells, cell + PointBins.CELLS_PER_STRIP + 1);
    int from = bins.starts[strip * bins.cells + low] - forces.start;
    int to = bins.starts[strip * bins.cells + high] - forces.start;
    if (from == to) {
      return 0;
    }
    for (int j = begin; j < end && !negligible; j++) {
      push(
          bins.x[j],
          bins.y[j],
          cutoffSquared,
          forces.x,
          forces.y,
          forces.potential,
          forces.forceX,
          forces.forceY,
          from,
          to);
    }
    return (long) (end - begin) * (to - from);
  }

  /** t + |t| is twice the positive part of t, and cheaper than a maximum that minds NaN. */
  private static void push(
      float xj,
      float yj,
      float cutoffSquared,
      float[] x,
      float[] y,
      float[] potential,
      float[] forceX,
      float[] forceY,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      float dx = x[i] - xj;
      float dy = y[i] - yj;
      float s = dx * dx + dy * dy;
      float t = cutoffSquared - s;
      float u = t + Math.abs(t);
      float v = u / (1f + s);
      float w = v * u;
      potential[i] += w * u;
      float g = w * (6f + v);
      forceX[i] += g * dx;
      forceY[i] += g * dy;
    }
  }
}
