package activarium.work;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A mailbox between a job and the draw loop that holds one immutable value: the newest. Neither
 * side ever waits.
 *
 * @param <T> an immutable type
 */
public final class Latest<T> {

  private final AtomicReference<T> fresh = new AtomicReference<>();

  /** Replaces whatever was not taken yet. */
  public void publish(T value) {
    fresh.set(value);
  }

  /** The newest value if it was not taken before, else null. */
  public T take() {
    return fresh.getAndSet(null);
  }

  /** The newest value if it was not taken before, else null; it stays. */
  public T peek() {
    return fresh.get();
  }
}
