package activarium.remote;

import activarium.core.PlainText;
import activarium.core.Text;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Counts what could not be used, and tells of it once a minute at most. Any thread. */
final class Refusals {

  private static final long QUIET = Duration.ofMinutes(1).toNanos();
  private static final int LONGEST = 80;

  private final LongSupplier nanos;
  private final Consumer<String> log;
  private long count;
  private long told;
  private long toldAt;

  /**
   * @param nanos a time that nobody sets, as {@link System#nanoTime}
   * @param log gets one line
   */
  Refusals(LongSupplier nanos, Consumer<String> log) {
    this.nanos = nanos;
    this.log = log;
  }

  /**
   * Adds one.
   *
   * @param why it was refused; may hold what was sent
   */
  synchronized void add(String why) {
    count++;
    long now = nanos.getAsLong();
    if (told > 0 && now - toldAt < QUIET) {
      return;
    }
    String line = PlainText.oneLine(why);
    log.accept(
        Text.of(
            "%d refused, the last: %s",
            count - told, line.substring(0, Math.min(line.length(), LONGEST))));
    told = count;
    toldAt = now;
  }

  /** All that were refused. */
  synchronized long count() {
    return count;
  }
}
