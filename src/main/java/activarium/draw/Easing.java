package activarium.draw;

/**
 * Exponential easing: in equal times what moves makes up equal shares of the way that is left, so
 * that it arrives alike at any frame rate.
 */
public final class Easing {

  private Easing() {}

  /**
   * The share of the way that is left after a time step, 0 … 1.
   *
   * @param seconds of the step
   * @param easing seconds in which about two thirds of the way are made up
   */
  public static float left(float seconds, float easing) {
    return (float) Math.exp(-seconds / easing);
  }

  /** The share of the way that a time step makes up, 0 … 1. */
  public static float share(float seconds, float easing) {
    return 1 - left(seconds, easing);
  }
}
