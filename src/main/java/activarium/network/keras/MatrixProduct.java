package activarium.network.keras;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The product of two matrices, by ND4J's BLAS. */
final class MatrixProduct {

  private MatrixProduct() {}

  /** Rows of {@code left} times columns of {@code right}, row by row. */
  static float[] of(Tensor left, Tensor right) {
    try (INDArray a = array(left);
        INDArray b = array(right);
        INDArray product = a.mmul(b);
        INDArray rows = product.dup('c')) {
      return rows.data().asFloat();
    }
  }

  private static INDArray array(Tensor matrix) {
    long[] shape = {matrix.size(0), matrix.size(1)};
    return Nd4j.create(matrix.values(), shape, 'c');
  }
}
