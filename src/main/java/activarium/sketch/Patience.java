package activarium.sketch;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Waits for work as long as it gets on, however slow the machine is, and gives up when it stands
 * still.
 */
final class Patience {

  private final long limit;
  private final LongSupplier clock;
  private double progress = Double.NaN;
  private long since;

  /**
   * Begins to wait.
   *
   * @param limit without any progress
   * @param clock nanoseconds since whenever
   */
  Patience(Duration limit, LongSupplier clock) {
    this.limit = limit.toNanos();
    this.clock = clock;
    this.since = clock.getAsLong();
  }

  /**
   * Whether nothing has got on for so long. Call it again and again.
   *
   * @param now how far the work is, in whatever unit
   */
  boolean isOver(double now) {
    if (Double.compare(now, progress) != 0) {
      progress = now;
      since = clock.getAsLong();
    }
    return clock.getAsLong() - since >= limit;
  }
}
