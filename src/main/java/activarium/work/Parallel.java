package activarium.work;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Splits loops over several threads. The split into ranges depends on the loop alone, never on the
 * number of threads, so that a result that is combined range by range is the same on every machine.
 *
 * <p>An optimizer runs thousands of loops of less than a tenth of a millisecond one after another,
 * and waking a thread takes about as long. So a thread that has nothing to do looks out for the
 * next loop for a moment before it sleeps. A loop inside a loop, or beside another one, runs in its
 * own thread alone.
 */
public final class Parallel implements AutoCloseable {

  /** The body of a loop over {@code from ≤ i < to}; {@code range} numbers the ranges from 0. */
  @FunctionalInterface
  public interface Body {
    void run(int range, int from, int to);
  }

  /** Looks, some tens of nanoseconds each, before a thread sleeps or lets others go first. */
  private static final int LOOKS = 3000;

  private final int threads;
  private final Worker[] workers;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile Loop current;
  private volatile boolean closed;

  /**
   * @param threads number of threads that work at once, the calling one included, ≥ 1
   */
  public Parallel(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
    this.threads = threads;
    this.workers = new Worker[threads - 1];
    for (int i = 0; i < workers.length; i++) {
      workers[i] = new Worker();
      workers[i].start();
    }
  }

  /** As many threads as the machine has processors. */
  public static Parallel ofAllProcessors() {
    return new Parallel(Runtime.getRuntime().availableProcessors());
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
    Loop loop = new Loop(size, grain, body);
    if (workers.length == 0 || loop.count <= 1 || !busy.compareAndSet(false, true)) {
      loop.work();
    } else {
      current = loop;
      for (Worker worker : workers) {
        worker.wake();
      }
      loop.work();
      current = null;
      loop.awaitOthers();
      busy.set(false);
    }
    loop.throwFailure();
  }

  /** One loop. Whoever enters takes ranges until none is left. */
  private static final class Loop {
    private final int size;
    private final int grain;
    private final int count;
    private final Body body;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private volatile Throwable failure;

    Loop(int size, int grain, Body body) {
      this.size = size;
      this.grain = grain;
      this.count = rangeCount(size, grain);
      this.body = body;
    }

    void work() {
      // Entered before a range is taken: when none is left and nobody is inside, all are done.
      inside.incrementAndGet();
      try {
        for (int range = next.getAndIncrement(); range < count; range = next.getAndIncrement()) {
          body.run(range, range * grain, Math.min(size, (range + 1) * grain));
        }
      } catch (RuntimeException | Error e) {
        failure = e;
        next.set(count);
      } finally {
        inside.decrementAndGet();
      }
    }

    void awaitOthers() {
      for (int looks = 0; inside.get() > 0; looks++) {
        if (looks < LOOKS) {
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
    }

    void throwFailure() {
      if (failure instanceof RuntimeException e) {
        throw e;
      } else if (failure instanceof Error e) {
        throw e;
      }
    }
  }

  private final class Worker extends Thread {

    private volatile boolean asleep;

    Worker() {
      super("activarium-parallel");
      setDaemon(true);
    }

    @Override
    public void run() {
      Loop last = null;
      int looks = 0;
      while (!closed) {
        Loop loop = current;
        if (loop != null && loop != last) {
          loop.work();
          last = loop;
          looks = 0;
        } else if (looks++ < LOOKS) {
          Thread.onSpinWait();
        } else {
          sleep(last);
        }
      }
    }

    private void sleep(Loop last) {
      asleep = true;
      Loop loop = current;
      if (!closed && (loop == null || loop == last)) {
        LockSupport.park(this);
      }
      asleep = false;
    }

    void wake() {
      if (asleep) {
        LockSupport.unpark(this);
      }
    }
  }

  /** Ends the threads; loops after this run in the calling thread alone. */
  @Override
  public void close() {
    closed = true;
    for (Worker worker : workers) {
      LockSupport.unpark(worker);
    }
  }
}
