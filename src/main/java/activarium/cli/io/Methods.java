package activarium.cli.io;

import activarium.core.BadInputException;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import java.util.Iterator;
import java.util.List;

/** The names of the techniques in the registry, for the help. */
public final class Methods implements Iterable<String> {

  private static List<String> names() {
    return Projections.all().stream().map(Projection::name).toList();
  }

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  /**
   * Refuses what is not in the registry.
   *
   * @throws BadInputException that names what is
   */
  static void require(String name) {
    if (!names().contains(name)) {
      throw BadInputException.of("--method", "one of " + String.join(", ", names()), name);
    }
  }
}
