package activarium.view.image;

import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which of many observations are shown where only few find room: errors first, then always the one
 * that lies farthest from those shown already.
 */
final class InsetChoice {

  /** Of more candidates than this, evenly spread ones are compared: a brush must not falter. */
  private static final int MOST_COMPARED = 1500;

  private InsetChoice() {}

  /**
   * Chooses at most {@code room}, in the order in which they were found worth showing.
   *
   * @param candidates ascending
   */
  static int[] of(int[] candidates, ObservationMap map, int room) {
    if (candidates.length <= room) {
      return candidates;
    }
    int[] errors = of(candidates, map.observations(), true);
    int[] right = of(candidates, map.observations(), false);
    int[] compared = thinned(errors, MOST_COMPARED);
    int errorCount = compared.length;
    compared =
        IntStream.concat(
                IntStream.of(compared), IntStream.of(thinned(right, MOST_COMPARED - errorCount)))
            .toArray();
    return farthest(compared, errorCount, map, room);
  }

  private static int[] of(int[] candidates, Observations observations, boolean errors) {
    int[] found = new int[candidates.length];
    int count = 0;
    for (int i : candidates) {
      if (observations.isMisclassified(i) == errors) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int[] thinned(int[] all, int most) {
    if (all.length <= most) {
      return all;
    }
    return IntStream.range(0, most).map(i -> all[(int) ((long) i * all.length / most)]).toArray();
  }

  /**
   * @param errorCount how many of the compared ones, which come first, are errors
   */
  private static int[] farthest(int[] compared, int errorCount, ObservationMap map, int room) {
    double[] distance = new double[compared.length];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int[] picked = new int[Math.min(room, compared.length)];
    for (int p = 0; p < picked.length; p++) {
      int best =
          p < errorCount
              ? best(distance, 0, errorCount)
              : best(distance, errorCount, distance.length);
      picked[p] = compared[best];
      for (int c = 0; c < compared.length; c++) {
        distance[c] = Math.min(distance[c], map.squaredDistance(compared[best], compared[c]));
      }
      distance[best] = -1;
    }
    return picked;
  }

  private static int best(double[] distance, int from, int to) {
    int best = from;
    for (int c = from + 1; c < to; c++) {
      best = distance[c] > distance[best] ? c : best;
    }
    return best;
  }
}
