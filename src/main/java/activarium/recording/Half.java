package activarium.recording;

/** IEEE 754 half precision, which Java 17 does not know. */
final class Half {

  private static final float SMALLEST = 0x1p-24f;

  private Half() {}

  static float toFloat(short half) {
    int sign = (half & 0x8000) << 16;
    int exponent = half >>> 10 & 0x1f;
    int mantissa = half & 0x3ff;
    if (exponent == 0) {
      float magnitude = mantissa * SMALLEST;
      return sign == 0 ? magnitude : -magnitude;
    }
    int biased = exponent == 0x1f ? 0xff : exponent - 15 + 127;
    return Float.intBitsToFloat(sign | biased << 23 | mantissa << 13);
  }
}
