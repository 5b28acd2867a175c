package activarium.projection.tsne;

import activarium.work.Parallel;

/**
 * The spectrum of the smooth kernel of {@link FarField}, with the splines' smoothing undone, scaled
 * so that transforms need not be. It lies in slices of {@link FarField#SLICE} x-frequencies, each
 * of them y-frequency by y-frequency.
 */
final class KernelSpectrum {

  private final ColumnFft alongX;
  private final ColumnFft alongY;
  private final double spacing;
  private final int positiveY;
  private final float[] sharpeningX;
  private final float[] sharpeningY;
  private final float[][] re;
  private final float[][] im;

  /**
   * @param positiveY greatest displacement along y, in nodes; those beyond it stand for negative
   *     ones
   */
  KernelSpectrum(
      ColumnFft alongX, ColumnFft alongY, int positiveY, double spacing, Parallel parallel) {
    this.alongX = alongX;
    this.alongY = alongY;
    this.spacing = spacing;
    this.positiveY = positiveY;
    this.sharpeningX = sharpening(alongX.length());
    this.sharpeningY = sharpening(alongY.length());
    int slices = Parallel.rangeCount(alongX.length(), FarField.SLICE);
    this.re = new float[slices * alongY.length()][];
    this.im = new float[slices * alongY.length()][];
    parallel.ranges(alongY.length(), FarField.SLICE, (range, from, to) -> transformX(from, to));
    parallel.ranges(alongX.length(), FarField.SLICE, this::transformY);
  }

  float[] re(int slice, int frequencyY) {
    return re[slice * alongY.length() + frequencyY];
  }

  float[] im(int slice, int frequencyY) {
    return im[slice * alongY.length() + frequencyY];
  }

  /** Kernel values of some displacements along y, transformed along x. */
  private void transformX(int from, int to) {
    int length = alongX.length();
    double cutoff = FarField.CUTOFF_NODES * spacing;
    double scale = 1.0 / ((double) length * alongY.length());
    FftBuffer buffer = new FftBuffer(length, to - from);
    for (int i = 0; i < length; i++) {
      double dx = spacing * Math.min(i, length - i);
      for (int j = from; j < to; j++) {
        double dy = spacing * (j <= positiveY ? j : alongY.length() - j);
        buffer.re[i][j - from] = (float) (scale * smooth(dx * dx + dy * dy, cutoff * cutoff));
      }
    }
    alongX.forward(buffer);
    for (int i = 0; i < length; i++) {
      for (int j = from; j < to; j++) {
        int row = i / FarField.SLICE * alongY.length() + j;
        if (i % FarField.SLICE == 0) {
          re[row] = new float[Math.min(FarField.SLICE, length - i)];
          im[row] = new float[re[row].length];
        }
        re[row][i % FarField.SLICE] = buffer.re[i][j - from];
        im[row][i % FarField.SLICE] = buffer.im[i][j - from];
      }
    }
  }

  private void transformY(int slice, int from, int to) {
    int length = alongY.length();
    FftBuffer buffer = new FftBuffer(length, to - from);
    System.arraycopy(re, slice * length, buffer.re, 0, length);
    System.arraycopy(im, slice * length, buffer.im, 0, length);
    alongY.forward(buffer);
    for (int j = 0; j < length; j++) {
      float weightY = sharpeningY[j];
      for (int i = from; i < to; i++) {
        buffer.re[j][i - from] *= weightY * sharpeningX[i];
        buffer.im[j][i - from] *= weightY * sharpeningX[i];
      }
    }
    System.arraycopy(buffer.re, 0, re, slice * length, length);
    System.arraycopy(buffer.im, 0, im, slice * length, length);
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
   * squared, for every frequency.
   */
  private static float[] sharpening(int length) {
    float[] sharpening = new float[length];
    for (int frequency = 0; frequency < length; frequency++) {
      double spline = (4 + 2 * Math.cos(2 * Math.PI * frequency / length)) / 6;
      sharpening[frequency] = (float) (1 / (spline * spline));
    }
    return sharpening;
  }
}
