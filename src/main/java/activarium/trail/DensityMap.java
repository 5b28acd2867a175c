package activarium.trail;

import activarium.core.Clamp;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * A kernel density map on a square grid: points are added with bilinear weights, then blurred. Both
 * keep the total mass as long as all points are further from the border than the kernel reaches.
 *
 * <p>Several threads may add points at once, each to a part of its own; the parts are summed in
 * order, so that the result does not depend on who was first.
 */
final class DensityMap {

  private static final int ROWS = 16;

  /** What the density is like at one place. */
  static final class Probe {
    float density;
    float gradientX;
    float gradientY;
  }

  private final int side;
  private final float[][] parts;
  private final float[] across;
  private final float[] cells;
  private final boolean[] occupied;
  private final Parallel parallel;
  private final Parallel.Body blurRows = (range, from, to) -> blurRows(from, to);
  private final Parallel.Body blurColumns = (range, from, to) -> blurColumns(from, to);
  private BundlingKernel kernel;

  /**
   * @param side cells along each side
   * @param parts how many may add points at once
   */
  DensityMap(int side, int parts, Parallel parallel) {
    this.side = side;
    this.parts = new float[parts][side * side];
    this.across = new float[side * side];
    this.cells = new float[side * side];
    this.occupied = new boolean[side];
    this.parallel = parallel;
  }

  /** Adds a point at a place in cells. */
  void add(int part, float x, float y, float weight) {
    float left = x - 0.5f;
    float top = y - 0.5f;
    int column = Clamp.of((int) left, 0, side - 2);
    int row = Clamp.of((int) top, 0, side - 2);
    float u = left - column;
    float v = top - row;
    int cell = row * side + column;
    float[] into = parts[part];
    into[cell] += weight * (1 - u) * (1 - v);
    into[cell + 1] += weight * u * (1 - v);
    into[cell + side] += weight * (1 - u) * v;
    into[cell + side + 1] += weight * u * v;
  }

  /** Makes the density of all points added since the last call. */
  void blur(BundlingKernel newKernel) {
    kernel = newKernel;
    parallel.ranges(side, ROWS, blurRows);
    parallel.ranges(side, ROWS, blurColumns);
  }

  private void blurRows(int from, int to) {
    for (int row = from; row < to; row++) {
      int start = row * side;
      float[] sum = parts[0];
      float total = 0;
      for (int part = 1; part < parts.length; part++) {
        float[] other = parts[part];
        for (int i = start; i < start + side; i++) {
          sum[i] += other[i];
        }
        Arrays.fill(other, start, start + side, 0);
      }
      for (int i = start; i < start + side; i++) {
        total += sum[i];
      }
      occupied[row] = total > 0;
      Arrays.fill(across, start, start + side, 0);
      if (occupied[row]) {
        blurRow(sum, start);
        Arrays.fill(sum, start, start + side, 0);
      }
    }
  }

  private void blurRow(float[] sum, int start) {
    float[] weights = kernel.weights();
    accumulate(across, start, sum, start, side, weights[0]);
    for (int k = 1; k < weights.length; k++) {
      int inner = Math.max(0, side - 2 * k);
      int outer = Math.min(k, side - k);
      accumulate(across, start + k, sum, start, start + 2 * k, inner, weights[k]);
      accumulate(across, start, sum, start + k, outer, weights[k]);
      accumulate(across, start + side - outer, sum, start + side - k - outer, outer, weights[k]);
    }
  }

  private void blurColumns(int from, int to) {
    float[] weights = kernel.weights();
    for (int row = from; row < to; row++) {
      int start = row * side;
      Arrays.fill(cells, start, start + side, 0);
      addRow(start, row, weights[0]);
      for (int k = 1; k < weights.length; k++) {
        if (isOccupied(row - k) && isOccupied(row + k)) {
          accumulate(cells, start, across, (row - k) * side, (row + k) * side, side, weights[k]);
        } else {
          addRow(start, row - k, weights[k]);
          addRow(start, row + k, weights[k]);
        }
      }
    }
  }

  private void addRow(int start, int row, float weight) {
    if (isOccupied(row)) {
      accumulate(cells, start, across, row * side, side, weight);
    }
  }

  private boolean isOccupied(int row) {
    return row >= 0 && row < side && occupied[row];
  }

  private static void accumulate(
      float[] target, int at, float[] source, int from, int count, float weight) {
    for (int i = 0; i < count; i++) {
      target[at + i] += weight * source[from + i];
    }
  }

  /** Two at once, which have the same weight: half of the time goes into reading the target. */
  private static void accumulate(
      float[] target, int at, float[] source, int from, int other, int count, float weight) {
    for (int i = 0; i < count; i++) {
      target[at + i] += weight * (source[from + i] + source[other + i]);
    }
  }

  /**
   * Adds to {@code probe} the density at a place in cells, and its gradient by central differences
   * of one cell, each interpolated bilinearly and times {@code weight}.
   */
  void probe(float x, float y, float weight, Probe probe) {
    float left = x - 0.5f;
    float top = y - 0.5f;
    int column = Clamp.of((int) left, 1, side - 3);
    int row = Clamp.of((int) top, 1, side - 3);
    float u = left - column;
    float v = top - row;
    int cell = row * side + column;
    float above = mix(cell - side, u);
    float here = mix(cell, u);
    float next = mix(cell + side, u);
    float below = mix(cell + 2 * side, u);
    float west = mix(cell - 1, u) * (1 - v) + mix(cell + side - 1, u) * v;
    float east = mix(cell + 1, u) * (1 - v) + mix(cell + side + 1, u) * v;
    probe.density += weight * (here * (1 - v) + next * v);
    probe.gradientX += weight * (east - west) / 2;
    probe.gradientY += weight * ((next - above) * (1 - v) + (below - here) * v) / 2;
  }

  private float mix(int cell, float u) {
    return cells[cell] * (1 - u) + cells[cell + 1] * u;
  }

  /** Sum of all cells. */
  double mass() {
    double mass = 0;
    for (float cell : cells) {
      mass += cell;
    }
    return mass;
  }
}
