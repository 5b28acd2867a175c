package activarium.projection.technique;

import activarium.projection.tsne.TsneOptions;
import java.util.List;
import java.util.Optional;

/** The registry of techniques: what is not listed here, no command knows. */
public final class Projections {

  private Projections() {}

  /** Every technique by its defaults, the usual one first. */
  public static List<Projection> all() {
    return List.of(
        new TsneProjection(TsneOptions.defaults()),
        new PcaProjection(),
        new MdsProjection(MdsProjection.DEFAULTS),
        new Umap(Umap.Options.defaults()),
        new Isomap(Isomap.Options.defaults()));
  }

  /** The one that is meant where nobody says which. */
  public static Projection usual() {
    return all().get(0);
  }

  /** The technique of a name. */
  public static Optional<Projection> named(String name) {
    return all().stream().filter(projection -> projection.name().equals(name)).findFirst();
  }
}
