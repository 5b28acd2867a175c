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
