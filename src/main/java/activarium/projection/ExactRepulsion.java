package activarium.projection;

import activarium.work.Parallel;
import java.util.Arrays;

/**
 * All pairs. The loop over the pushed points is inside and has no reduction, so that the compiler
 * makes vector instructions of it.
 */
final class ExactRepulsion implements Repulsion {

  private static final int GRAIN = 256;

  private float[] sums = new float[0];

  @Override
  public double forces(
      float[] x, float[] y, int size, float[] forceX, float[] forceY, Parallel parallel) {
    if (sums.length < size) {
      sums = new float[size];
    }
    double[] partial = new double[Parallel.rangeCount(size, GRAIN)];
    parallel.ranges(
        size,
        GRAIN,
        (range, from, to) -> {
          Arrays.fill(sums, from, to, 0);
          Arrays.fill(forceX, from, to, 0);
          Arrays.fill(forceY, from, to, 0);
          for (int j = 0; j < size; j++) {
            push(x[j], y[j], x, y, sums, forceX, forceY, from, to);
          }
          partial[range] = total(from, to);
        });
    double z = -size;
    for (double part : partial) {
      z += part;
    }
    return z;
  }

  /** The push of a point at ({@code xj}, {@code yj}) on the points {@code from … to − 1}. */
  static void push(
      float xj,
      float yj,
      float[] x,
      float[] y,
      float[] sums,
      float[] forceX,
      float[] forceY,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      float dx = x[i] - xj;
      float dy = y[i] - yj;
      float q = 1f / (1f + dx * dx + dy * dy);
      sums[i] += q;
      q *= q;
      forceX[i] += q * dx;
      forceY[i] += q * dy;
    }
  }

  private double total(int from, int to) {
    double total = 0;
    for (int i = from; i < to; i++) {
      total += sums[i];
    }
    return total;
  }
}
