package activarium.view.map;

import activarium.projection.Embedding;
import activarium.projection.Procrustes;
import java.util.Arrays;
import java.util.List;

/**
 * Turns, mirrors and scales one map so that it lies as nearly as can be like another: point by
 * point where both are of the same observations, else by the means of the classes, where both have
 * the same.
 */
public final class MapMatch {

  private final boolean sameObservations;
  private final boolean sameClasses;
  private final int[] labels;
  private final int[] targetLabels;
  private final int classes;

  /**
   * @param labels of the map that is turned
   * @param targetLabels of the one that it is turned to
   */
  public MapMatch(
      int[] labels,
      List<String> classNames,
      int[] targetLabels,
      List<String> targetNames,
      boolean sameObservations) {
    this.sameObservations = sameObservations;
    this.sameClasses = classNames.equals(targetNames);
    this.labels = labels;
    this.targetLabels = targetLabels;
    this.classes = classNames.size();
  }

  /** The map, turned to another. */
  public Embedding of(Embedding map, Embedding target) {
    if (sameObservations) {
      return Procrustes.align(map, target, true).embedding();
    }
    return sameClasses ? byClasses(map, target) : map;
  }

  /** The means of the classes are further points, the only ones that decide. */
  private Embedding byClasses(Embedding map, Embedding target) {
    int size = map.size();
    float[] moving = Arrays.copyOf(map.positions(), 2 * (size + classes));
    float[] still = new float[moving.length];
    boolean[] onBoth = new boolean[classes];
    for (int c = 0; c < classes; c++) {
      onBoth[c] =
          mean(map, labels, c, moving, size + c) & mean(target, targetLabels, c, still, size + c);
    }
    Embedding turned =
        Procrustes.align(
                new Embedding(size + classes, moving),
                new Embedding(size + classes, still),
                true,
                i -> i >= size && onBoth[i - size])
            .embedding();
    return new Embedding(size, Arrays.copyOf(turned.positions(), 2 * size));
  }

  /** Writes the mean of a class as point {@code at}; false if there is none. */
  private static boolean mean(Embedding map, int[] labels, int c, float[] positions, int at) {
    double x = 0;
    double y = 0;
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == c) {
        x += map.x(i);
        y += map.y(i);
        count++;
      }
    }
    positions[2 * at] = (float) (x / Math.max(1, count));
    positions[2 * at + 1] = (float) (y / Math.max(1, count));
    return count > 0;
  }
}
