package activarium.trail;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What trails tell in numbers: which observations change cluster on their way, and whether clusters
 * become more compact. An observation is in the cluster of the class that most of its nearest
 * neighbors in the embedding have, itself left out; of equals, the nearer one.
 */
public final class ClusterChanges {

  /** As for the neighborhood hit. */
  private static final int NEIGHBORS = 6;

  private final int[][] clusters;
  private final double[] spreads;
  private final int[] changes;
  private final double[] lengths;

  private ClusterChanges(int[][] clusters, double[] spreads, double[] lengths) {
    this.clusters = clusters;
    this.spreads = spreads;
    this.lengths = lengths;
    this.changes = new int[lengths.length];
    for (int i = 0; i < changes.length; i++) {
      for (int t = 1; t < clusters.length; t++) {
        changes[i] += clusters[t][i] != clusters[t - 1][i] ? 1 : 0;
      }
    }
  }

  /** What it takes in memory. */
  public long bytes() {
    long trails = lengths.length;
    return trails * (Integer.BYTES * (clusters.length + 1L) + Double.BYTES);
  }

  /** Reads raw trails, of as many points as there are layers or epochs. */
  public static ClusterChanges of(TrailSet trails, Parallel parallel) {
    int[][] clusters = new int[trails.samples()][];
    double[] spreads = new double[trails.samples()];
    for (int t = 0; t < clusters.length; t++) {
      Embedding embedding = trails.at(t);
      clusters[t] = clusters(embedding, trails.classes(), parallel);
      spreads[t] = spread(embedding, trails.classes());
    }
    double[] lengths = new double[trails.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = Resampler.length(trails.positions(), 2 * i * clusters.length, clusters.length);
    }
    return new ClusterChanges(clusters, spreads, lengths);
  }

  private static int[] clusters(Embedding embedding, int[] classes, Parallel parallel) {
    int k = Math.min(NEIGHBORS, embedding.size() - 1);
    if (k < 1) {
      return classes.clone();
    }
    FloatMatrix points = new FloatMatrix(embedding.size(), 2, embedding.positions());
    Neighbors neighbors = NearestNeighbors.of(points, k, parallel);
    int[] clusters = new int[classes.length];
    int[] votes = new int[IntStream.of(classes).max().orElse(0) + 1];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = winner(neighbors, i, classes, votes);
    }
    return clusters;
  }

  private static int winner(Neighbors neighbors, int point, int[] classes, int[] votes) {
    for (int rank = 0; rank < neighbors.k(); rank++) {
      votes[classes[neighbors.index(point, rank)]]++;
    }
    int best = classes[neighbors.index(point, 0)];
    for (int rank = 1; rank < neighbors.k(); rank++) {
      int candidate = classes[neighbors.index(point, rank)];
      best = votes[candidate] > votes[best] ? candidate : best;
    }
    for (int rank = 0; rank < neighbors.k(); rank++) {
      votes[classes[neighbors.index(point, rank)]] = 0;
    }
    return best;
  }

  /** Mean distance of the observations from the center of their class, over that of the map. */
  private static double spread(Embedding embedding, int[] classes) {
    double whole = distance(embedding, new int[classes.length]);
    return whole > 0 ? distance(embedding, classes) / whole : 0;
  }

  private static double distance(Embedding embedding, int[] classes) {
    int count = IntStream.of(classes).max().orElse(0) + 1;
    double[] x = new double[count];
    double[] y = new double[count];
    int[] members = new int[count];
    for (int i = 0; i < classes.length; i++) {
      x[classes[i]] += embedding.x(i);
      y[classes[i]] += embedding.y(i);
      members[classes[i]]++;
    }
    double sum = 0;
    for (int i = 0; i < classes.length; i++) {
      int c = classes[i];
      sum += Math.hypot(embedding.x(i) - x[c] / members[c], embedding.y(i) - y[c] / members[c]);
    }
    return classes.length == 0 ? 0 : sum / classes.length;
  }

  /** Number of layers or epochs. */
  public int frames() {
    return clusters.length;
  }

  /** The cluster of an observation at one layer or epoch. */
  public int cluster(int frame, int observation) {
    return clusters[frame][observation];
  }

  /** How often an observation changes cluster on its way. */
  public int changes(int observation) {
    return changes[observation];
  }

  /** Share of the observations, 0 … 1, that change cluster from {@code frame} to the next. */
  public double shareChanged(int frame) {
    int count = 0;
    for (int i = 0; i < changes.length; i++) {
      count += clusters[frame][i] != clusters[frame + 1][i] ? 1 : 0;
    }
    return changes.length == 0 ? 0 : (double) count / changes.length;
  }

  /** Share of the observations, 0 … 1, that change cluster at least once. */
  public double shareOfStrays() {
    long count = IntStream.of(changes).filter(c -> c > 0).count();
    return changes.length == 0 ? 0 : (double) count / changes.length;
  }

  /**
   * How wide the classes are at one layer or epoch: mean distance of the observations from the
   * center of their class, divided by their mean distance from the center of the map. Smaller is
   * more compact.
   */
  public double spread(int frame) {
    return spreads[frame];
  }

  /** How much more compact classes are after {@code frame}: 0.2 for a spread a fifth smaller. */
  public double gainInCompactness(int frame) {
    return spreads[frame] > 0 ? 1 - spreads[frame + 1] / spreads[frame] : 0;
  }

  /** The observations that change cluster, those that do so most often first, then the farthest. */
  public int[] strays() {
    return IntStream.range(0, changes.length)
        .filter(i -> changes[i] > 0)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer i) -> -changes[i])
                .thenComparingDouble(i -> -lengths[i]))
        .mapToInt(i -> i)
        .toArray();
  }
}
