package activarium.projection;

import java.util.Arrays;

/**
 * Turns conditional affinities p(j|i) into the joint P = (p(j|i) + p(i|j)) / 2N, as sparse rows.
 */
final class AffinitySymmetry {

  private final int size;
  private final int k;
  private final Neighbors neighbors;
  private final float[] conditional;
  private final int[] inverseStarts;
  private final int[] inverseSlots;

  private AffinitySymmetry(Neighbors neighbors, int k, float[] conditional) {
    this.size = neighbors.size();
    this.k = k;
    this.neighbors = neighbors;
    this.conditional = conditional;
    this.inverseStarts = new int[size + 1];
    this.inverseSlots = new int[size * k];
  }

  /**
   * @param conditional p(j|i) of the first {@code k} neighbors of each point; rows sum to 1
   */
  static Affinities symmetric(Neighbors neighbors, int k, float[] conditional) {
    AffinitySymmetry symmetry = new AffinitySymmetry(neighbors, k, conditional);
    symmetry.invert();
    return symmetry.merge();
  }

  /** Lists for every point, ascending, the slots in which it is somebody's neighbor. */
  private void invert() {
    for (int i = 0; i < size; i++) {
      for (int rank = 0; rank < k; rank++) {
        inverseStarts[neighbors.index(i, rank) + 1]++;
      }
    }
    for (int i = 0; i < size; i++) {
      inverseStarts[i + 1] += inverseStarts[i];
    }
    int[] next = Arrays.copyOf(inverseStarts, size);
    for (int i = 0; i < size; i++) {
      for (int rank = 0; rank < k; rank++) {
        inverseSlots[next[neighbors.index(i, rank)]++] = i * k + rank;
      }
    }
  }

  private Affinities merge() {
    int[] rowStarts = new int[size + 1];
    int[] columns = new int[2 * size * k];
    float[] values = new float[2 * size * k];
    long[] own = new long[k];
    int count = 0;
    for (int i = 0; i < size; i++) {
      sortOwn(i, own);
      count = mergeRow(i, own, columns, values, count);
      rowStarts[i + 1] = count;
    }
    return new Affinities(
        size, rowStarts, Arrays.copyOf(columns, count), Arrays.copyOf(values, count));
  }

  private void sortOwn(int i, long[] own) {
    for (int rank = 0; rank < k; rank++) {
      own[rank] = (long) neighbors.index(i, rank) << 32 | i * k + rank;
    }
    Arrays.sort(own);
  }

  private int mergeRow(int i, long[] own, int[] columns, float[] values, int start) {
    float scale = 0.5f / size;
    int at = start;
    int mine = 0;
    int theirs = inverseStarts[i];
    int end = inverseStarts[i + 1];
    while (mine < k || theirs < end) {
      int myColumn = mine < k ? (int) (own[mine] >>> 32) : Integer.MAX_VALUE;
      int theirColumn = theirs < end ? inverseSlots[theirs] / k : Integer.MAX_VALUE;
      float value = 0;
      if (myColumn <= theirColumn) {
        value += conditional[(int) own[mine++]];
      }
      if (theirColumn <= myColumn) {
        value += conditional[inverseSlots[theirs++]];
      }
      if (value > 0) {
        columns[at] = Math.min(myColumn, theirColumn);
        values[at++] = value * scale;
      }
    }
    return at;
  }
}
