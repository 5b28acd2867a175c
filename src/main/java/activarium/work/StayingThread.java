package activarium.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One thread that stays, for libraries that keep something for ever for each thread that called
 * them. It gives way to drawing, as all jobs do.
 */
public final class StayingThread implements AutoCloseable {

  private final ExecutorService thread;

  public StayingThread(String name) {
    thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Runnable givesWay =
                  () -> {
                    Niceness.yieldToDrawing();
                    task.run();
                  };
              Thread made = new Thread(givesWay, "activarium-" + name);
              made.setDaemon(true);
              return made;
            });
  }

  /** Runs something there, and waits for it; what it throws is thrown here. */
  public <T> T call(Callable<T> task) throws Exception {
    try {
      return thread.submit(task).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }

  /** What is under way is finished, and then the last is run there, too. Waits for neither. */
  public void closeAfter(Runnable last) {
    thread.execute(last);
    thread.shutdown();
  }

  /** What is under way is finished. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
