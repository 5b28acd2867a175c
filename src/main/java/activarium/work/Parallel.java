package activarium.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Splits loops over several threads. The split into ranges depends on the loop alone, never on the
 * number of threads, so that a result that is combined range by range is the same on every machine.
 */
public final class Parallel implements AutoCloseable {

  /** The body of a loop over {@code from ≤ i < to}; {@code range} numbers the ranges from 0. */
  @FunctionalInterface
  public interface Body {
    void run(int range, int from, int to);
  }

  private final int threads;
  private final ExecutorService workers;

  /**
   * @param threads number of threads that work at once, the calling one included, ≥ 1
   */
  public Parallel(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
    this.threads = threads;
    this.workers =
        threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, Parallel::thread);
  }

  /** As many threads as the machine has processors. */
  public static Parallel ofAllProcessors() {
    return new Parallel(Runtime.getRuntime().availableProcessors());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "activarium-parallel");
    thread.setDaemon(true);
    return thread;
  }

  public int threads() {
    return threads;
  }

  /** Number of ranges that {@link #ranges} makes of {@code size} elements. */
  public static int rangeCount(int size, int grain) {
    return (size + grain - 1) / grain;
  }

  /**
   * Runs {@code body} on the consecutive ranges of {@code grain} elements that make up {@code 0 …
   * size}, and returns when all have ended. An exception of any range is thrown here.
   */
  public void ranges(int size, int grain, Body body) {
    int count = rangeCount(size, grain);
    if (workers == null || count <= 1) {
      for (int range = 0; range < count; range++) {
        body.run(range, range * grain, Math.min(size, (range + 1) * grain));
      }
      return;
    }
    var next = new java.util.concurrent.atomic.AtomicInteger();
    Runnable loop =
        () -> {
          for (int range = next.getAndIncrement(); range < count; range = next.getAndIncrement()) {
            body.run(range, range * grain, Math.min(size, (range + 1) * grain));
          }
        };
    List<Future<?>> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, count); i++) {
      helpers.add(workers.submit(loop));
    }
    try {
      loop.run();
    } finally {
      helpers.forEach(Parallel::await);
    }
  }

  private static void await(Future<?> helper) {
    boolean interrupted = false;
    while (true) {
      try {
        helper.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (workers != null) {
      workers.shutdownNow();
    }
  }
}
