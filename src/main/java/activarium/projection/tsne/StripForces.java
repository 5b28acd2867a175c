package activarium.projection.tsne;

import java.util.Arrays;

/**
 * The points of one strip of {@link PointBins} and what acts on them, in sorted order. They are
 * copies: where two threads wrote to either side of a boundary in one array, each would wait for
 * the other's cache line.
 */
final class StripForces {

  /** Where the strip starts in the sorted order; element 0 of the arrays is that point. */
  final int start;

  final int size;
  final float[] x;
  final float[] y;
  final float[] potential;
  final float[] forceX;
  final float[] forceY;

  StripForces(PointBins bins, int strip) {
    start = bins.stripStart(strip);
    int end = bins.stripEnd(strip);
    size = end - start;
    x = Arrays.copyOfRange(bins.x, start, end);
    y = Arrays.copyOfRange(bins.y, start, end);
    potential = new float[size];
    forceX = new float[size];
    forceY = new float[size];
  }

  void scale(float factor) {
    scale(potential, factor);
    scale(forceX, factor);
    scale(forceY, factor);
  }

  private static void scale(float[] values, float factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  /** Sum of the potentials. */
  double total() {
    double total = 0;
    for (float value : potential) {
      total += value;
    }
    return total;
  }
}
