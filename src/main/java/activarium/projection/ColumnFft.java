package activarium.projection;

/**
 * Fourier transforms of all columns of a buffer at once, of lengths 2^a · 3^b (Stockham's
 * self-sorting algorithm). Every butterfly works on whole rows with the same factors, so that its
 * loops are contiguous and become vector instructions.
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
        if (radix == 2) {
          two(buffer, stride, rest, k);
        } else {
          three(buffer, stride, rest, k);
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

  private void two(FftBuffer buffer, int stride, int half, int k) {
    int count = stride * buffer.width;
    int a = k * count;
    int b = (k + half) * count;
    int even = 2 * k * count;
    int odd = even + count;
    float wr = cosines[k * stride];
    float wi = sines[k * stride];
    add(buffer.re, a, b, buffer.spareRe, even, count);
    add(buffer.im, a, b, buffer.spareIm, even, count);
    turn(buffer.re, buffer.im, a, b, wr, -wi, buffer.spareRe, odd, count);
    turn(buffer.re, buffer.im, a, b, wi, wr, buffer.spareIm, odd, count);
  }

  private static void add(float[] from, int a, int b, float[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] = from[a + i] + from[b + i];
    }
  }

  private static void turn(
      float[] re, float[] im, int a, int b, float cr, float ci, float[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] = (re[a + i] - re[b + i]) * cr + (im[a + i] - im[b + i]) * ci;
    }
  }

  private void three(FftBuffer buffer, int stride, int third, int k) {
    int count = stride * buffer.width;
    int a = k * count;
    int step = third * count;
    for (int t = 0; t < 3; t++) {
      int at = (3 * k + t) * count;
      int own = t * k * stride;
      int second = (own + t * (length / 3)) % length;
      int last = (own + 2 * t * (length / 3)) % length;
      own %= length;
      combine(buffer.re, buffer.im, a, step, own, second, last, 1, buffer.spareRe, at, count);
      combine(buffer.im, buffer.re, a, step, own, second, last, -1, buffer.spareIm, at, count);
    }
  }

  /** One part of Σ x_m w_m: Σ (first · cos − sign · second · sin). */
  private void combine(
      float[] first,
      float[] second,
      int a,
      int step,
      int w0,
      int w1,
      int w2,
      float sign,
      float[] to,
      int at,
      int count) {
    weigh(first, second, a, cosines[w0], -sign * sines[w0], 0, to, at, count);
    weigh(first, second, a + step, cosines[w1], -sign * sines[w1], 1, to, at, count);
    weigh(first, second, a + 2 * step, cosines[w2], -sign * sines[w2], 1, to, at, count);
  }

  private static void weigh(
      float[] first,
      float[] second,
      int a,
      float c,
      float s,
      float keep,
      float[] to,
      int at,
      int count) {
    if (keep == 0) {
      for (int i = 0; i < count; i++) {
        to[at + i] = first[a + i] * c + second[a + i] * s;
      }
    } else {
      for (int i = 0; i < count; i++) {
        to[at + i] += first[a + i] * c + second[a + i] * s;
      }
    }
  }
}
