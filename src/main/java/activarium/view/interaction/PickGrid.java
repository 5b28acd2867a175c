package activarium.view.interaction;

import activarium.core.Clamp;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Places sorted into cells, so that those near a place or inside an outline are found without
 * looking at the others.
 */
public final class PickGrid {

  /** Places a cell holds on average. */
  private static final float PER_CELL = 3;

  private static final int MOST_CELLS = 512;

  private final float[] positions;
  private final float minX;
  private final float minY;
  private final float cell;
  private final int columns;
  private final int rows;
  private final int[] starts;
  private final int[] order;

  /**
   * @param positions x and y interleaved; not changed while the grid is in use
   */
  public PickGrid(float[] positions) {
    this.positions = positions;
    float[] bounds = bounds(positions);
    minX = bounds[0];
    minY = bounds[1];
    float width = Math.max(1e-6f, bounds[2] - minX);
    float height = Math.max(1e-6f, bounds[3] - minY);
    float wanted = (float) Math.sqrt(width * height * PER_CELL / Math.max(1, count()));
    cell = Math.max(wanted, Math.max(width, height) / MOST_CELLS);
    columns = 1 + (int) (width / cell);
    rows = 1 + (int) (height / cell);
    starts = new int[columns * rows + 1];
    order = new int[count()];
    sort();
  }

  private int count() {
    return positions.length / 2;
  }

  /** Least x and y, most x and y. */
  static float[] bounds(float[] positions) {
    float[] bounds = {0, 0, 0, 0};
    for (int i = 0; i < positions.length; i++) {
      int axis = i & 1;
      bounds[axis] = i < 2 ? positions[i] : Math.min(bounds[axis], positions[i]);
      bounds[2 + axis] = i < 2 ? positions[i] : Math.max(bounds[2 + axis], positions[i]);
    }
    return bounds;
  }

  private void sort() {
    int[] cellOf = new int[count()];
    for (int i = 0; i < cellOf.length; i++) {
      cellOf[i] = row(positions[2 * i + 1]) * columns + column(positions[2 * i]);
      starts[cellOf[i] + 1]++;
    }
    for (int c = 0; c + 1 < starts.length; c++) {
      starts[c + 1] += starts[c];
    }
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    for (int i = 0; i < cellOf.length; i++) {
      order[next[cellOf[i]]++] = i;
    }
  }

  private int column(float x) {
    return Clamp.of((int) ((x - minX) / cell), 0, columns - 1);
  }

  private int row(float y) {
    return Clamp.of((int) ((y - minY) / cell), 0, rows - 1);
  }

  /** The nearest within a radius that is accepted, or −1. */
  public int nearest(float x, float y, float radius, IntPredicate accepted) {
    int[] nearest = {-1};
    float[] best = {radius * radius};
    inside(
        x - radius,
        y - radius,
        x + radius,
        y + radius,
        i -> {
          float dx = positions[2 * i] - x;
          float dy = positions[2 * i + 1] - y;
          if (dx * dx + dy * dy <= best[0] && accepted.test(i)) {
            best[0] = dx * dx + dy * dy;
            nearest[0] = i;
          }
        });
    return nearest[0];
  }

  /** Those in an upright rectangle. */
  public void inside(float x0, float y0, float x1, float y1, IntConsumer found) {
    for (int row = row(y0); row <= row(y1); row++) {
      for (int slot = starts[row * columns + column(x0)];
          slot < starts[row * columns + column(x1) + 1];
          slot++) {
        float x = positions[2 * order[slot]];
        float y = positions[2 * order[slot] + 1];
        if (x >= x0 && x <= x1 && y >= y0 && y <= y1) {
          found.accept(order[slot]);
        }
      }
    }
  }

  /**
   * Those inside a closed outline, by the even-odd rule.
   *
   * @param outline x and y of its corners, interleaved
   */
  public void inside(float[] outline, IntConsumer found) {
    float[] box = bounds(outline);
    for (int row = row(box[1]); row <= row(box[3]); row++) {
      float top = row == 0 ? Float.NEGATIVE_INFINITY : minY + row * cell;
      float bottom = row == rows - 1 ? Float.POSITIVE_INFINITY : minY + (row + 1) * cell;
      int[] edges = edgesBetween(outline, top - 1e-3f * cell, bottom + 1e-3f * cell);
      for (int slot = starts[row * columns + column(box[0])];
          slot < starts[row * columns + column(box[2]) + 1];
          slot++) {
        if (isInside(outline, edges, order[slot])) {
          found.accept(order[slot]);
        }
      }
    }
  }

  /** The edges, by their first corner, that reach into a horizontal strip. */
  private static int[] edgesBetween(float[] outline, float top, float bottom) {
    int corners = outline.length / 2;
    int[] edges = new int[corners];
    int count = 0;
    for (int e = 0; e < corners; e++) {
      float y0 = outline[2 * e + 1];
      float y1 = outline[2 * ((e + 1) % corners) + 1];
      if (Math.max(y0, y1) >= top && Math.min(y0, y1) <= bottom) {
        edges[count++] = e;
      }
    }
    return Arrays.copyOf(edges, count);
  }

  private boolean isInside(float[] outline, int[] edges, int place) {
    float x = positions[2 * place];
    float y = positions[2 * place + 1];
    int corners = outline.length / 2;
    boolean inside = false;
    for (int e : edges) {
      int next = (e + 1) % corners;
      float y0 = outline[2 * e + 1];
      float y1 = outline[2 * next + 1];
      if (y0 > y != y1 > y) {
        float share = (y - y0) / (y1 - y0);
        inside ^= x < outline[2 * e] + share * (outline[2 * next] - outline[2 * e]);
      }
    }
    return inside;
  }
}
