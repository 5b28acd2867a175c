package activarium.watchdog;

import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Stream;

/**
 * What a show may do without being restarted, and how it is.
 *
 * @param start from its start to its first frame
 * @param silence from one pulse to the next
 * @param still from one frame to the next
 * @param black how long it may be black without having been asked for it
 * @param frozen how long its picture may be the same though it should move
 * @param grace from the word that it is to end until it is killed
 * @param growth how much it may hold
 * @param night when it is restarted anyway
 * @param brake what happens when it dies again and again
 */
public record WatchdogLimits(
    Duration start,
    Duration silence,
    Duration still,
    Duration black,
    Duration frozen,
    Duration grace,
    GrowthLimits growth,
    NightWindow night,
    BrakeLimits brake) {

  /**
   * A start may take as long as a window is tried to be opened. Visitors are to see something again
   * after ten seconds, of which a start takes the half; a frame takes one at most, where the
   * processor draws.
   */
  public static final WatchdogLimits KIOSK =
      new WatchdogLimits(
          Duration.ofMinutes(3),
          Duration.ofSeconds(4),
          Duration.ofSeconds(4),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          Duration.ofSeconds(1),
          GrowthLimits.KIOSK,
          new NightWindow(LocalTime.of(4, 0), LocalTime.of(4, 30)),
          new BrakeLimits(Duration.ofMinutes(5), Duration.ofMillis(200), 4, Duration.ofMinutes(1)));

  public WatchdogLimits {
    Positive.require("start", start);
    Positive.require("silence", silence);
    Positive.require("still", still);
    Positive.require("black", black);
    Positive.require("frozen", frozen);
    Positive.require("grace", grace);
    Duration longest =
        Stream.of(start, silence, still, black, frozen).max(Duration::compareTo).orElseThrow();
    if (brake.quick().compareTo(longest) <= 0) {
      throw new IllegalArgumentException(
          "quick must be longer than any time that a bad show is waited for, "
              + longest
              + ", was "
              + brake.quick());
    }
  }
}
