package activarium.projection.tsne;

import activarium.work.Parallel;

/** The KL divergence Σ p_ij log(p_ij / q_ij) that t-SNE minimizes. */
final class KlDivergence {

  private static final int GRAIN = 512;

  private KlDivergence() {}

  /** In nats; Z is summed over all pairs. */
  static double of(Affinities affinities, float[] x, float[] y, Parallel parallel) {
    int size = affinities.size();
    double z = new ExactRepulsion().forces(x, y, size, new float[size], new float[size], parallel);
    return of(affinities, x, y, z, parallel);
  }

  /**
   * In nats.
   *
   * @param z the sum of 1 / (1 + d²) over all pairs
   */
  static double of(Affinities affinities, float[] x, float[] y, double z, Parallel parallel) {
    int size = affinities.size();
    double[] partial = new double[Parallel.rangeCount(size, GRAIN)];
    parallel.ranges(
        size,
        GRAIN,
        (range, from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            sum += row(affinities, x, y, i, Math.log(z));
          }
          partial[range] = sum;
        });
    double kl = 0;
    for (double part : partial) {
      kl += part;
    }
    return kl;
  }

  private static double row(Affinities affinities, float[] x, float[] y, int i, double logZ) {
    double sum = 0;
    for (int entry = affinities.rowStarts()[i]; entry < affinities.rowStarts()[i + 1]; entry++) {
      int j = affinities.columns()[entry];
      double p = affinities.values()[entry];
      double dx = x[i] - x[j];
      double dy = y[i] - y[j];
      // p log p → 0; an affinity of distant observations may be too small for a float.
      sum += p == 0 ? 0 : p * (Math.log(p) + Math.log1p(dx * dx + dy * dy) + logZ);
    }
    return sum;
  }
}
