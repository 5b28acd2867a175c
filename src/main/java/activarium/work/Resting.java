package activarium.work;

import java.util.Objects;
import java.util.stream.Stream;

/** What works in the background and comes to rest when nobody asks for more. */
public interface Resting {

  /** True when nothing that is looked at will change by itself: the same picture would come. */
  boolean isAtRest();

  /**
   * What ended its work, or null. It is at rest then, until it is asked again: what was asked for
   * will not come, and whoever waits for it must know. {@link JobRunner#failure} has it.
   */
  RuntimeException failure();

  /** The first failure of several, or null. */
  static RuntimeException firstFailure(RuntimeException... failures) {
    return Stream.of(failures).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The share that is done of what it works on, 0 … 1. Who cannot tell says whether all is. */
  default double progress() {
    return isAtRest() ? 1 : 0;
  }

  /** Whether it comes to rest by being drawn, as time goes by, rather than by work of its own. */
  default boolean needsTime() {
    return false;
  }
}
