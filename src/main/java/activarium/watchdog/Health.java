package activarium.watchdog;

import activarium.core.Text;
import java.time.Duration;
import java.util.Optional;

/**
 * Judges one life of a show by its pulses. All times are those of {@link System#nanoTime}, without
 * what the show waited for a processor.
 */
final class Health {

  private final WatchdogLimits limits;
  private final long started;
  private final Growth growth;

  private Pulse last;
  private long heard;

  /** When the number of frames was another one, and when the picture was not black. */
  private long moved;

  private long lit;

  Health(WatchdogLimits limits, long started) {
    this.limits = limits;
    this.started = started;
    this.growth = new Growth(limits.growth(), started);
  }

  /** Whether there is something to be seen. */
  boolean isSeen() {
    return hasBegun() && !last.black();
  }

  private boolean hasBegun() {
    return last != null && last.frames() > 0;
  }

  /** Takes a pulse, and judges what it says. */
  Optional<Verdict> hear(long now, Pulse pulse) {
    boolean isFirst = !hasBegun();
    heard = now;
    if (isFirst || pulse.frames() != last.frames()) {
      moved = now;
    }
    if (isFirst || !pulse.black()) {
      lit = now;
    }
    last = pulse;
    return growth.judge(now, pulse.held()).or(() -> judge(now));
  }

  /** Judges that time has passed. */
  Optional<Verdict> judge(long now) {
    if (!hasBegun()) {
      return over(now - started, limits.start(), Cause.LATE, "no first frame for");
    }
    return over(now - heard, limits.silence(), Cause.SILENT, "no pulse for")
        .or(() -> over(now - moved, limits.still(), Cause.STILL, "no frame for"))
        .or(() -> over(now - lit, limits.black(), Cause.BLACK, "black for"))
        .or(() -> over(last.same().toNanos(), limits.frozen(), Cause.FROZEN, frozen()));
  }

  private String frozen() {
    return Text.of("the same picture, %016x, for", last.picture());
  }

  private static Optional<Verdict> over(long nanos, Duration limit, Cause cause, String words) {
    if (nanos <= limit.toNanos()) {
      return Optional.empty();
    }
    return Optional.of(new Verdict(cause, Text.of("%s %.1f s", words, nanos / 1e9)));
  }
}
