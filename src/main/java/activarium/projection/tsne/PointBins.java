package activarium.projection.tsne;

import activarium.projection.Embedding;
import java.util.Arrays;

/**
 * Points sorted into strips of equal width along x, and within a strip into cells along y, so that
 * the neighbors of a point are contiguous in few pieces.
 */
final class PointBins {

  /** Cells to a strip's width. */
  static final int CELLS_PER_STRIP = 4;

  int strips;
  int cells;

  /** Where the points of each cell start in the sorted order, strip by strip. */
  int[] starts = new int[0];

  /** Index of each sorted point before sorting. */
  int[] order = new int[0];

  float[] x = new float[0];
  float[] y = new float[0];
  private int[] cellOf = new int[0];

  /**
   * @param bounds of the points
   * @param width of a strip
   */
  void sort(float[] fromX, float[] fromY, int size, Embedding.Bounds bounds, double width) {
    strips = 1 + (int) (bounds.width() / width);
    cells = 1 + (int) (bounds.height() / width * CELLS_PER_STRIP);
    reserve(size);
    float perX = (float) (1 / width);
    float perY = (float) (CELLS_PER_STRIP / width);
    for (int i = 0; i < size; i++) {
      int strip = Math.min(strips - 1, (int) ((fromX[i] - bounds.minX()) * perX));
      int cell = Math.min(cells - 1, (int) ((fromY[i] - bounds.minY()) * perY));
      cellOf[i] = strip * cells + cell;
      starts[cellOf[i] + 1]++;
    }
    for (int c = 0; c < strips * cells; c++) {
      starts[c + 1] += starts[c];
    }
    // Counting down keeps the order of indices within a cell and leaves starts as they should be.
    for (int i = size - 1; i >= 0; i--) {
      int slot = --starts[cellOf[i] + 1];
      order[slot] = i;
      x[slot] = fromX[i];
      y[slot] = fromY[i];
    }
    System.arraycopy(starts, 1, starts, 0, strips * cells);
    starts[strips * cells] = size;
  }

  private void reserve(int size) {
    int total = strips * cells + 1;
    if (starts.length < total) {
      starts = new int[total + total / 2];
    }
    Arrays.fill(starts, 0, total, 0);
    if (order.length < size) {
      order = new int[size];
      cellOf = new int[size];
      x = new float[size];
      y = new float[size];
    }
  }

  /** Where the points of a strip start. */
  int stripStart(int strip) {
    return starts[strip * cells];
  }

  /** Where the points of a strip end. */
  int stripEnd(int strip) {
    return starts[(strip + 1) * cells];
  }
}
