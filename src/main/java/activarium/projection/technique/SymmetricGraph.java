package activarium.projection.technique;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An undirected weighted graph, its edges row by row from both ends: those of node {@code i} are
 * from {@code starts[i]} to before {@code starts[i + 1]}, their columns ascending.
 *
 * @param starts nodes + 1
 * @param columns the other end of each edge
 * @param weights of each edge
 */
record SymmetricGraph(int[] starts, int[] columns, float[] weights) {

  /** What becomes of two weights where both ends have an edge to the other. */
  @FunctionalInterface
  interface Union {
    float of(float a, float b);
  }

  int size() {
    return starts.length - 1;
  }

  /**
   * The nearest neighbors of every observation, which need as many others.
   *
   * @param k neighbors of each
   * @throws BadInputException if there are no more than {@code k} observations
   */
  static Neighbors nearest(FloatMatrix data, int k, Parallel parallel) {
    if (data.rows() <= k) {
      throw new BadInputException(
          Text.of("neighbors %d: expected more than %d observations, found %d", k, k, data.rows()));
    }
    return NearestNeighbors.of(data, k, parallel);
  }

  /** The graph of neighbors, whose weights are laid out like their indices. */
  static SymmetricGraph of(Neighbors neighbors, float[] weights, Union union) {
    int k = neighbors.k();
    int[] from = IntStream.range(0, weights.length).map(edge -> edge / k).toArray();
    return of(neighbors.size(), from, neighbors.indices(), weights, union);
  }

  /** The graph of directed edges {@code from[e] → to[e]}, in any order. */
  static SymmetricGraph of(int size, int[] from, int[] to, float[] weights, Union union) {
    int[] starts = new int[size + 1];
    for (int e = 0; e < from.length; e++) {
      starts[from[e] + 1]++;
      starts[to[e] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    long[] entries = new long[2 * from.length];
    int[] ends = Arrays.copyOf(starts, size);
    for (int e = 0; e < from.length; e++) {
      entries[ends[from[e]]++] = entry(to[e], weights[e]);
      entries[ends[to[e]]++] = entry(from[e], weights[e]);
    }
    return merged(starts, entries, union);
  }

  /** Weights are not negative: entries sort by column, then by weight. */
  private static long entry(int column, float weight) {
    return (long) column << Integer.SIZE | Float.floatToIntBits(weight);
  }

  private static SymmetricGraph merged(int[] starts, long[] entries, Union union) {
    int[] merged = new int[starts.length];
    int[] columns = new int[entries.length];
    float[] weights = new float[entries.length];
    int count = 0;
    for (int i = 0; i < starts.length - 1; i++) {
      Arrays.sort(entries, starts[i], starts[i + 1]);
      for (int e = starts[i]; e < starts[i + 1]; e++) {
        int column = (int) (entries[e] >>> Integer.SIZE);
        float weight = Float.intBitsToFloat((int) entries[e]);
        if (count > merged[i] && columns[count - 1] == column) {
          weights[count - 1] = union.of(weights[count - 1], weight);
        } else {
          columns[count] = column;
          weights[count++] = weight;
        }
      }
      merged[i + 1] = count;
    }
    return new SymmetricGraph(merged, Arrays.copyOf(columns, count), Arrays.copyOf(weights, count));
  }
}
