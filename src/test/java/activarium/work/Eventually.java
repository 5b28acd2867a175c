package activarium.work;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about, with a limit. */
public final class Eventually {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  private Eventually() {}

  /**
   * Returns as soon as the condition holds; fails after some minutes, as nothing would that only
   * takes long on a busy machine.
   */
  public static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never came about: " + what);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
