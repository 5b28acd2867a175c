package activarium.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the sketches of one window have in common, such as the training that all of them show. It is
 * opened by whoever needs it first, and closed with the window.
 */
public final class SharedParts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SharedParts.class);

  private final Map<Object, AutoCloseable> parts = new LinkedHashMap<>();

  /**
   * What there is under a name, opened now if it was not yet.
   *
   * @param name equal for what is the same
   * @param open gives null where there is nothing to open
   */
  public synchronized <T extends AutoCloseable> T get(
      Object name, Class<T> kind, Supplier<? extends T> open) {
    if (!parts.containsKey(name)) {
      parts.put(name, open.get());
    }
    return kind.cast(parts.get(name));
  }

  /** Closes all, the newest first. */
  @Override
  public synchronized void close() {
    List<AutoCloseable> newestFirst = new ArrayList<>();
    parts.values().forEach(part -> newestFirst.add(0, part));
    parts.clear();
    for (AutoCloseable part : newestFirst) {
      try {
        if (part != null) {
          part.close();
        }
      } catch (Exception e) {
        LOG.warn("closing {}", part.getClass().getSimpleName(), e);
      }
    }
  }
}
