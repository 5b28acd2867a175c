package activarium.projection;

import activarium.work.Parallel;

/** Computes how all points push each other apart in t-SNE. */
interface Repulsion {

  /** The way that is fastest for a number of points, by measured crossing. */
  static Repulsion suiting(int size) {
    return size < 1500 ? new ExactRepulsion() : new GridRepulsion();
  }

  /**
   * Adds nothing: overwrites the forces F_i = Σ_j q_ij² (y_i − y_j), with q_ij = 1 / (1 + ‖y_i −
   * y_j‖²).
   *
   * @param x first coordinates; only the first {@code size} elements count
   * @param y second coordinates
   * @param forceX receives the first components
   * @param forceY receives the second components
   * @return Z = Σ_i Σ_{j≠i} q_ij
   */
  double forces(float[] x, float[] y, int size, float[] forceX, float[] forceY, Parallel parallel);
}
