package activarium.core;

/** Numbers that are kept within bounds. NaN stays NaN; where the bounds cross, the lower holds. */
public final class Clamp {

  private Clamp() {}

  public static int of(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }

  public static long of(long value, long least, long most) {
    return Math.max(least, Math.min(most, value));
  }

  public static float of(float value, float least, float most) {
    return Math.max(least, Math.min(most, value));
  }

  public static double of(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  /** Within 0 … 1. */
  public static float share(float value) {
    return of(value, 0, 1);
  }

  /** Within 0 … 1. */
  public static double share(double value) {
    return of(value, 0, 1);
  }
}
