package activarium.draw;

import activarium.core.Clamp;
import java.nio.file.Path;

/**
 * The colors of everything: a dark stage, or a light one for bright rooms and print.
 *
 * @param background 0xFFRRGGBB of the stage
 * @param text what is to be read first
 * @param muted what is read second: captions, axes
 * @param line hairlines and idle controls
 * @param accent what can be touched, and the newest value
 * @param alarm what must not be trusted
 * @param classes the classes' colors
 */
public record Theme(
    String name,
    int background,
    int text,
    int muted,
    int line,
    int accent,
    int alarm,
    Palette classes) {

  /** The default. */
  public static Theme dark(Path data) {
    return new Theme(
        "dark",
        0xff0e1218,
        0xfff2f4f7,
        0xffa3adba,
        0xff343c48,
        0xffffffff,
        0xffffb020,
        palette(data, "dark"));
  }

  /** For bright rooms and print. */
  public static Theme light(Path data) {
    return new Theme(
        "light",
        0xfffafaf7,
        0xff14181f,
        0xff59626e,
        0xffcdd2d8,
        0xff000000,
        0xffc02a10,
        palette(data, "light"));
  }

  /**
   * For eyes that need strong contrasts: black and white, and nothing between that is to be read.
   */
  public static Theme contrast(Path data) {
    return new Theme(
        "contrast",
        0xff000000,
        0xffffffff,
        0xffffffff,
        0xff5c5c5c,
        0xffffff00,
        0xffffb020,
        palette(data, "dark"));
  }

  private static Palette palette(Path data, String name) {
    return Palette.read(data.resolve("palettes").resolve(name + ".gpl"));
  }

  /** What a map is drawn on, and what sets off the observations of brush A and of brush B. */
  public int[] rims() {
    return new int[] {background, accent, alarm};
  }

  /** Whether light stands out, rather than ink. */
  public boolean isDark() {
    return (background >> 8 & 0xff) < 128;
  }

  /** {@code color} moved towards the background: 1 leaves it as it is, 0 hides it. */
  public int faded(int color, float strength) {
    return mixed(background, color, strength);
  }

  /** The color of a value: 0 recedes, 1 alarms. */
  public int doubt(float value) {
    float v = Clamp.share(value);
    return v < 0.5f ? mixed(line, muted, 2 * v) : mixed(muted, alarm, 2 * v - 1);
  }

  private static int mixed(int a, int b, float share) {
    int mixed = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      float from = a >> shift & 0xff;
      float to = b >> shift & 0xff;
      mixed = mixed << 8 | Math.round(from + (to - from) * share);
    }
    return mixed;
  }
}
