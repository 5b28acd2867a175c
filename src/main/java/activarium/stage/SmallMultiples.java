package activarium.stage;

import activarium.draw.Box;
import activarium.draw.Easing;

/**
 * Where pictures of the same kind lie beside one another, and how one grows when it is touched: at
 * rest all are alike, in two rows or two columns; a grown one takes four of nine places, and the
 * others the rest, so that none is ever out of sight.
 */
final class SmallMultiples {

  /** Seconds in which a picture makes up about two thirds of its way. */
  private static final float EASING = 0.14f;

  /** Below this share of its way, a picture has arrived. */
  private static final float ARRIVED = 0.002f;

  private static final float GAP = 18;

  /** The places around a grown picture, row by row, in a square of three by three. */
  private static final int[] AROUND = {2, 5, 6, 7, 8};

  private final int count;
  private final float[] shares;
  private Box area;
  private int grown = -1;

  /**
   * @param count pictures, at most six
   */
  SmallMultiples(int count) {
    if (count < 1 || count > AROUND.length + 1) {
      throw new IllegalArgumentException("small multiples: 1 to 6, were " + count);
    }
    this.count = count;
    this.shares = new float[4 * count];
  }

  /** The picture that has grown, or −1. */
  int grown() {
    return grown;
  }

  /** One picture grows; −1: all are alike again. */
  void grow(int picture) {
    grown = picture;
  }

  /** Lays the pictures out in an area; at once where it is a new one. */
  void layOut(Box newArea) {
    boolean isNew = !newArea.equals(area);
    area = newArea;
    if (isNew) {
      move(1);
    }
  }

  /** Moves the pictures on by a time step. */
  void advance(float seconds) {
    if (area != null) {
      move(Easing.share(seconds, EASING));
    }
  }

  private void move(float share) {
    for (int i = 0; i < count; i++) {
      Box goal = goal(i);
      float[] aims = {goal.x(), goal.y(), goal.width(), goal.height()};
      for (int k = 0; k < 4; k++) {
        float way = aims[k] - shares[4 * i + k];
        boolean arrives = share == 1 || Math.abs(way) < ARRIVED * area.width();
        // What is added to a number may miss the goal by its last bit: it would never be at rest.
        shares[4 * i + k] = arrives ? aims[k] : shares[4 * i + k] + share * way;
      }
    }
  }

  private Box goal(int picture) {
    if (grown < 0) {
      int columns = area.width() > area.height() ? (count + 1) / 2 : 2;
      int rows = (count + columns - 1) / columns;
      return cells(picture % columns, picture / columns, 1, columns, rows);
    }
    if (picture == grown) {
      return cells(0, 0, 2, 3, 3);
    }
    int place = AROUND[picture < grown ? picture : picture - 1];
    return cells(place % 3, place / 3, 1, 3, 3);
  }

  private Box cells(int column, int row, int side, int columns, int rows) {
    float width = (area.width() - GAP * (columns - 1)) / columns;
    float height = (area.height() - GAP * (rows - 1)) / rows;
    return new Box(
        area.x() + column * (width + GAP),
        area.y() + row * (height + GAP),
        side * (width + GAP) - GAP,
        side * (height + GAP) - GAP);
  }

  /** Where a picture is now. */
  Box place(int picture) {
    int at = 4 * picture;
    return new Box(shares[at], shares[at + 1], shares[at + 2], shares[at + 3]);
  }

  /** The picture under a place of the canvas, or −1. */
  int at(float x, float y) {
    for (int i = 0; area != null && i < count; i++) {
      if (place(i).contains(x, y)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether all pictures are where they belong. */
  boolean isAtRest() {
    for (int i = 0; area != null && i < count; i++) {
      if (!place(i).equals(goal(i))) {
        return false;
      }
    }
    return true;
  }
}
