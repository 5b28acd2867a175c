package activarium.projection.tsne;

import java.util.Arrays;

/**
 * Complex numbers for {@link ColumnFft}: rows of {@code width} columns, and room of equal size. A
 * row is an array of its own, because the compiler makes vector instructions only of loops that use
 * the same index for all arrays.
 */
final class FftBuffer {

  final int width;
  float[][] re;
  float[][] im;
  float[][] spareRe;
  float[][] spareIm;

  FftBuffer(int rows, int width) {
    this.width = width;
    re = new float[rows][width];
    im = new float[rows][width];
    spareRe = new float[rows][width];
    spareIm = new float[rows][width];
  }

  /** Zeroes the rows from {@code row} on. */
  void clearFrom(int row) {
    for (int r = row; r < re.length; r++) {
      Arrays.fill(re[r], 0);
      Arrays.fill(im[r], 0);
    }
  }

  void swapSpare() {
    float[][] oldRe = re;
    float[][] oldIm = im;
    re = spareRe;
    im = spareIm;
    spareRe = oldRe;
    spareIm = oldIm;
  }

  /** Exchanges real and imaginary parts, which turns a forward transform into an inverse one. */
  void swapParts() {
    float[][] old = re;
    re = im;
    im = old;
    old = spareRe;
    spareRe = spareIm;
    spareIm = old;
  }
}
