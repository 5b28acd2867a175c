package activarium.projection.tsne;

import activarium.work.Parallel;

/**
 * All pairs. The loop over the pushed points is inside and has no reduction, so that the compiler
 * makes vector instructions of it.
 */
final class ExactRepulsion implements Repulsion {

  /**
   * Points of a tile at most. The longer the inner loop, the less its ends count, which are slow.
   */
  private static final int LARGEST_TILE = 1000;

  private float[] sums = new float[0];

  @Override
  public double forces(
      float[] x, float[] y, int size, float[] forceX, float[] forceY, Parallel parallel) {
    sums = sums.length == size ? sums : new float[size];
    int rounds = (size - 1) / (parallel.threads() * LARGEST_TILE) + 1;
    int tiles = rounds * parallel.threads();
    parallel.ranges(
        size,
        (size + tiles - 1) / tiles,
        (range, from, to) -> {
          Tile tile = new Tile(x, y, from, to);
          for (int j = 0; j < size; j++) {
            push(x[j], y[j], to - from, tile.x, tile.y, tile.sums, tile.forceX, tile.forceY);
          }
          System.arraycopy(tile.forceX, 0, forceX, from, to - from);
          System.arraycopy(tile.forceY, 0, forceY, from, to - from);
          System.arraycopy(tile.sums, 0, sums, from, to - from);
        });
    // In the order of the points, so that tiles, and with them threads, make no difference.
    double z = -size;
    for (int i = 0; i < size; i++) {
      z += sums[i];
    }
    return z;
  }

  /** The push of a point at ({@code xj}, {@code yj}) on the first {@code n} points of a tile. */
  private static void push(
      float xj,
      float yj,
      int n,
      float[] x,
      float[] y,
      float[] sums,
      float[] forceX,
      float[] forceY) {
    for (int i = 0; i < n; i++) {
      float dx = x[i] - xj;
      float dy = y[i] - yj;
      float q = 1f / (1f + dx * dx + dy * dy);
      sums[i] += q;
      q *= q;
      forceX[i] += q * dx;
      forceY[i] += q * dy;
    }
  }

  /**
   * Some consecutive points and what pushes them. They are copies: where two threads wrote to
   * either side of a boundary in one array, each would wait for the other's cache line.
   */
  private static final class Tile {

    /**
     * Elements of each array. With this length, arrays that lie one after another in memory differ
     * widely in the last twelve bits of their addresses; where those are nearly equal, reading one
     * waits for writing the other, and the loop takes twice as long.
     */
    private static final int LENGTH = (4096 + 768 - 16) / Float.BYTES;

    final float[] x = new float[LENGTH];
    final float[] y = new float[LENGTH];
    final float[] sums = new float[LENGTH];
    final float[] forceX = new float[LENGTH];
    final float[] forceY = new float[LENGTH];

    Tile(float[] allX, float[] allY, int from, int to) {
      System.arraycopy(allX, from, x, 0, to - from);
      System.arraycopy(allY, from, y, 0, to - from);
    }
  }
}
