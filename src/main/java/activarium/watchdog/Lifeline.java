package activarium.watchdog;

import java.util.Map;
import java.util.Optional;

/**
 * Ends a show whose watchdog is gone, however that ended, so that the next watchdog finds the
 * display free. The watchdog is known by its number, not by a pipe, so that it may be a launcher's
 * child that is looked after; Java asks for it every few seconds.
 */
public final class Lifeline {

  /** Names the watchdog's process to the show. */
  static final String VARIABLE = "ACTIVARIUM_WATCHDOG";

  private Lifeline() {}

  /** Whether a watchdog started this process, or its launcher. */
  public static boolean isHeld() {
    return System.getenv(VARIABLE) != null;
  }

  /**
   * Does nothing where no watchdog is.
   *
   * @param end ends this process at once
   */
  public static void endsBy(Runnable end) {
    endsBy(System.getenv(), end);
  }

  static void endsBy(Map<String, String> environment, Runnable end) {
    String watchdog = environment.get(VARIABLE);
    if (watchdog == null) {
      return;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(watchdog));
    if (process.isEmpty()) {
      end.run();
      return;
    }
    process.get().onExit().thenRun(end);
  }
}
