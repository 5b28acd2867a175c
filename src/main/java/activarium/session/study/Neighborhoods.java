package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.quality.NeighborhoodHit;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Who is near whom, among the activations and in the map.
 *
 * @param embedding the map
 * @param high neighbors among the activations
 * @param low neighbors in the map, as many
 * @param hitHigh neighborhood hit among the activations
 * @param hitMap neighborhood hit in the map
 */
public record Neighborhoods(
    Embedding embedding,
    Neighbors high,
    Neighbors low,
    NeighborhoodHit hitHigh,
    NeighborhoodHit hitMap) {

  /** Neighbors that are found of each observation. */
  public static final int COUNT = 10;

  /** Finds neighbors in both spaces. */
  public static Neighborhoods of(
      FloatMatrix activations, Embedding embedding, int[] labels, Parallel parallel) {
    int k = Math.min(COUNT, labels.length - 1);
    return of(NearestNeighbors.of(activations, k, parallel), embedding, labels, parallel);
  }

  /** Finds neighbors in the map alone. */
  static Neighborhoods of(Neighbors high, Embedding embedding, int[] labels, Parallel parallel) {
    FloatMatrix places = new FloatMatrix(embedding.size(), 2, embedding.positions());
    Neighbors low = NearestNeighbors.of(places, high.k(), parallel);
    int k = Math.min(NeighborhoodHit.DEFAULT_K, high.k());
    return new Neighborhoods(
        embedding,
        high,
        low,
        NeighborhoodHit.of(high, labels, k),
        NeighborhoodHit.of(low, labels, k));
  }

  /** Whether a neighbor among the activations is no neighbor in the map. */
  public boolean isTorn(int observation, int neighbor) {
    return isNeighbor(high, observation, neighbor) && !isNeighbor(low, observation, neighbor);
  }

  private static boolean isNeighbor(Neighbors neighbors, int observation, int other) {
    return IntStream.range(0, neighbors.k())
        .anyMatch(rank -> neighbors.index(observation, rank) == other);
  }

  /**
   * The observations whose neighbors in the map are mostly of another class, the worst first; of
   * equal ones that whose nearest neighbor of its own class is farther.
   */
  public int[] outliers(int[] labels) {
    double[] hit = hitMap.perPoint();
    double[] own = new double[labels.length];
    Arrays.setAll(own, i -> nearestOfOwnClass(i, labels));
    return IntStream.range(0, labels.length)
        .filter(i -> hit[i] < 0.5)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> hit[i])
                .thenComparing(i -> -own[i])
                .thenComparing(i -> i))
        .mapToInt(i -> i)
        .toArray();
  }

  private double nearestOfOwnClass(int observation, int[] labels) {
    for (int rank = 0; rank < low.k(); rank++) {
      if (labels[low.index(observation, rank)] == labels[observation]) {
        return low.squaredDistances()[observation * low.k() + rank];
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
