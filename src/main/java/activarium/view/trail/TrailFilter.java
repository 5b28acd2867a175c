package activarium.view.trail;

import activarium.trail.ClusterChanges;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which trails are drawn.
 *
 * @param hidden classes that are not
 * @param onlyBrushed whether only those that were brushed, if any were
 * @param strays how many of those that change cluster, the most restless first; 0 for all trails
 */
public record TrailFilter(Set<Integer> hidden, boolean onlyBrushed, int strays) {

  /** All trails. */
  public static final TrailFilter NONE = new TrailFilter(Set.of(), false, 0);

  public TrailFilter {
    hidden = Set.copyOf(hidden);
  }

  boolean isVisible(int classIndex) {
    return !hidden.contains(classIndex);
  }

  /** Which trails are among the strays that are drawn; null if that does not matter. */
  boolean[] strays(ClusterChanges changes, int size) {
    if (strays == 0 || changes == null) {
      return null;
    }
    boolean[] chosen = new boolean[size];
    // Figures of trails shown before may still be there for a moment.
    IntStream.of(changes.strays())
        .limit(strays)
        .filter(i -> i < size)
        .forEach(i -> chosen[i] = true);
    return chosen;
  }
}
