package activarium.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts flashes as WCAG 2.2 does (2.3.1, general flash): a pair of opposing changes in relative
 * luminance of a tenth of white or more, the darker one below 0.8, in a place that is large enough;
 * here a sixty-fourth of the picture, which is less than the quarter of ten degrees that is allowed
 * to.
 */
public final class Flashes {

  private static final int SIDE = 8;
  private static final double CHANGE = 0.1;
  private static final double DARK = 0.8;

  private final int width;
  private final int height;
  private final List<double[]> luminances = new ArrayList<>();
  private final List<Double> times = new ArrayList<>();

  public Flashes(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Of a film of so many frames a second, each RGBA. */
  public static double most(List<byte[]> frames, int width, int height, double rate) {
    Flashes flashes = new Flashes(width, height);
    for (int f = 0; f < frames.size(); f++) {
      byte[] rgba = frames.get(f);
      int[] argb = new int[width * height];
      for (int i = 0; i < argb.length; i++) {
        argb[i] =
            (rgba[4 * i] & 0xff) << 16 | (rgba[4 * i + 1] & 0xff) << 8 | rgba[4 * i + 2] & 0xff;
      }
      flashes.add(f / rate, argb);
    }
    return flashes.most();
  }

  /**
   * Takes what is seen from a time on.
   *
   * @param seconds not before the last one's
   * @param argb row after row
   */
  public void add(double seconds, int[] argb) {
    double[] sums = new double[SIDE * SIDE];
    int[] counts = new int[SIDE * SIDE];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int place = y * SIDE / height * SIDE + x * SIDE / width;
        sums[place] += luminance(argb[y * width + x]);
        counts[place]++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= counts[i];
    }
    luminances.add(sums);
    times.add(seconds);
  }

  private static double luminance(int argb) {
    return 0.2126 * LINEAR[argb >> 16 & 0xff]
        + 0.7152 * LINEAR[argb >> 8 & 0xff]
        + 0.0722 * LINEAR[argb & 0xff];
  }

  private static final double[] LINEAR = new double[256];

  static {
    for (int i = 0; i < LINEAR.length; i++) {
      double c = i / 255.0;
      LINEAR[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
  }

  /** The most flashes that there are in one place within a second. */
  public double most() {
    double most = 0;
    for (int place = 0; place < SIDE * SIDE; place++) {
      List<Double> changes = changes(place);
      for (int first = 0; first < changes.size(); first++) {
        int last = first;
        while (last < changes.size() && changes.get(last) - changes.get(first) < 0.999) {
          last++;
        }
        most = Math.max(most, (last - first) / 2.0);
      }
    }
    return most;
  }

  /** When it turned from brighter to darker, or back. */
  private List<Double> changes(int place) {
    List<Double> changes = new ArrayList<>();
    double extreme = luminances.get(0)[place];
    int direction = 0;
    for (int f = 1; f < times.size(); f++) {
      double now = luminances.get(f)[place];
      double off = now - extreme;
      boolean isFurther = off * direction > 0;
      boolean isChange = Math.abs(off) >= CHANGE && Math.min(now, extreme) < DARK;
      if (isChange && !isFurther) {
        direction = off > 0 ? 1 : -1;
        changes.add(times.get(f));
      }
      extreme = isChange || isFurther ? now : extreme;
    }
    return changes;
  }
}
