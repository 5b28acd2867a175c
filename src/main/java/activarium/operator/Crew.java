package activarium.operator;

import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads for the requests of anybody. The JDK's server reads a request in the thread that
 * answers it, so that a few who send a byte now and then would occupy them all. Hence who comes
 * last comes first, and where no thread is free the request that was begun first gives way, unless
 * it is {@linkplain #keep kept}: its thread is interrupted, which closes its connection.
 */
final class Crew implements Executor, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

  /** A browser opens six connections at a time. */
  private static final int THREADS = 12;

  private static final int MOST_WAITING = 64;

  /** A request that a thread is at. */
  private static final class Run {
    final Runnable request;
    final Thread thread = Thread.currentThread();
    boolean isKept;
    boolean gaveWay;

    Run(Runnable request) {
      this.request = request;
    }
  }

  private final JobRunner jobs =
      new JobRunner("nobody answers the operator", failure -> {}); // none: each request is caught

  /** The newest first. */
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  /** The oldest first. */
  private final List<Run> runs = new ArrayList<>();

  Crew() {
    for (int i = 0; i < THREADS; i++) {
      jobs.start("operator-" + i, this::work);
    }
  }

  /** What waits in vain is closed by the server when the time for a request is over. */
  @Override
  public synchronized void execute(Runnable request) {
    if (runs.size() + waiting.size() >= THREADS) {
      giveWay();
    }
    waiting.addFirst(request);
    if (waiting.size() > MOST_WAITING) {
      waiting.removeLast();
    }
    notifyAll();
  }

  private void giveWay() {
    for (Run run : runs) {
      if (!run.isKept && !run.gaveWay) {
        run.gaveWay = true;
        run.thread.interrupt();
        return;
      }
    }
  }

  /**
   * Keeps the request that the calling thread is at: from now on it does not give way.
   *
   * @throws IOException if it did already
   */
  synchronized void keep() throws IOException {
    for (Run run : runs) {
      if (run.thread == Thread.currentThread()) {
        if (run.gaveWay) {
          throw new IOException("gave way to another request");
        }
        run.isKept = true;
      }
    }
  }

  private void work(StopToken stop) throws InterruptedException {
    while (!stop.isStopped()) {
      Run run = begin();
      try {
        run.request.run();
      } catch (RuntimeException | Error e) {
        LOG.error("a request of the operator's page failed", e);
      } finally {
        end(run);
      }
    }
  }

  private synchronized Run begin() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    Run run = new Run(waiting.removeFirst());
    runs.add(run);
    return run;
  }

  /** An interruption that comes late is not the next request's. */
  private synchronized void end(Run run) {
    runs.remove(run);
    if (run.gaveWay) {
      Thread.interrupted();
    }
    notifyAll();
  }

  /** Waits until requests that are kept have ended, but for the calling thread's own. */
  synchronized void finish(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (runs.stream().anyMatch(run -> run.isKept && run.thread != Thread.currentThread())) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  @Override
  public void close() {
    jobs.close();
  }
}
