package activarium.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts jobs in threads of their own and ends them all together. A job gets a {@link StopToken}
 * and returns when it is set; what escapes it, an Error, too, is kept as its {@link #failure}, so
 * that nobody waits for what will not come.
 */
public final class JobRunner implements AutoCloseable {

  /** A piece of work that asks its token often. */
  @FunctionalInterface
  public interface Job {
    void run(StopToken stop) throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration JOIN_LIMIT = Duration.ofMillis(1500);

  private record Running(Thread thread, StopToken stop) {}

  private final List<Running> running = new CopyOnWriteArrayList<>();
  private final String onFailure;
  private final Consumer<JobFailedException> listener;
  private volatile JobFailedException failure;

  /**
   * @param onFailure what a job that fails leaves undone, in a person's words
   */
  public JobRunner(String onFailure) {
    this(onFailure, failure -> {});
  }

  /**
   * @param listener is told of every failure, in the job's thread
   */
  public JobRunner(String onFailure, Consumer<JobFailedException> listener) {
    this.onFailure = onFailure;
    this.listener = listener;
  }

  /** What ended the job that failed last, or null if none failed since one was started. */
  public JobFailedException failure() {
    return failure;
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
    failure = null;
    thread.start();
    return stop;
  }

  private void run(Job job, StopToken stop) {
    Niceness.yieldToDrawing();
    try {
      job.run(stop);
    } catch (CancellationException | InterruptedException e) {
      if (!stop.isStopped()) {
        failed(e, stop);
      }
    } catch (Throwable e) {
      failed(e, stop);
    }
  }

  private void failed(Throwable problem, StopToken stop) {
    LOG.error(onFailure, problem);
    JobFailedException failed = new JobFailedException(onFailure, problem);
    if (!stop.isStopped()) {
      failure = failed;
    }
    listener.accept(failed);
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
