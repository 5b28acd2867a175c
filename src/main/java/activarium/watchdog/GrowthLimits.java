package activarium.watchdog;

import java.time.Duration;
import java.util.Map;

/**
 * How much a show may hold.
 *
 * @param most of each resource that has a limit; more ends it at once
 * @param window how long something must have grown to be said to grow
 * @param ahead what grows and would be at its limit within this time ends it, too
 */
public record GrowthLimits(Map<Resource, Long> most, Duration window, Duration ahead) {

  private static final long MEGABYTE = 1 << 20;

  /**
   * For a machine of 4 GB, where Java's heap has 1.5 GB and arrays of networks have 2 GB at most;
   * of handles, threads and objects some times what any view has needed.
   */
  static final GrowthLimits KIOSK =
      new GrowthLimits(
          Map.of(
              Resource.HEAP,
              1200 * MEGABYTE,
              Resource.DIRECT,
              1000 * MEGABYTE,
              Resource.RESIDENT,
              3500 * MEGABYTE,
              Resource.HANDLES,
              2000L,
              Resource.THREADS,
              500L,
              Resource.OPENGL,
              20_000L),
          Duration.ofHours(2),
          Duration.ofHours(1));

  public GrowthLimits {
    most = Map.copyOf(most);
    most.forEach(
        (resource, limit) -> {
          if (limit < 1) {
            throw new IllegalArgumentException(
                resource + " must have a limit of at least 1, was " + limit);
          }
        });
    Positive.require("window", window);
    Positive.require("ahead", ahead);
  }
}
