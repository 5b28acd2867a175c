package activarium.core;

import java.util.Arrays;
import java.util.Objects;

/**
 * A dense matrix of floats, row by row: row {@code i} is {@code values[i * columns]} and the {@code
 * columns - 1} that follow. In this project a row is an observation and a column is a neuron, a
 * pixel or a coordinate.
 *
 * <p>The array is shared, not copied: whoever publishes a matrix to another thread no longer writes
 * to it.
 *
 * @param rows number of rows, ≥ 0
 * @param columns number of columns, ≥ 0
 * @param values the values, of length {@code rows * columns}
 */
public record FloatMatrix(int rows, int columns, float[] values) {

  public FloatMatrix {
    Objects.requireNonNull(values, "values");
    if (rows < 0 || columns < 0 || values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          Text.of(
              "a %d × %d matrix needs %d values, was given %d",
              rows, columns, (long) rows * columns, values.length));
    }
  }

  /** A matrix of zeros. */
  public static FloatMatrix zeros(int rows, int columns) {
    return new FloatMatrix(rows, columns, new float[Math.multiplyExact(rows, columns)]);
  }

  /**
   * A matrix of rows that are copied; without rows it has no columns.
   *
   * @throws IllegalArgumentException if one row is not as long as the first
   */
  public static FloatMatrix of(float[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    FloatMatrix matrix = zeros(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            Text.of("row %d has %d values, row 0 has %d", i, rows[i].length, columns));
      }
      System.arraycopy(rows[i], 0, matrix.values, i * columns, columns);
    }
    return matrix;
  }

  /** The value at {@code row}, {@code column}. */
  public float at(int row, int column) {
    return values[row * columns + column];
  }

  /** A copy of one row. */
  public float[] row(int row) {
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  /** A new matrix of the given rows, in the given order. */
  public FloatMatrix selectRows(int[] indices) {
    float[] selected = new float[Math.multiplyExact(indices.length, columns)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(values, indices[i] * columns, selected, i * columns, columns);
    }
    return new FloatMatrix(indices.length, columns, selected);
  }

  @Override
  public String toString() {
    return Text.of("FloatMatrix[%d × %d]", rows, columns);
  }
}
