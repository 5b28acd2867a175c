package activarium.projection.neighbor;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.work.Parallel;

/**
 * A symmetric matrix of dissimilarities with zeros on its diagonal, one array a row.
 *
 * @param rows the matrix; all rows as long as there are rows
 */
public record Dissimilarities(float[][] rows) {

  /** More than this do not fit an ordinary heap. */
  public static final int MAX_SIZE = 20_000;

  public Dissimilarities {
    for (float[] row : rows) {
      if (row.length != rows.length) {
        throw new IllegalArgumentException(
            Text.of(
                "dissimilarities must be square, had a row of %d in %d rows",
                row.length, rows.length));
      }
    }
  }

  public int size() {
    return rows.length;
  }

  /**
   * A copy of a square matrix.
   *
   * @throws BadInputException if it is not square, or an element is negative or not finite
   */
  public static Dissimilarities of(FloatMatrix matrix) {
    if (matrix.rows() != matrix.columns()) {
      throw BadInputException.of("dissimilarities", "a square matrix", matrix);
    }
    float[][] rows = new float[matrix.rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = matrix.row(i);
      for (float value : rows[i]) {
        if (!(value >= 0 && value <= Float.MAX_VALUE)) {
          throw BadInputException.of(
              "dissimilarities of row " + i, "finite values of at least 0", value);
        }
      }
    }
    return new Dissimilarities(rows);
  }

  /**
   * Euclidean distances.
   *
   * @param data observations × features, at most {@link #MAX_SIZE} observations
   * @throws BadInputException if there are more, or a value is not finite
   */
  public static Dissimilarities euclidean(FloatMatrix data, Parallel parallel) {
    int size = data.rows();
    if (size > MAX_SIZE) {
      throw BadInputException.of("distances of all pairs", "at most 20000 observations", size);
    }
    float[][] rows = new float[size][size];
    new DistanceRows(data, parallel)
        .each(
            (i, squared) -> {
              for (int j = 0; j < size; j++) {
                rows[i][j] = (float) Math.sqrt(squared[j]);
              }
            });
    return new Dissimilarities(rows);
  }
}
