package activarium.watchdog;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When a show may be restarted though nothing is wrong with it.
 *
 * @param from local time
 * @param to local time; the next day's if it is before the other
 */
public record NightWindow(LocalTime from, LocalTime to) {

  public NightWindow {
    if (from.equals(to)) {
      throw new IllegalArgumentException("from and to must differ, were both " + from);
    }
  }

  boolean holds(LocalTime time) {
    return sinceFrom(time).compareTo(length()) < 0;
  }

  Duration length() {
    return sinceFrom(to);
  }

  private Duration sinceFrom(LocalTime time) {
    Duration since = Duration.between(from, time);
    return since.isNegative() ? since.plusDays(1) : since;
  }
}
