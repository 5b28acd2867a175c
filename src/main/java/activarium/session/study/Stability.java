package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.quality.NeighborhoodHit;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What of a map stays when it is made again from other starts: "different initializations of t-SNE
 * may or may not yield the visual outliers" (Rauber et al., IEEE TVCG 23(1), 2017, threats to
 * validity). Maps are compared by who is near whom alone, since they may be turned.
 *
 * @param seeds maps that are compared, the one shown among them; 1 if there is no other yet
 * @param isWaiting whether nothing is done about that, since something else is in a hurry
 * @param kept of each observation the share of its k nearest neighbors in the map shown that are
 *     among its k nearest in another map, too, 0 … 1, averaged over the other maps; null if there
 *     are none
 * @param outliers which observations have in the map shown neighbors mostly of another class
 * @param surviving which of them have that in every map
 */
public record Stability(
    int seeds, boolean isWaiting, float[] kept, boolean[] outliers, boolean[] surviving) {

  /** Maps that are compared in the end, the one shown among them. */
  public static final int SEEDS = 5;

  /** Nothing is known, and something else comes first. */
  static final Stability WAITING = none(true);

  /** Nothing is known, but soon something will be. */
  static final Stability BEGUN = none(false);

  private static Stability none(boolean isWaiting) {
    return new Stability(1, isWaiting, null, new boolean[0], new boolean[0]);
  }

  /**
   * Compares maps.
   *
   * @param others at least one, of the same observations
   * @param labels the class of each observation
   * @param k neighbors to compare; all others if there are fewer
   */
  static Stability of(
      Embedding shown, List<Embedding> others, int[] labels, int k, Parallel parallel) {
    int near = Math.min(k, labels.length - 1);
    Neighbors own = neighbors(shown, near, parallel);
    boolean[] outliers = outliers(own, labels);
    boolean[] surviving = outliers.clone();
    float[] kept = new float[labels.length];
    for (Embedding other : others) {
      Neighbors theirs = neighbors(other, near, parallel);
      boolean[] theirOutliers = outliers(theirs, labels);
      for (int i = 0; i < kept.length; i++) {
        kept[i] += (float) common(own, theirs, i) / near / others.size();
        surviving[i] &= theirOutliers[i];
      }
    }
    return new Stability(others.size() + 1, false, kept, outliers, surviving);
  }

  static Neighbors neighbors(Embedding map, int k, Parallel parallel) {
    return NearestNeighbors.of(new FloatMatrix(map.size(), 2, map.positions()), k, parallel);
  }

  /** As {@link Neighborhoods#outliers} has it. */
  private static boolean[] outliers(Neighbors neighbors, int[] labels) {
    double[] hit = NeighborhoodHit.of(neighbors, labels, neighbors.k()).perPoint();
    boolean[] outliers = new boolean[hit.length];
    for (int i = 0; i < hit.length; i++) {
      outliers[i] = hit[i] < 0.5;
    }
    return outliers;
  }

  static long common(Neighbors one, Neighbors other, int i) {
    int from = i * one.k();
    int[] theirs = Arrays.copyOfRange(other.indices(), from, from + one.k());
    return IntStream.range(from, from + one.k())
        .map(at -> one.indices()[at])
        .filter(neighbor -> IntStream.of(theirs).anyMatch(n -> n == neighbor))
        .count();
  }

  /** Whether all maps are there. */
  public boolean isComplete() {
    return seeds == SEEDS;
  }

  /** Outliers in the map shown. */
  public int outlierCount() {
    return count(outliers);
  }

  /** Those of them that are outliers in every map. */
  public int survivingCount() {
    return count(surviving);
  }

  private static int count(boolean[] flags) {
    return (int) IntStream.range(0, flags.length).filter(i -> flags[i]).count();
  }
}
