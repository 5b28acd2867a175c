package activarium.work;

import activarium.core.LruCache;
import java.util.concurrent.CancellationException;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A computation in the background that is asked for again and again, each time with a key. One runs
 * at a time, and the one asked for last is the one that comes: what was passed over before its turn
 * is never begun. A study with a memory answers at once what it has computed before. All methods
 * return at once; what escapes a computation, an Error, too, is the {@link #failure}.
 *
 * @param <T> what is found, immutable
 */
public final class Study<T> implements AutoCloseable, Resting {

  /** What is computed. It asks its run often whether it is still wanted. */
  @FunctionalInterface
  public interface Computation<T> {

    /**
     * @return what was found; null, where nothing was to be found, is never taken
     * @throws CancellationException if it was stopped
     */
    T compute(Run<T> run) throws Exception;
  }

  /** One computation under way. */
  public static final class Run<T> {

    private final Study<T> study;
    private final Object key;
    private final Computation<T> computation;
    private final StopToken stop = new StopToken();
    private volatile double share;

    private Run(Study<T> study, Object key, Computation<T> computation) {
      this.study = study;
      this.key = key;
      this.computation = computation;
    }

    /** Set as soon as nobody wants the result any more. */
    public StopToken stop() {
      return stop;
    }

    /** Tells the share that is done, 0 … 1. */
    public void progress(double done) {
      share = done;
    }

    /** Shows what there is before all is done. */
    public void publish(T soFar) {
      study.publish(this, soFar);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Study.class);

  private final String onFailure;
  private final JobRunner jobs;
  private final LruCache<Object, T> memory;
  private Object asked;
  private Run<T> current;
  private Run<T> pending;
  private boolean working;
  private Object newestKey;
  private T newest;
  private T fresh;
  private JobFailedException failure;

  /**
   * A study that remembers nothing but its newest result.
   *
   * @param onFailure what a computation that fails leaves undone, in a person's words
   */
  public Study(String onFailure) {
    this(onFailure, 0, result -> 1);
  }

  /**
   * A study with a memory.
   *
   * @param budget bytes of results that are remembered; the one used longest ago leaves first
   * @param bytes that a result takes
   */
  public Study(String onFailure, long budget, ToLongFunction<? super T> bytes) {
    this.onFailure = onFailure;
    this.jobs = new JobRunner(onFailure);
    this.memory = budget > 0 ? new LruCache<>(budget, bytes) : null;
  }

  /**
   * Asks for a result, and stops what is under way for another key. Asking again for what was asked
   * last changes nothing, even if that failed.
   *
   * @param key equal for equal results
   */
  public synchronized void ask(Object key, Computation<T> computation) {
    if (current != null && !current.key.equals(key)) {
      current.stop.stop();
    }
    askNext(key, computation);
  }

  /**
   * The same, but what is under way is finished first, and is the newest result until this comes:
   * for what changes faster than it can be computed.
   */
  public synchronized void askNext(Object key, Computation<T> computation) {
    if (key.equals(asked)) {
      return;
    }
    asked = key;
    failure = null;
    pending = null;
    T known = memory == null ? null : memory.get(key);
    if (known != null) {
      show(key, known);
    } else if (current == null || !current.key.equals(key) || current.stop.isStopped()) {
      pending = new Run<>(this, key, computation);
      if (!working) {
        working = true;
        jobs.start("study", stop -> work());
      }
    }
  }

  /** Asks for what is remembered; does nothing, and is false, if it is not. */
  public synchronized boolean recall(Object key) {
    boolean isKnown = memory != null && memory.get(key) != null;
    if (isKnown) {
      ask(key, run -> memory.get(key));
    }
    return isKnown;
  }

  /** Nobody wants to know any more: what is under way is stopped. */
  public synchronized void forget() {
    asked = null;
    failure = null;
    pending = null;
    fresh = null;
    if (current != null) {
      current.stop.stop();
    }
  }

  private void work() {
    for (Run<T> run = next(); run != null; run = next()) {
      try {
        finish(run, run.computation.compute(run));
      } catch (CancellationException | InterruptedException e) {
        fail(run, e);
      } catch (Throwable e) {
        LOG.error(onFailure, e);
        fail(run, e);
      }
    }
  }

  private synchronized Run<T> next() {
    current = pending;
    pending = null;
    working = current != null;
    return current;
  }

  private synchronized void finish(Run<T> run, T result) {
    if (memory != null && result != null) {
      memory.put(run.key, result);
    }
    publish(run, result);
    if (current == run) {
      current = null;
    }
  }

  private synchronized void publish(Run<T> run, T result) {
    if (!run.stop.isStopped()) {
      show(run.key, result);
    }
  }

  private void show(Object key, T result) {
    newestKey = key;
    newest = result;
    fresh = result;
  }

  private synchronized void fail(Run<T> run, Throwable problem) {
    if (!run.stop.isStopped() && run.key.equals(asked)) {
      failure = new JobFailedException(onFailure, problem);
    }
    current = null;
  }

  /** The key that was asked for last, or null if nobody wants to know. */
  public synchronized Object asked() {
    return asked;
  }

  /** The newest result if it was not taken before, else null. */
  public synchronized T take() {
    T taken = fresh;
    fresh = null;
    return taken;
  }

  /** What was asked for last, or null while it is under way. */
  public synchronized T result() {
    return asked != null && asked.equals(newestKey) ? newest() : null;
  }

  /** What was found last, whatever was asked for since; null before that. */
  public synchronized T newest() {
    fresh = null;
    return newest;
  }

  /** The key of {@link #newest}, or null. */
  public synchronized Object newestKey() {
    return newestKey;
  }

  private boolean isUnderWay() {
    boolean isWanted = current != null && !current.stop.isStopped();
    return failure == null && (pending != null || isWanted);
  }

  /** How far what was asked for last is, 0 … 1; 1 when there is nothing to do, or it failed. */
  @Override
  public synchronized double progress() {
    boolean waits = pending != null;
    return !isUnderWay() ? 1 : waits ? 0 : Math.min(current.share, Math.nextDown(1.0));
  }

  /** True once what was asked for is there and was taken, or has failed, or nobody asked. */
  @Override
  public synchronized boolean isAtRest() {
    return failure != null || !isUnderWay() && fresh == null;
  }

  @Override
  public synchronized JobFailedException failure() {
    return failure;
  }

  /** Stops what is under way and waits for its thread, with a limit. */
  @Override
  public void close() {
    forget();
    jobs.close();
  }
}
