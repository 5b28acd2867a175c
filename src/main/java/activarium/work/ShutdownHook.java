package activarium.work;

/**
 * What to do when the process is told to end from outside, by Ctrl-C or a signal. The action ends
 * the process itself, for otherwise its exit code would be the signal's.
 */
public final class ShutdownHook implements AutoCloseable {

  private final Thread thread;

  private ShutdownHook(Thread thread) {
    this.thread = thread;
  }

  /** Runs {@code action} at a signal, until this is closed, and ends the process with code 0. */
  public static ShutdownHook endingWith(Runnable action) {
    Thread thread =
        new Thread(
            () -> {
              try {
                action.run();
              } finally {
                Runtime.getRuntime().halt(0);
              }
            },
            "activarium-shutdown");
    Runtime.getRuntime().addShutdownHook(thread);
    return new ShutdownHook(thread);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException alreadyEnding) {
      // A signal came, and the action runs now.
    }
  }
}
