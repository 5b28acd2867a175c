package activarium.projection;

import java.util.Arrays;

/**
 * Where a field on a grid has a value, by marching squares (Lorensen and Cline's marching cubes,
 * 1987, in the plane): straight pieces from cell to cell, in units of the embedding.
 */
public final class Isolines {

  private final ClassDensity grid;
  private float[] pieces = new float[256];
  private int size;

  private Isolines(ClassDensity grid) {
    this.grid = grid;
  }

  /**
   * The line around all that is above a level.
   *
   * @param field a value for each cell of the grid, row by row
   * @return x and y of a piece's start, x and y of its end, of one piece after the other
   */
  public static float[] of(ClassDensity grid, float[] field, float level) {
    Isolines lines = new Isolines(grid);
    for (int row = 0; row + 1 < grid.rows(); row++) {
      for (int column = 0; column + 1 < grid.columns(); column++) {
        lines.square(field, level, column, row);
      }
    }
    return Arrays.copyOf(lines.pieces, lines.size);
  }

  /**
   * Level lines across all that is above a level, to fill it with.
   *
   * @param every rows from one to the next
   * @return as {@link #of}
   */
  public static float[] hatching(ClassDensity grid, float[] field, float level, int every) {
    Isolines lines = new Isolines(grid);
    for (int row = 0; row < grid.rows(); row += every) {
      float start = Float.NaN;
      for (int column = 0; column + 1 < grid.columns(); column++) {
        int i = row * grid.columns() + column;
        boolean above = field[i] > level;
        if (above != field[i + 1] > level) {
          float crossing = column + share(field[i], field[i + 1], level);
          if (above && !Float.isNaN(start)) {
            lines.add(start, row, crossing, row);
          }
          start = crossing;
        }
      }
    }
    return Arrays.copyOf(lines.pieces, lines.size);
  }

  /** The pieces between the middles of four neighboring cells. */
  private void square(float[] field, float level, int column, int row) {
    int i = row * grid.columns() + column;
    float a = field[i];
    float b = field[i + 1];
    float c = field[i + 1 + grid.columns()];
    float d = field[i + grid.columns()];
    float[] crossings = new float[8];
    int count = 0;
    count = crossing(crossings, count, a, b, level, column, row, 1, 0);
    count = crossing(crossings, count, b, c, level, column + 1, row, 0, 1);
    count = crossing(crossings, count, c, d, level, column + 1, row + 1, -1, 0);
    count = crossing(crossings, count, d, a, level, column, row + 1, 0, -1);
    if (count == 4) {
      add(crossings[0], crossings[1], crossings[2], crossings[3]);
    } else if (count == 8) {
      // Two opposite corners are above: the middle says whether they belong together.
      boolean joined = (a + b + c + d) / 4 > level == a > level;
      int other = joined ? 2 : 6;
      int rest = joined ? 4 : 2;
      add(crossings[0], crossings[1], crossings[other], crossings[other + 1]);
      add(
          crossings[rest],
          crossings[rest + 1],
          crossings[joined ? 6 : 4],
          crossings[joined ? 7 : 5]);
    }
  }

  /** Notes where an edge from one value to the next crosses the level, if it does. */
  private static int crossing(
      float[] crossings,
      int count,
      float from,
      float to,
      float level,
      float x,
      float y,
      int dx,
      int dy) {
    if (from > level == to > level) {
      return count;
    }
    float share = share(from, to, level);
    crossings[count] = x + dx * share;
    crossings[count + 1] = y + dy * share;
    return count + 2;
  }

  private static float share(float from, float to, float level) {
    return (level - from) / (to - from);
  }

  private void add(float x0, float y0, float x1, float y1) {
    if (size + 4 > pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * pieces.length);
    }
    pieces[size++] = grid.x() + x0 * grid.cell();
    pieces[size++] = grid.y() + y0 * grid.cell();
    pieces[size++] = grid.x() + x1 * grid.cell();
    pieces[size++] = grid.y() + y1 * grid.cell();
  }
}
