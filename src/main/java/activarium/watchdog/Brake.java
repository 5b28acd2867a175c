package activarium.watchdog;

import java.time.Duration;

/** Slows down restarts that do not help. */
final class Brake {

  private final BrakeLimits limits;
  private int deaths;

  Brake(BrakeLimits limits) {
    this.limits = limits;
  }

  /** Takes how long a show lived that died, and says for how long to pause. */
  Duration pauseAfter(Duration lived) {
    if (lived.compareTo(limits.quick()) >= 0) {
      deaths = 0;
      return Duration.ZERO;
    }
    deaths++;
    return isOn() ? limits.retry() : limits.pause().multipliedBy(1L << (deaths - 1));
  }

  /** Whether restarts have not helped so often that people are to be told. */
  boolean isOn() {
    return deaths >= limits.deaths();
  }
}
