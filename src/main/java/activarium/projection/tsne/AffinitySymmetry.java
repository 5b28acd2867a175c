package activarium.projection.tsne;

import activarium.projection.neighbor.Neighbors;
import java.util.Arrays;

/**
 * Turns conditional affinities p(j|i) into the joint P = (p(j|i) + p(i|j)) / 2N, as sparse rows.
 */
final class AffinitySymmetry {

  /** The column of a list that has ended: after all. */
  private static final int NONE = Integer.MAX_VALUE;

  private final int size;
  private final int k;

  /** The neighbor of each slot; slots {@code i · k … i · k + k − 1} belong to point i. */
  private final int[] neighbor;

  private final float[] conditional;
  private final int[] inverseStarts;
  private final int[] inverseSlots;

  private AffinitySymmetry(Neighbors neighbors, int k, float[] conditional) {
    this.size = neighbors.size();
    this.k = k;
    this.neighbor = new int[size * k];
    for (int i = 0; i < size; i++) {
      System.arraycopy(neighbors.indices(), i * neighbors.k(), neighbor, i * k, k);
    }
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

  /** Lists for every point, by owner, the slots in which it is somebody's neighbor. */
  private void invert() {
    for (int j : neighbor) {
      inverseStarts[j + 1]++;
    }
    for (int i = 0; i < size; i++) {
      inverseStarts[i + 1] += inverseStarts[i];
    }
    int[] next = Arrays.copyOf(inverseStarts, size);
    for (int slot = 0; slot < neighbor.length; slot++) {
      inverseSlots[next[neighbor[slot]]++] = slot;
    }
  }

  private Affinities merge() {
    int[] rowStarts = new int[size + 1];
    int[] columns = new int[2 * size * k];
    float[] values = new float[2 * size * k];
    int[] own = ownByColumn();
    int count = 0;
    for (int i = 0; i < size; i++) {
      count = mergeRow(i, own, columns, values, count);
      rowStarts[i + 1] = count;
    }
    return new Affinities(
        size, rowStarts, Arrays.copyOf(columns, count), Arrays.copyOf(values, count));
  }

  /** Each point's own slots, by neighbor: the inverse lists, inverted again. */
  private int[] ownByColumn() {
    int[] own = new int[size * k];
    int[] next = new int[size];
    for (int slot : inverseSlots) {
      int owner = slot / k;
      own[owner * k + next[owner]++] = slot;
    }
    return own;
  }

  private int mergeRow(int i, int[] own, int[] columns, float[] values, int start) {
    float scale = 0.5f / size;
    int at = start;
    int mine = i * k;
    int mineEnd = mine + k;
    int theirs = inverseStarts[i];
    int end = inverseStarts[i + 1];
    while (mine < mineEnd || theirs < end) {
      int myColumn = mine < mineEnd ? neighbor[own[mine]] : NONE;
      int theirColumn = theirs < end ? inverseSlots[theirs] / k : NONE;
      float value = 0;
      if (myColumn <= theirColumn) {
        value += conditional[own[mine++]];
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
