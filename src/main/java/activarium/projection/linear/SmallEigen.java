package activarium.projection.linear;

import activarium.core.BadInputException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Eigenvalues and eigenvectors of the small matrices that subspace iterations end with. */
final class SmallEigen {

  private SmallEigen() {}

  /**
   * The decomposition, largest eigenvalue first, eigenvectors of length 1 with any sign.
   *
   * @param matrix symmetric; products of the data
   * @throws BadInputException if a value is not finite, because the data are too large to multiply
   */
  static EigenDecomposition of(double[][] matrix) {
    for (double[] row : matrix) {
      for (double value : row) {
        if (!Double.isFinite(value)) {
          throw BadInputException.of("data", "values whose squares are finite", "larger ones");
        }
      }
    }
    return new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
  }
}
