package activarium.projection.neighbor;

import activarium.core.FloatMatrix;

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
}
