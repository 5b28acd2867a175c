package activarium.view.chart;

import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import java.util.HashSet;
import java.util.List;

/**
 * Names for narrow columns: whole ones if they fit, else the first few letters of each, if these
 * tell all of them apart.
 *
 * @param names for each class; empty if there is no room for such names
 * @param size of the letters
 */
record ColumnNames(List<String> names, float size) {

  private static final float SMALLEST = 10.5f;
  private static final int MOST_LETTERS = 4;
  private static final int LEAST_LETTERS = 2;

  /**
   * Finds them.
   *
   * @param room from left to right for each
   * @param size that they have if they fit; else they may be smaller
   */
  static ColumnNames of(Canvas canvas, List<String> classNames, float room, float size) {
    if (widest(canvas, classNames, size) <= room) {
      return new ColumnNames(classNames, size);
    }
    for (int letters = MOST_LETTERS; letters >= LEAST_LETTERS; letters--) {
      List<String> beginnings = beginnings(classNames, letters);
      float fitting = Math.min(size, size * room / widest(canvas, beginnings, size));
      if (fitting >= SMALLEST && new HashSet<>(beginnings).size() == classNames.size()) {
        return new ColumnNames(beginnings, fitting);
      }
    }
    return new ColumnNames(List.of(), size);
  }

  private static List<String> beginnings(List<String> names, int letters) {
    return names.stream()
        .map(name -> name.substring(0, Math.min(name.length(), letters)).strip())
        .toList();
  }

  private static float widest(Canvas canvas, List<String> names, float size) {
    float widest = 0;
    for (String name : names) {
      widest = Math.max(widest, canvas.textWidth(name, size, Weight.REGULAR));
    }
    return widest;
  }
}
