package activarium.session.study;

import activarium.projection.Embedding;
import java.util.List;

/** How much a sequence of maps changes from one to the next. */
public final class Changes {

  private Changes() {}

  /**
   * Between each map and the next: the mean way of an observation, in times of the larger map's
   * radius (root mean square). One fewer than there are maps; of no unit.
   *
   * @param maps of the same observations
   */
  public static double[] of(List<Embedding> maps) {
    double[] changes = new double[Math.max(0, maps.size() - 1)];
    for (int t = 0; t < changes.length; t++) {
      Embedding from = maps.get(t);
      Embedding to = maps.get(t + 1);
      double radius = Math.max(radius(from), radius(to));
      changes[t] = radius > 0 ? way(from, to) / radius : 0;
    }
    return changes;
  }

  private static double way(Embedding from, Embedding to) {
    double sum = 0;
    for (int i = 0; i < from.size(); i++) {
      sum += Math.hypot(to.x(i) - from.x(i), to.y(i) - from.y(i));
    }
    return sum / Math.max(1, from.size());
  }

  static double radius(Embedding map) {
    double sum = 0;
    for (float coordinate : map.centered().positions()) {
      sum += (double) coordinate * coordinate;
    }
    return Math.sqrt(sum / Math.max(1, map.size()));
  }
}
