package activarium.exhibit;

import activarium.core.Text;

/**
 * After how long without a touch a visit ends. In seconds.
 *
 * @param ask until it is asked whether anybody is there
 * @param home until the show goes on by itself; the question stands for the time between
 */
public record IdleLimits(double ask, double home) {

  public static final IdleLimits DEFAULT = new IdleLimits(60, 90);

  /** Who reads slowly, or stands up first, needs that long to answer. */
  public static final double LEAST_QUESTION = 20;

  private static final double LONGEST = 3600;

  public IdleLimits {
    if (!(ask >= 1 && home <= LONGEST)) {
      throw new IllegalArgumentException(
          Text.of("expected ask from 1 and home up to %.0f, found %s and %s", LONGEST, ask, home));
    }
    if (!(home - ask >= LEAST_QUESTION)) {
      throw new IllegalArgumentException(
          Text.of(
              "expected home at least %.0f seconds after ask, found %s after %s",
              LEAST_QUESTION, home, ask));
    }
  }
}
