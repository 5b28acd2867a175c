package activarium.view.chart;

import activarium.draw.Box;

/**
 * Where names and costs of strategies are: a name is over its costs where all is narrow, and rows
 * are high enough, so that letters need not be small; else before them.
 *
 * @param box all
 * @param rows strategies
 */
record CostPlaces(Box box, int rows) {

  private static final float TITLE = 26;
  private static final float HEAD = 24;
  private static final float NAMES = 0.36f;
  private static final float GAP = 10;

  /** Of a name over its costs. */
  private static final float LINE = 17;

  /** What a name, costs below it, and their bars need. */
  private static final float HIGH = 40;

  private static final float HIGHEST = 52;

  /** From this width on there is room for names before costs. */
  private static final float WIDE = 370;

  static CostPlaces of(Box box, int rows) {
    return new CostPlaces(box, rows);
  }

  private float row() {
    return Math.min(HIGHEST, (box.height() - TITLE - HEAD) / rows);
  }

  private boolean isOver() {
    return row() >= HIGH && box.width() < WIDE;
  }

  private float left() {
    return isOver() ? 0 : NAMES * box.width() + GAP;
  }

  Box name(int row) {
    float width = isOver() ? box.width() : NAMES * box.width();
    Box line = box.below(TITLE + HEAD + row * row()).top(row());
    return new Box(line.x(), line.y(), width, isOver() ? LINE : line.height());
  }

  /** What a column is called. */
  Box head(int column, int columns) {
    return right().below(TITLE).top(HEAD).column(column, columns, GAP);
  }

  Box cost(int row, int column, int columns) {
    float y = TITLE + HEAD + row * row() + (isOver() ? LINE : 0);
    float height = row() - (isOver() ? LINE : 0);
    return right().below(y).top(height).column(column, columns, GAP);
  }

  private Box right() {
    return new Box(box.x() + left(), box.y(), box.width() - left(), box.height());
  }
}
