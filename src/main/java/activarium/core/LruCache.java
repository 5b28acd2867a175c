package activarium.core;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long total;

  /**
   * @param budget what all values together may cost, such as bytes
   * @param cost of one value, in the same unit
   */
  public LruCache(long budget, ToLongFunction<? super V> cost) {
    this.budget = budget;
    this.cost = cost;
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
      total -= oldest.next().cost;
      oldest.remove();
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
    total -= entry == null ? 0 : entry.cost;
  }
}
