package activarium.cli.io;

import activarium.core.FloatMatrix;
import activarium.projection.neighbor.Neighbors;

/** Finds rows that are the same, of which a map cannot tell anything. */
public final class EqualRows {

  private EqualRows() {}

  /** Whether there is more than one row, and no two differ; mostly the second tells. */
  public static boolean only(FloatMatrix matrix) {
    int columns = matrix.columns();
    float[] values = matrix.values();
    for (int i = columns; i < values.length; i++) {
      if (values[i] != values[i % columns]) {
        return false;
      }
    }
    return matrix.rows() > 1;
  }

  /** How many observations have another in the same place. */
  public static int count(Neighbors neighbors) {
    int count = 0;
    for (int i = 0; i < neighbors.size(); i++) {
      count += neighbors.squaredDistances()[i * neighbors.k()] == 0 ? 1 : 0;
    }
    return count;
  }
}
