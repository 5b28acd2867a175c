package activarium.watchdog;

import java.time.ZonedDateTime;

/** The times that a watchdog goes by. */
interface WatchClock {

  WatchClock SYSTEM =
      new WatchClock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public ZonedDateTime local() {
          return ZonedDateTime.now();
        }
      };

  /** As {@link System#nanoTime}: nobody sets it. */
  long nanos();

  /** What a clock on the wall shows, which may be set. */
  ZonedDateTime local();
}
