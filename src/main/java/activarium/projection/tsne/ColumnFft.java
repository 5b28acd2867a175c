package activarium.projection.tsne;

/**
 * Fourier transforms of all columns of a buffer at once, of lengths 2^a · 3^b (Stockham's
 * self-sorting algorithm). Every butterfly works on whole rows with the same factors, so that its
 * loops are contiguous and become vector instructions.
 *
 * <p>JTransforms 3.2 is no faster where it counts: on a grid of 96 × 96 nodes its two transforms
 * alone take 1.1 ms, all of {@link FarField#convolve} 0.6 ms (projection.md has the others).
 */
final class ColumnFft {

  private final int length;
  private final float[] cosines;
  private final float[] sines;

  ColumnFft(int length) {
    this.length = length;
    cosines = new float[length];
    sines = new float[length];
    for (int k = 0; k < length; k++) {
      cosines[k] = (float) Math.cos(2 * Math.PI * k / length);
      sines[k] = (float) -Math.sin(2 * Math.PI * k / length);
    }
  }

  /** The smallest length ≥ {@code least} that can be transformed and is even. */
  static int goodLength(int least) {
    int best = Integer.highestOneBit(Math.max(2, least - 1)) * 2;
    for (int odd : new int[] {3, 9}) {
      int candidate = 2 * odd;
      while (candidate < least) {
        candidate *= 2;
      }
      best = Math.min(best, candidate);
    }
    return best;
  }

  int length() {
    return length;
  }

  /** Replaces every column by its transform, with factors exp(−2πi jk / length), unscaled. */
  void forward(FftBuffer buffer) {
    int stride = 1;
    int rest = length;
    while (rest > 1) {
      int radix = rest % 2 == 0 ? 2 : 3;
      rest /= radix;
      for (int k = 0; k < rest; k++) {
        for (int j = 0; j < stride; j++) {
          if (radix == 2) {
            two(buffer, stride, rest, k, j);
          } else {
            three(buffer, stride, rest, k, j);
          }
        }
      }
      buffer.swapSpare();
      stride *= radix;
    }
  }

  /** The inverse of {@link #forward}, but for a factor of length. */
  void inverse(FftBuffer buffer) {
    buffer.swapParts();
    forward(buffer);
    buffer.swapParts();
  }

  private void two(FftBuffer buffer, int stride, int half, int k, int j) {
    int a = k * stride + j;
    int b = a + half * stride;
    int even = 2 * k * stride + j;
    int odd = even + stride;
    float wr = cosines[k * stride];
    float wi = sines[k * stride];
    add(buffer.re[a], buffer.re[b], buffer.spareRe[even]);
    add(buffer.im[a], buffer.im[b], buffer.spareIm[even]);
    turn(buffer.re[a], buffer.im[a], buffer.re[b], buffer.im[b], wr, -wi, buffer.spareRe[odd]);
    turn(buffer.re[a], buffer.im[a], buffer.re[b], buffer.im[b], wi, wr, buffer.spareIm[odd]);
  }

  // Small loops with one result each: larger ones are not made vector instructions.

  private static void add(float[] a, float[] b, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = a[i] + b[i];
    }
  }

  private static void turn(
      float[] aRe, float[] aIm, float[] bRe, float[] bIm, float c, float s, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (aRe[i] - bRe[i]) * c + (aIm[i] - bIm[i]) * s;
    }
  }

  private void three(FftBuffer buffer, int stride, int third, int k, int j) {
    int a = k * stride + j;
    int b = a + third * stride;
    int c = b + third * stride;
    for (int t = 0; t < 3; t++) {
      int to = (3 * k + t) * stride + j;
      int own = t * k * stride;
      int turn = t * (length / 3);
      int[] w = {own % length, (own + turn) % length, (own + 2 * turn) % length};
      combine(buffer.re[a], buffer.re[b], buffer.re[c], w, cosines, 1, buffer.spareRe[to], false);
      combine(buffer.im[a], buffer.im[b], buffer.im[c], w, sines, -1, buffer.spareRe[to], true);
      combine(buffer.im[a], buffer.im[b], buffer.im[c], w, cosines, 1, buffer.spareIm[to], false);
      combine(buffer.re[a], buffer.re[b], buffer.re[c], w, sines, 1, buffer.spareIm[to], true);
    }
  }

  /** Sets or adds the sum of three parts, each times a factor of the table. */
  private static void combine(
      float[] a,
      float[] b,
      float[] c,
      int[] w,
      float[] table,
      float sign,
      float[] to,
      boolean add) {
    float wa = sign * table[w[0]];
    float wb = sign * table[w[1]];
    float wc = sign * table[w[2]];
    if (add) {
      for (int i = 0; i < to.length; i++) {
        to[i] += a[i] * wa + b[i] * wb + c[i] * wc;
      }
    } else {
      for (int i = 0; i < to.length; i++) {
        to[i] = a[i] * wa + b[i] * wb + c[i] * wc;
      }
    }
  }
}
