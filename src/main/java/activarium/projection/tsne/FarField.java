package activarium.projection.tsne;

import activarium.work.Parallel;
import java.util.Arrays;

/**
 * The smooth part of the potential Σ_j q(‖y − y_j‖), on a regular grid by one convolution. With s
 * the squared distance and c = 1 + cutoff², the kernel is q = 1 / (1 + s) beyond the cutoff, and
 * its Taylor polynomial of degree 2 in s around the cutoff within it; what is missing there is
 * {@link NearField}'s. The kernel is used less its value at 0, which changes no force and keeps the
 * precision of floats for embeddings that are still tiny.
 *
 * <p>Points are spread by cubic B-splines as in smooth particle-mesh Ewald (Essmann et al., J.
 * Chem. Phys. 103, 1995), whose smoothing the kernel's spectrum undoes; the splitting is that of
 * the multilevel summation method (Hardy et al., JCTC 11, 2015). One real convolution serves
 * potential and forces because −½ ∇q is the force q² (y_i − y_j). The upper half of the grid
 * travels as the real part, the mirrored lower half as the imaginary part of one complex array.
 *
 * <p>Columns of constant x are contiguous: node (i, j) of the grid is at {@code i * nodesY + j}.
 */
final class FarField {

  /** Cutoff in nodes: rounding out the kernel over this length keeps force errors below 0.5 %. */
  static final double CUTOFF_NODES = 2.5;

  /** Nodes a point is spread to along each axis. */
  static final int SUPPORT = 4;

  /** Columns that are transformed together. */
  static final int SLICE = 64;

  /** Room for the ringing that undoing the spline causes where the periodic kernel has a bend. */
  private static final int GUARD = 4;

  final int nodesX;
  final int nodesY;
  final double spacing;
  private final int half;
  private final ColumnFft alongX;
  private final ColumnFft alongY;
  private final KernelSpectrum spectrum;
  private final FftBuffer[] forwardX;
  private final FftBuffer[] inverseX;
  private final FftBuffer[] bothY;
  private final float[] packedRe;
  private final float[] packedIm;

  /**
   * @param nodesX nodes along x, ≥ 4
   * @param nodesY nodes along y, ≥ 4, even
   * @param spacing of the nodes, &gt; 0
   */
  FarField(int nodesX, int nodesY, double spacing, Parallel parallel) {
    this.nodesX = nodesX;
    this.nodesY = nodesY;
    this.spacing = spacing;
    this.half = nodesY / 2;
    this.alongX = new ColumnFft(ColumnFft.goodLength(2 * nodesX));
    this.alongY = new ColumnFft(ColumnFft.goodLength(3 * half + 2 * GUARD));
    this.forwardX = buffers(half, alongX.length());
    this.inverseX = buffers(nodesY, alongX.length());
    this.bothY = buffers(alongX.length(), alongY.length());
    this.packedRe = new float[alongX.length() * nodesY];
    this.packedIm = new float[alongX.length() * nodesY];
    this.spectrum = new KernelSpectrum(alongX, alongY, 2 * half + GUARD, spacing, parallel);
  }

  /**
   * A grid for points within a rectangle, as fine as its transforms' lengths allow.
   *
   * @param spacing wanted at most
   */
  static FarField covering(double width, double height, double spacing, Parallel parallel) {
    int mostX = ColumnFft.goodLength(2 * nodes(width, spacing)) / 2;
    int mostY = (ColumnFft.goodLength(3 * nodes(height, spacing) / 2 + 2 * GUARD) - 2 * GUARD) / 3;
    double finest = Math.max(width / (mostX - SUPPORT - 2), height / (2 * mostY - SUPPORT - 2));
    double chosen = Math.min(spacing, finest);
    return new FarField(nodes(width, chosen), nodes(height, chosen), chosen, parallel);
  }

  /** Nodes along an axis: an even number, with room for the splines' support. */
  private static int nodes(double length, double spacing) {
    return ((int) (length / spacing) + SUPPORT + 3) / 2 * 2;
  }

