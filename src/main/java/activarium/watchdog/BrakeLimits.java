package activarium.watchdog;

import java.time.Duration;

/**
 * What happens when a show dies again and again.
 *
 * @param quick a show that lived less died a quick death
 * @param pause after the first quick death; after each further one in a row twice as long
 * @param deaths as many quick deaths in a row bring up the placard
 * @param retry from one try to the next while the placard is there
 */
public record BrakeLimits(Duration quick, Duration pause, int deaths, Duration retry) {

  /** Beyond that, a pause that doubles is longer than any exhibition. */
  private static final int MOST_DEATHS = 20;

  public BrakeLimits {
    Positive.require("quick", quick);
    Positive.require("pause", pause);
    Positive.require("retry", retry);
    if (deaths < 1 || deaths > MOST_DEATHS) {
      throw new IllegalArgumentException(
          "deaths must be in [1, " + MOST_DEATHS + "], was " + deaths);
    }
  }
}
