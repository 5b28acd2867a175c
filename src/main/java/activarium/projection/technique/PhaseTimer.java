package activarium.projection.technique;

import java.util.function.Supplier;

/** Learns how long the phases of a projection take. */
@FunctionalInterface
public interface PhaseTimer {

  /** Measures nothing. */
  PhaseTimer NONE = PhaseTimer::untimed;

  /**
   * Runs a phase in the calling thread.
   *
   * @param name such as {@code neighbors}; phases of one name count together
   */
  <T> T time(String name, Supplier<T> phase);

  private static <T> T untimed(String name, Supplier<T> phase) {
    return phase.get();
  }
}
