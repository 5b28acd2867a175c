package activarium.watchdog;

import java.time.Duration;

/** A time that is longer than none. */
final class Positive {

  private Positive() {}

  static void require(String name, Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(name + " must be longer than 0, was " + time);
    }
  }
}
