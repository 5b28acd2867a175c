package activarium.projection;

import activarium.work.Parallel;
import java.util.Arrays;

/**
 * All pairs. The loop over the pushed points is inside and has no reduction, so that the compiler
 * makes vector instructions of it.
 */
final class ExactRepulsion implements Repulsion {

  private static final int GRAIN = 256;

  @Override
  public double forces(
      float[] x, float[] y, int size, float[] forceX, float[] forceY, Parallel parallel) {
    double[] partial = new double[Parallel.rangeCount(size, GRAIN)];
    parallel.ranges(
        size,
        GRAIN,
        (range, from, to) -> {
          Tile tile = new Tile(x, y, from, to);
          for (int j = 0; j < size; j++) {
            push(x[j], y[j], tile.x, tile.y, tile.sums, tile.forceX, tile.forceY);
          }
          System.arraycopy(tile.forceX, 0, forceX, from, to - from);
          System.arraycopy(tile.forceY, 0, forceY, from, to - from);
          partial[range] = tile.total();
        });
    double z = -size;
    for (double part : partial) {
      z += part;
    }
    return z;
  }

  /** The push of a point at ({@code xj}, {@code yj}) on the points of a tile. */
  private static void push(
      float xj, float yj, float[] x, float[] y, float[] sums, float[] forceX, float[] forceY) {
    for (int i = 0; i < sums.length; i++) {
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
    final float[] x;
    final float[] y;
    final float[] sums;
    final float[] forceX;
    final float[] forceY;

    Tile(float[] allX, float[] allY, int from, int to) {
      x = Arrays.copyOfRange(allX, from, to);
      y = Arrays.copyOfRange(allY, from, to);
      sums = new float[to - from];
      forceX = new float[to - from];
      forceY = new float[to - from];
    }

    double total() {
      double total = 0;
      for (float sum : sums) {
        total += sum;
      }
      return total;
    }
  }
}
