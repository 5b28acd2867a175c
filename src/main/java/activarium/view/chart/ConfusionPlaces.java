package activarium.view.chart;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.view.chart.ConfusionView.Cell;
import java.util.List;

/**
 * Where the parts of a confusion matrix lie.
 *
 * @param box all of it
 * @param cells what is counted
 * @param side of a cell
 * @param names room for the names of the rows, left of the cells
 */
record ConfusionPlaces(Box box, Box cells, float side, float names) {

  static final float TEXT = 14;

  private static final float HEAD = 44;
  private static final float COLUMN_NAME = 24;
  private static final float ROW_NAME = 80;
  private static final float SHARE = 50;
  private static final float GAP = 10;

  /** Nowhere, before anything was drawn. */
  static final ConfusionPlaces NONE = new ConfusionPlaces(new Box(0, 0, 0, 0));

  private ConfusionPlaces(Box nowhere) {
    this(nowhere, nowhere, 1, 0);
  }

  /** Names have as much room as they need, as long as it is no room that the cells need. */
  static ConfusionPlaces of(Canvas canvas, Box box, List<String> classNames) {
    float widest = 0;
    for (String name : classNames) {
      widest = Math.max(widest, canvas.textWidth(name, TEXT, Weight.REGULAR));
    }
    int n = classNames.size();
    float largest = (box.height() - HEAD) / n;
    float spare = box.width() - SHARE - n * largest;
    float names = Math.min(widest + GAP, Math.max(ROW_NAME, spare));
    float side = Math.min((box.width() - names - SHARE) / n, largest);
    Box cells = new Box(box.x() + names, box.y() + HEAD, n * side, n * side);
    return new ConfusionPlaces(box, cells, side, names);
  }

  Box cell(int row, int column) {
    return new Box(cells.x() + column * side, cells.y() + row * side, side, side).inset(1);
  }

  /** Where the shares beside the cells end. */
  float shares() {
    return cells.right() + SHARE;
  }

  /** What lies under a place: a cell, a row by its name, a column by its head; null if nothing. */
  Cell find(float x, float y, int classes) {
    int column = (int) Math.floor((x - cells.x()) / side);
    int row = (int) Math.floor((y - cells.y()) / side);
    boolean isRow = row >= 0 && row < classes && y >= cells.y();
    boolean isColumn = column >= 0 && column < classes && x >= cells.x();
    if (isRow && isColumn) {
      return new Cell(row, column);
    } else if (isRow && x >= cells.x() - names && x < shares()) {
      return new Cell(row, -1);
    } else if (isColumn && y < cells.y() && y >= cells.y() - COLUMN_NAME) {
      return new Cell(-1, column);
    }
    return null;
  }
}
