package activarium.work;

/**
 * Runs what must not be ended halfway by an interrupt, as a job that is stopped gets one: above all
 * the loading of native libraries, which are unpacked the first time. A class whose static
 * initializer was interrupted can never be used again in the same process.
 */
public final class Uninterrupted {

  private Uninterrupted() {}

  /** Runs a step to its end in a thread of its own; what it throws is thrown here. */
  public static void run(Runnable step) {
    Throwable[] thrown = new Throwable[1];
    Thread thread =
        new Thread(
            () -> {
              try {
                step.run();
              } catch (RuntimeException | Error e) {
                thrown[0] = e;
              }
            },
            Thread.currentThread().getName());
    thread.setDaemon(true);
    thread.start();
    join(thread);
    if (thrown[0] instanceof Error error) {
      throw error;
    } else if (thrown[0] != null) {
      throw (RuntimeException) thrown[0];
    }
  }

  /** An interrupt that comes meanwhile is for what comes after. */
  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