  /** Room for every slice of so many columns, made once: it is needed in every iteration. */
  private static FftBuffer[] buffers(int columns, int rows) {
    FftBuffer[] buffers = new FftBuffer[Parallel.rangeCount(columns, SLICE)];
    Arrays.setAll(buffers, i -> new FftBuffer(rows, Math.min(SLICE, columns - i * SLICE)));
    return buffers;
  }

  double cutoff() {
    return CUTOFF_NODES * spacing;
  }

  /** Complex elements that are transformed, a measure of what a convolution costs. */
  int elements() {
    return alongX.length() * alongY.length();
  }

  /**
   * Replaces charges by potentials.
   *
   * @param grid {@code nodesX * nodesY} values
   */
  void convolve(float[] grid, Parallel parallel) {
    pack(grid);
    parallel.ranges(half, SLICE, (slice, from, to) -> forwardX(forwardX[slice], from));
    parallel.ranges(alongX.length(), SLICE, this::multiply);
    parallel.ranges(nodesY, SLICE, (slice, from, to) -> inverseX(inverseX[slice], from));
    unpack(grid);
  }

  private void pack(float[] grid) {
    for (int i = 0; i < nodesX; i++) {
      int row = i * nodesY;
      System.arraycopy(grid, row, packedRe, row, half);
      for (int j = 0; j < half; j++) {
        packedIm[row + j] = grid[row + nodesY - 1 - j];
      }
    }
  }

  private void unpack(float[] grid) {
    for (int i = 0; i < nodesX; i++) {
      int row = i * nodesY;
      for (int j = 0; j < nodesY; j++) {
        grid[row + j] = packedRe[row + j] + packedIm[row + nodesY - 1 - j];
      }
    }
  }

  private void forwardX(FftBuffer buffer, int from) {
    load(buffer, from, nodesX);
    buffer.clearFrom(nodesX);
    alongX.forward(buffer);
    store(buffer, from, alongX.length());
  }

  private void inverseX(FftBuffer buffer, int from) {
    load(buffer, from, alongX.length());
    alongX.inverse(buffer);
    store(buffer, from, nodesX);
  }

  private void load(FftBuffer buffer, int from, int columns) {
    for (int i = 0; i < columns; i++) {
      System.arraycopy(packedRe, i * nodesY + from, buffer.re[i], 0, buffer.width);
      System.arraycopy(packedIm, i * nodesY + from, buffer.im[i], 0, buffer.width);
    }
  }

  private void store(FftBuffer buffer, int from, int columns) {
    for (int i = 0; i < columns; i++) {
      System.arraycopy(buffer.re[i], 0, packedRe, i * nodesY + from, buffer.width);
      System.arraycopy(buffer.im[i], 0, packedIm, i * nodesY + from, buffer.width);
    }
  }

  /** Along y: transform, multiply by the kernel's spectrum, transform back. */
  private void multiply(int slice, int from, int to) {
    FftBuffer buffer = bothY[slice];
    buffer.clearFrom(half);
    for (int i = from; i < to; i++) {
      for (int j = 0; j < half; j++) {
        buffer.re[j][i - from] = packedRe[i * nodesY + j];
        buffer.im[j][i - from] = packedIm[i * nodesY + j];
      }
    }
    alongY.forward(buffer);
    for (int j = 0; j < alongY.length(); j++) {
      product(buffer.re[j], buffer.im[j], spectrum.re(slice, j), spectrum.im(slice, j));
    }
    alongY.inverse(buffer);
    for (int i = from; i < to; i++) {
      for (int j = 0; j < nodesY; j++) {
        packedRe[i * nodesY + j] = buffer.re[j][i - from];
        packedIm[i * nodesY + j] = buffer.im[j][i - from];
      }
    }
  }

  private static void product(float[] re, float[] im, float[] withRe, float[] withIm) {
    for (int i = 0; i < re.length; i++) {
      float real = re[i];
      float imaginary = im[i];
      re[i] = real * withRe[i] - imaginary * withIm[i];
      im[i] = real * withIm[i] + imaginary * withRe[i];
    }
  }
}
