package activarium.session;

import activarium.core.Text;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The techniques that a session maps by: all of {@link Projections}, and those that its sketch
 * brings along. A name stands for one technique as long as the session is open, since its maps are
 * remembered by it. Maps of what a sketch brings along are never kept on disk: nobody can tell
 * there whether its code is still the same. Any thread.
 */
public final class Techniques {

  private final List<Projection> all = new CopyOnWriteArrayList<>(Projections.all());

  /**
   * Adds a technique; the same one again changes nothing.
   *
   * @throws IllegalArgumentException if its name is another one's
   */
  public synchronized void add(Projection own) {
    Optional<Projection> known = named(own.name());
    if (known.isEmpty()) {
      all.add(own);
    } else if (known.get() != own) {
      throw new IllegalArgumentException(
          Text.of("there is a projection called %s already; name yours differently", own.name()));
    }
  }

  /** Those that were added, in that order. */
  public List<Projection> own() {
    return all.stream().skip(Projections.all().size()).toList();
  }

  /** The names of all, the usual one first. */
  public List<String> names() {
    return all.stream().map(Projection::name).toList();
  }

  /** The technique of a name. */
  public Optional<Projection> named(String name) {
    return all.stream().filter(technique -> technique.name().equals(name)).findFirst();
  }

  /**
   * The technique of a name.
   *
   * @throws IllegalArgumentException that names what there is
   */
  public Projection require(String name) {
    return named(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Text.of("technique must be one of %s, was %s", names(), name)));
  }
}
