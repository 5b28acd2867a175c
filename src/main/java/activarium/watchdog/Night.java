package activarium.watchdog;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Decides when the night's restart is due. Local time says whether it is night; how long ago the
 * last one was is measured by {@link System#nanoTime}, which nobody sets. So a clock that is set
 * back, by hand or at the end of summer, brings no second one.
 */
final class Night {

  private static final Duration APART = Duration.ofHours(12);

  private final NightWindow window;
  private Long last;

  Night(NightWindow window) {
    this.window = window;
  }

  /**
   * Judges whether a show is to be restarted, which counts as done if so.
   *
   * @param lived since the show was started; one that was started this night needs no restart
   */
  Optional<Verdict> judge(long now, LocalTime time, Duration lived) {
    if (!window.holds(time)
        || lived.compareTo(window.length()) < 0
        || last != null && now - last < APART.toNanos()) {
      return Optional.empty();
    }
    last = now;
    return Optional.of(new Verdict(Cause.NIGHT, "as every night"));
  }
}
