package activarium.projection.tsne;

import activarium.work.Parallel;

/** Computes how all points push each other apart in t-SNE. */
interface Repulsion {

  /**
   * Up to this number of points all pairs are computed: in a program that has run for a while the
   * grid is faster from 1500 on, in one that just started, whose grid's many loops have yet to be
   * compiled, from 2500 on; and all pairs are exact.
   */
  int FEW = 2500;

  /** The way that is fastest for a number of points, by measured crossing. */
  static Repulsion suiting(int size) {
    return size <= FEW ? new ExactRepulsion() : new GridRepulsion();
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
