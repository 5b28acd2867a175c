package activarium.projection.neighbor;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import java.util.function.IntToDoubleFunction;

/**
 * Refuses values that nothing can be computed with. Squares of float32 overflow and vanish:
 * distances of very large and very small values would be infinite or 0.
 */
public final class UsableValues {

  private static final float LARGEST = 1e18f;
  private static final float SMALLEST = 1e-18f;

  private UsableValues() {}

  /**
   * Refuses a matrix without rows or columns, or with values that have no distances.
   *
   * @param where what the matrix is called in the line for a person
   * @throws BadInputException if it cannot be used; it names the first place that is wrong
   */
  public static void require(FloatMatrix matrix, Object where) {
    require(matrix, where, place -> matrix.values()[place]);
  }

  /**
   * The same for values that were more than a float before.
   *
   * @param found the value at a place of {@link FloatMatrix#values}, as it was given
   */
  public static void require(FloatMatrix matrix, Object where, IntToDoubleFunction found) {
    if (matrix.rows() == 0 || matrix.columns() == 0) {
      throw BadInputException.of(
          where, "at least one row and one column", matrix.rows() + " × " + matrix.columns());
    }
    float largest = 0;
    for (int i = 0; i < matrix.values().length; i++) {
      float magnitude = Math.abs(matrix.values()[i]);
      if (!(magnitude <= LARGEST)) {
        throw refusal(matrix, where, i, found.applyAsDouble(i));
      }
      largest = Math.max(largest, magnitude);
    }
    if (largest > 0 && largest < SMALLEST) {
      throw BadInputException.of(
          where, "a value of at least " + SMALLEST + " (multiply all by a number)", largest);
    }
  }

  private static BadInputException refusal(
      FloatMatrix matrix, Object where, int place, double value) {
    return BadInputException.of(
        where + ": row " + place / matrix.columns() + ", column " + place % matrix.columns(),
        Double.isFinite(value)
            ? "values of at most " + LARGEST + " (divide all by a number)"
            : "a finite value",
        value);
  }
}
