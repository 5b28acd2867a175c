package activarium.export;

import java.nio.IntBuffer;

/**
 * From colors as they are blended, premultiplied by their alpha, to colors as files hold them. With
 * the alpha in the highest byte, whatever the order of the others.
 */
final class StraightAlpha {

  private static final int OPAQUE = 0xff;

  private StraightAlpha() {}

  /** Divides every pixel by its alpha. */
  static void divide(IntBuffer pixels) {
    for (int i = pixels.position(); i < pixels.limit(); i++) {
      int pixel = pixels.get(i);
      int alpha = pixel >>> 24;
      if (alpha != 0 && alpha != OPAQUE) {
        pixels.put(i, straight(pixel, alpha));
      }
    }
  }

  private static int straight(int pixel, int alpha) {
    return alpha << 24
        | channel(pixel >> 16, alpha) << 16
        | channel(pixel >> 8, alpha) << 8
        | channel(pixel, alpha);
  }

  private static int channel(int value, int alpha) {
    return Math.min(OPAQUE, ((value & 0xff) * OPAQUE + alpha / 2) / alpha);
  }
}
