package activarium.stage.drawing;

import activarium.draw.Box;

/**
 * Where the parts of a drawing stage lie: side by side, or, where the window stands upright, one
 * below the other, with the paper in the lower half, in reach of everybody.
 */
record DrawingPlaces(Box title, Box trails, Box pad, Box bars, Box neurons, Box nearest) {

  /** Height of a line over a part. */
  static final float HEADING = 24;

  /** The most alike are in two rows of so many. */
  static final int IN_ROW = 3;

  private static final float GAP = 24;
  private static final float TITLE = 64;
  private static final float BARS = 150;

  /**
   * @param isLow whether the paper lies in the lower half of a wide window, too
   */
  static DrawingPlaces of(Box room, boolean isLow) {
    return room.width() >= 0.8f * room.height() ? wide(room, isLow) : upright(room);
  }

  private static DrawingPlaces wide(Box all, boolean isLow) {
    Box body = all.below(TITLE);
    float side = Math.min(0.33f * all.width(), body.height() - GAP - BARS);
    float small = side(Math.min(0.24f * all.width(), body.height()), body.height());
    float rest = body.height() - GAP - side;
    Box pad = new Box(body.x(), isLow ? body.bottom() - side : body.y(), side, side);
    Box bars = new Box(body.x(), isLow ? body.y() : pad.bottom() + GAP, side, rest);
    float left = pad.right() + GAP;
    float right = all.right() - small;
    Box middle = new Box(left, body.y(), right - GAP - left, body.height());
    return of(all, middle, pad, bars, new Box(right, body.y(), small, body.height()));
  }

  private static DrawingPlaces upright(Box all) {
    float side = 0.58f * all.width();
    Box bars = all.below(all.height() - BARS);
    Box pad = new Box(all.x(), bars.y() - GAP - side, side, side);
    Box trails = new Box(all.x(), all.y() + TITLE, all.width(), pad.y() - GAP - all.y() - TITLE);
    float small = side(all.right() - pad.right() - GAP, side);
    return of(all, trails, pad, bars, new Box(all.right() - small, pad.y(), small, side));
  }

  /** Side of the neurons' square, so that the most alike have room below it. */
  private static float side(float width, float height) {
    return Math.min(width, (height - 2 * HEADING - GAP) / (1 + 2f / IN_ROW));
  }

  private static DrawingPlaces of(Box all, Box trails, Box pad, Box bars, Box column) {
    float rows = HEADING + column.width() * 2 / IN_ROW;
    return new DrawingPlaces(
        all.top(TITLE),
        trails,
        pad,
        bars,
        column.top(HEADING + column.width()),
        column.below(column.height() - rows));
  }
}
