package activarium.network;

import java.lang.ref.WeakReference;
import java.util.concurrent.Semaphore;

/**
 * Bounds the memory that ND4J takes outside of Java's heap. Its arrays are freed when the garbage
 * collector finds their owners, which are small: a program whose heap is large and quiet would be
 * collected so seldom that arrays take gigabytes. So a collection is asked for after as many bytes
 * as it may take; one that comes by itself begins the count anew.
 */
final class NativeAllocations {

  /** Bytes that are allocated, at most, between two collections. */
  static final long PER_COLLECTION = 256L << 20;

  private final Runnable collect;
  private WeakReference<Object> untilCollection = new WeakReference<>(new Object());
  private long bytes;

  /**
   * @param collect is called when a collection is due; returns at once
   */
  NativeAllocations(Runnable collect) {
    this.collect = collect;
  }

  /** Asks Java for collections, in a thread of its own: an update does not wait for them. */
  static NativeAllocations withCollector() {
    Semaphore due = new Semaphore(0);
    Thread collector =
        new Thread(
            () -> {
              while (true) {
                due.acquireUninterruptibly();
                due.drainPermits();
                System.gc();
              }
            },
            "activarium-native-memory");
    collector.setDaemon(true);
    collector.start();
    return new NativeAllocations(due::release);
  }

  /** So many bytes more were allocated. */
  synchronized void add(long more) {
    if (untilCollection.get() == null) {
      begin();
    }
    bytes += more;
    if (bytes > PER_COLLECTION) {
      begin();
      collect.run();
    }
  }

  private void begin() {
    bytes = 0;
    untilCollection = new WeakReference<>(new Object());
  }
}
