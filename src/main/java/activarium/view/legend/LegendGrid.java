package activarium.view.legend;

import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Words;
import java.util.List;

/**
 * Where the classes of a legend go: in one line if they fit, else in two, in columns of which each
 * is as wide as its wider name. Names that are too long even so are cut.
 */
final class LegendGrid {

  private static final float SMALL = 12;
  private static final float LINE = 14;
  private static final float SINK = 3;

  private final List<String> names;
  private final int columns;
  private final float size;
  private final float[] starts;

  /**
   * @param widths of the names
   * @param widest of them that is written in full
   */
  private LegendGrid(
      Canvas canvas, List<String> all, float[] widths, int columns, float size, float widest) {
    this.columns = columns;
    this.size = size;
    names =
        all.stream().map(name -> Words.fit(canvas, name, widest, size, Weight.REGULAR)).toList();
    starts = starts(widths, columns, size, widest);
  }

  private static float[] starts(float[] widths, int columns, float size, float widest) {
    float[] starts = new float[columns + 1];
    for (int column = 0; column < columns; column++) {
      float width = 0;
      for (int c = column; c < widths.length; c += columns) {
        width = Math.max(width, Math.min(widest, widths[c]));
      }
      starts[column + 1] = starts[column] + Legend.entry(width, size);
    }
    return starts;
  }

  /**
   * Lays them out.
   *
   * @param room that there is from left to right
   */
  static LegendGrid of(Canvas canvas, List<String> names, float room) {
    float[] widths = widths(canvas, names, Legend.TEXT);
    float[] line = starts(widths, names.size(), Legend.TEXT, room);
    if (line[names.size()] <= room) {
      return new LegendGrid(canvas, names, widths, names.size(), Legend.TEXT, room);
    }
    int half = (names.size() + 1) / 2;
    float[] small = widths(canvas, names, SMALL);
    float widest = room;
    while (starts(small, half, SMALL, widest)[half] > room && widest > SMALL) {
      widest -= 1;
    }
    return new LegendGrid(canvas, names, small, half, SMALL, widest);
  }

  private static float[] widths(Canvas canvas, List<String> names, float size) {
    float[] widths = new float[names.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = canvas.textWidth(names.get(c), size, Weight.REGULAR);
    }
    return widths;
  }

  float width() {
    return starts[columns];
  }

  /** Height of the letters. */
  float size() {
    return size;
  }

  /** What is written of the name of a class. */
  String name(int c) {
    return names.get(c);
  }

  /** Where a class begins, from the left. */
  float x(int c) {
    return starts[c % columns];
  }

  /** How far above the only line it is; the lower one of two is below that. */
  float up(int c) {
    boolean isOne = columns == names.size();
    return isOne ? 0 : c < columns ? LINE - SINK : -SINK;
  }
}
