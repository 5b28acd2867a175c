package activarium.projection.neighbor;

import activarium.core.Text;
import java.util.Objects;

/**
 * The nearest neighbors of every point, nearest first, the point itself left out. Equal distances
 * are ordered by index.
 *
 * @param size number of points
 * @param k neighbors of each point
 * @param indices those of point {@code i} are {@code indices[i * k]} and the {@code k - 1} after it
 * @param squaredDistances squared Euclidean distances, laid out like {@code indices}
 */
public record Neighbors(int size, int k, int[] indices, float[] squaredDistances) {

  public Neighbors {
    Objects.requireNonNull(indices, "indices");
    Objects.requireNonNull(squaredDistances, "squaredDistances");
    long needed = (long) size * k;
    if (indices.length != needed || squaredDistances.length != needed) {
      throw new IllegalArgumentException(
          Text.of(
              "%d neighbors of %d points need %d entries, was given %d indices and %d distances",
              k, size, needed, indices.length, squaredDistances.length));
    }
  }

  /** The {@code rank}-th nearest neighbor of a point, 0 ≤ rank &lt; k. */
  public int index(int point, int rank) {
    return indices[point * k + rank];
  }
}
