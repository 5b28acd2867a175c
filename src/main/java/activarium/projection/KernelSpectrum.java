package activarium.projection;

import activarium.work.Parallel;

/** The spectrum of the smooth kernel of {@link FarField}, with the splines' smoothing undone. */
final class KernelSpectrum {

  private static final int SLICE = 32;

  private KernelSpectrum() {}

  /**
   * Fills the spectrum, y-frequency by y-frequency, scaled so that transforms need not be.
   *
   * @param positiveY greatest displacement along y, in nodes; those beyond it stand for negative
   *     ones
   */
  static void fill(
      float[] re,
      float[] im,
      ColumnFft alongX,
      ColumnFft alongY,
      int positiveY,
      double spacing,
      Parallel parallel) {
    int lengthX = alongX.length();
    int lengthY = alongY.length();
    double cutoff = FarField.CUTOFF_NODES * spacing;
    double scale = 1.0 / ((double) lengthX * lengthY);
    parallel.ranges(
        lengthY,
        SLICE,
        (range, from, to) -> {
          FftBuffer buffer = new FftBuffer(lengthX, to - from);
          for (int i = 0; i < lengthX; i++) {
            double dx = spacing * Math.min(i, lengthX - i);
            for (int j = from; j < to; j++) {
              double dy = spacing * (j <= positiveY ? j : lengthY - j);
              buffer.re[i * (to - from) + j - from] =
                  (float) (scale * smooth(dx * dx + dy * dy, cutoff * cutoff));
            }
          }
          alongX.forward(buffer);
          for (int i = 0; i < lengthX; i++) {
            for (int j = from; j < to; j++) {
              re[j * lengthX + i] = buffer.re[i * (to - from) + j - from];
              im[j * lengthX + i] = buffer.im[i * (to - from) + j - from];
            }
          }
        });
    parallel.ranges(lengthX, SLICE, (range, from, to) -> alongY(re, im, alongX, alongY, from, to));
  }

  private static void alongY(
      float[] re, float[] im, ColumnFft alongX, ColumnFft alongY, int from, int to) {
    int lengthX = alongX.length();
    int width = to - from;
    FftBuffer buffer = new FftBuffer(alongY.length(), width);
    for (int j = 0; j < alongY.length(); j++) {
      System.arraycopy(re, j * lengthX + from, buffer.re, j * width, width);
      System.arraycopy(im, j * lengthX + from, buffer.im, j * width, width);
    }
    alongY.forward(buffer);
    for (int j = 0; j < alongY.length(); j++) {
      double weightY = sharpening(j, alongY.length());
      for (int i = from; i < to; i++) {
        float weight = (float) (weightY * sharpening(i, lengthX));
        re[j * lengthX + i] = buffer.re[j * width + i - from] * weight;
        im[j * lengthX + i] = buffer.im[j * width + i - from] * weight;
      }
    }
  }

  /** The smooth kernel at squared distance {@code s}, less its value at 0. */
  static double smooth(double s, double cutoffSquared) {
    double c = 1 + cutoffSquared;
    double u0 = cutoffSquared / c;
    if (s < cutoffSquared) {
      // (1 + u + u²) / c with u = (cutoff² − s) / c, less the same at s = 0, without cancellation.
      double u = (cutoffSquared - s) / c;
      return -s / c * (1 + u + u0) / c;
    }
    return (1 / (1 + s)) - atZero(cutoffSquared);
  }

  /** The smooth kernel at distance 0. */
  static double atZero(double cutoffSquared) {
    double c = 1 + cutoffSquared;
    double u = cutoffSquared / c;
    return (1 + u + u * u) / c;
  }

  /**
   * Undoes spreading to and gathering from the nodes: 1 over the cubic B-spline's spectrum,
   * squared.
   */
  private static double sharpening(int frequency, int length) {
    double spline = (4 + 2 * Math.cos(2 * Math.PI * frequency / length)) / 6;
    return 1 / (spline * spline);
  }
}
