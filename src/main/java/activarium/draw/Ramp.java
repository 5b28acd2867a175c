package activarium.draw;

import activarium.core.Clamp;

/** Colors for numbers. Lightness alone tells low from high, so that they need no color vision. */
public final class Ramp {

  private static final int[] DARK = {0xff222a36, 0xff51408a, 0xffb8467e, 0xfff58a4b, 0xfffdf1a9};
  private static final int[] LIGHT = {0xffe2e4e4, 0xfff0ad6e, 0xffc8496b, 0xff6b2c7e, 0xff1c1044};
  private static final int[] DARK_SIGNED = {
    0xff53b4ff, 0xff2c5f8f, 0xff262e3a, 0xffa5602a, 0xffffb35c
  };
  private static final int[] LIGHT_SIGNED = {
    0xff0b4f94, 0xff7fb0d8, 0xffdfe2e4, 0xffe0a270, 0xff9a4a05
  };

  private Ramp() {}

  /** From near the background, 0, to what stands out most, 1. */
  public static int sequential(Theme theme, float value) {
    return between(theme.isDark() ? DARK : LIGHT, value);
  }

  /** Blue for −1, near the background for 0, orange for 1. */
  public static int signed(Theme theme, float value) {
    return between(theme.isDark() ? DARK_SIGNED : LIGHT_SIGNED, (value + 1) / 2);
  }

  private static int between(int[] stops, float value) {
    float place = Clamp.share(value) * (stops.length - 1);
    int stop = Math.min(stops.length - 2, (int) place);
    return mix(stops[stop], stops[stop + 1], place - stop);
  }

  /** {@code share} 0 is the one, 1 the other. */
  public static int mix(int one, int other, float share) {
    int mixed = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      float from = one >> shift & 0xff;
      float to = other >> shift & 0xff;
      mixed = mixed << 8 | Math.round(from + (to - from) * share);
    }
    return mixed;
  }
}
