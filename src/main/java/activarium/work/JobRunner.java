package activarium.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Starts jobs in threads of their own and ends them all together. A job gets a {@link StopToken}
 * and returns when it is set; an exception that escapes it reaches the failure handler, never the
 * draw loop.
 */
public final class JobRunner implements AutoCloseable {

  /** A piece of work that asks its token often. */
  @FunctionalInterface
  public interface Job {
    void run(StopToken stop) throws Exception;
  }

  private static final Duration JOIN_LIMIT = Duration.ofMillis(1500);

  private record Running(Thread thread, StopToken stop) {}

  private final List<Running> running = new CopyOnWriteArrayList<>();
  private final Consumer<Throwable> onFailure;

  /**
   * @param onFailure receives, in the job's thread, what escaped a job
   */
  public JobRunner(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  /**
   * Starts a job in a thread that gives way: drawing comes first.
   *
   * @return the token that ends it
   */
  public StopToken start(String name, Job job) {
    StopToken stop = new StopToken();
    Thread thread = new Thread(() -> run(job, stop), "activarium-" + name);
    thread.setDaemon(true);
    running.removeIf(r -> !r.thread.isAlive() && r.thread.getState() != Thread.State.NEW);
    running.add(new Running(thread, stop));
    thread.start();
    return stop;
  }

  private void run(Job job, StopToken stop) {
    Niceness.yieldToDrawing();
    try {
      job.run(stop);
    } catch (CancellationException | InterruptedException e) {
      if (!stop.isStopped()) {
        onFailure.accept(e);
      }
    } catch (Throwable e) {
      onFailure.accept(e);
    }
  }

  /** Stops every job and waits for its thread, with a limit. */
  @Override
  public void close() {
    for (Running job : running) {
      job.stop.stop();
      job.thread.interrupt();
    }
    long deadline = System.nanoTime() + JOIN_LIMIT.toNanos();
    for (Running job : running) {
      join(job.thread, deadline);
    }
    running.clear();
  }

  private static void join(Thread thread, long deadline) {
    try {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left > 0) {
        thread.join(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
