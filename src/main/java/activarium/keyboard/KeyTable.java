package activarium.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import processing.event.KeyEvent;

/**
 * The keys of a sketch: this one table obeys them, and is what help on the screen shows and what
 * texts list. A key that is given anew does the newer thing.
 */
public final class KeyTable {

  private final List<Key> keys = new ArrayList<>();

  /**
   * Gives a key something to do.
   *
   * @param name see {@link Key}
   * @param words what people read of it: words of one's own, or what comes after {@code key.} in
   *     the words of the screen
   */
  public KeyTable on(String name, String words, Runnable action) {
    return onWhile(() -> true, name, words, action);
  }

  /** The same, as long as there is something to do. */
  public KeyTable onWhile(BooleanSupplier isThere, String name, String words, Runnable action) {
    return add(new Key(name, words, isThere, event -> action.run()));
  }

  /**
   * Gives digits something to do.
   *
   * @param range such as {@code 0-9}
   * @param action takes the digit
   */
  public KeyTable onDigits(String range, String words, IntConsumer action) {
    return add(new Key(range, words, () -> true, event -> action.accept(event.getKey() - '0')));
  }

  /** Tells a key that somebody else obeys. */
  public KeyTable tell(String name, String words) {
    return add(new Key(name, words, () -> true, null));
  }

  private KeyTable add(Key key) {
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).name().equals(key.name())) {
        keys.set(i, key);
        return this;
      }
    }
    keys.add(key);
    return this;
  }

  /** All of them, in the order in which they were given. */
  public List<Key> keys() {
    return List.copyOf(keys);
  }

  /** Those that do something now. */
  public List<Key> now() {
    return keys.stream().filter(key -> key.isThere().getAsBoolean()).toList();
  }

  /** Obeys a key, if it does something now; whether it does. */
  public boolean obey(KeyEvent event) {
    if (event.getAction() != KeyEvent.PRESS) {
      return false;
    }
    for (Key key : now()) {
      if (key.action() != null && key.matches(event)) {
        if (!event.isAutoRepeat() || key.repeats()) {
          key.action().accept(event);
        }
        return true;
      }
    }
    return false;
  }
}
