package activarium.core;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Remembers what was computed, within a budget: what was used longest ago leaves. The newest stays,
 * however large it is. Safe for use by several threads.
 *
 * @param <K> what it is found by
 * @param <V> what is remembered, immutable
 */
public final class LruCache<K, V> {

  private record Entry<V>(V value, long cost) {}

  private final long budget;
  private final ToLongFunction<? super V> cost;
  private final Consumer<? super V> leaves;
  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long total;

  /**
   * @param budget what all values together may cost, such as bytes
   * @param cost of one value, in the same unit
   */
  public LruCache(long budget, ToLongFunction<? super V> cost) {
    this(budget, cost, value -> {});
  }

  /**
   * The same for values that have to be closed.
   *
   * @param leaves is told of each value that is forgotten
   */
  public LruCache(long budget, ToLongFunction<? super V> cost, Consumer<? super V> leaves) {
    this.budget = budget;
    this.cost = cost;
    this.leaves = leaves;
  }

  /** What was put there, or null. */
  public synchronized V get(K key) {
    Entry<V> entry = entries.get(key);
    return entry == null ? null : entry.value;
  }

  /** Remembers a value, and forgets others if it must. */
  public synchronized void put(K key, V value) {
    remove(key);
    Entry<V> entry = new Entry<>(value, cost.applyAsLong(value));
    entries.put(key, entry);
    total += entry.cost;
    Iterator<Entry<V>> oldest = entries.values().iterator();
    while (total > budget && entries.size() > 1) {
      Entry<V> left = oldest.next();
      oldest.remove();
      leave(left);
    }
  }

  /** What was put there, or what is made now; whoever asks meanwhile waits. */
  public synchronized V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
    V known = get(key);
    if (known == null) {
      known = make.apply(key);
      put(key, known);
    }
    return known;
  }

  /** Forgets one value. */
  public synchronized void remove(K key) {
    Entry<V> entry = entries.remove(key);
    if (entry != null) {
      leave(entry);
    }
  }

  /** Forgets all values. */
  public synchronized void clear() {
    entries.values().forEach(this::leave);
    entries.clear();
  }

  private void leave(Entry<V> entry) {
    total -= entry.cost;
    leaves.accept(entry.value);
  }
}
