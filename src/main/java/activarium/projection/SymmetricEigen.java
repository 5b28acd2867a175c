package activarium.projection;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, largest
 * eigenvalue first.
 */
final class SymmetricEigen {

  private static final int MAX_SWEEPS = 60;

  private final double[][] a;
  private final double[][] vectors;
  private final int[] order;

  /**
   * @param matrix symmetric; is destroyed
   */
  SymmetricEigen(double[][] matrix) {
    a = matrix;
    int n = a.length;
    vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    double limit = 1e-28 * total(true);
    for (int sweep = 0; sweep < MAX_SWEEPS && total(false) > limit; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(p, q);
        }
      }
    }
    order = new int[n];
    for (int i = 0; i < n; i++) {
      order[rank(i)] = i;
    }
  }

  /** Number of eigenvalues before one: larger, or as large and found first. */
  private int rank(int i) {
    int rank = 0;
    for (int j = 0; j < a.length; j++) {
      rank += a[j][j] > a[i][i] || (a[j][j] == a[i][i] && j < i) ? 1 : 0;
    }
    return rank;
  }

  private double total(boolean diagonal) {
    double sum = 0;
    for (int p = 0; p < a.length; p++) {
      for (int q = 0; q < a.length; q++) {
        sum += p != q || diagonal ? a[p][q] * a[p][q] : 0;
      }
    }
    return sum;
  }

  private void rotate(int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
      double vp = vectors[p][k];
      double vq = vectors[q][k];
      vectors[p][k] = c * vp - s * vq;
      vectors[q][k] = s * vp + c * vq;
    }
  }

  /** The eigenvalue of a rank, 0 for the largest. */
  double value(int rank) {
    return a[order[rank]][order[rank]];
  }

  /** The eigenvector of a rank, of length 1. */
  double[] vector(int rank) {
    return vectors[order[rank]];
  }
}
