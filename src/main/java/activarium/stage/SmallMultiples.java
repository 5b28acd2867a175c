package activarium.stage;

import activarium.draw.Box;
import activarium.draw.Easing;

/**
 * Where maps of the same kind lie beside one another, and behind them, twice as wide, what is said
 * of all; and how a map grows when it is touched: at rest all are alike, in two rows or two
 * columns; beside a grown one the others stand in a square, so that none is ever out of sight.
 */
final class SmallMultiples {

  /** Seconds in which a picture makes up about two thirds of its way. */
  private static final float EASING = 0.14f;

  /** Below this share of its way, a picture has arrived. */
  private static final float ARRIVED = 0.002f;

  private static final float GAP = 18;

  /** Of the longer side of the area, what a grown map takes. */
  private static final float GROWN = 0.4f;

  private final int count;
  private final float[] shares;
  private Box area;
  private int grown = -1;

  /**
   * @param maps how many, besides which there is what is said of all
   */
  SmallMultiples(int maps) {
    this.count = maps + 1;
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
    boolean isWide = area.width() > area.height();
    if (grown < 0) {
      int longer = (count + 2) / 2;
      return isWide ? cell(area, picture, longer, 2) : cell(area, picture, 2, longer);
    }
    float side = GROWN * (isWide ? area.width() : area.height());
    if (picture == grown) {
      return isWide
          ? new Box(area.x(), area.y(), side, area.height())
          : new Box(area.x(), area.y(), area.width(), side);
    }
    Box rest =
        isWide
            ? new Box(area.x() + side + GAP, area.y(), area.width() - side - GAP, area.height())
            : area.below(side + GAP);
    int square = (int) Math.ceil(Math.sqrt(count));
    return cell(rest, picture < grown ? picture : picture - 1, square, square);
  }

  /** A place in rows of so many; the last picture takes two, at the end. */
  private Box cell(Box of, int place, int columns, int rows) {
    boolean isLast = place == (grown < 0 ? count - 1 : count - 2);
    int column = isLast ? columns - 2 : place % columns;
    int row = isLast ? rows - 1 : place / columns;
    float width = (of.width() - GAP * (columns - 1)) / columns;
    float height = (of.height() - GAP * (rows - 1)) / rows;
    return new Box(
        of.x() + column * (width + GAP),
        of.y() + row * (height + GAP),
        isLast ? of.right() - of.x() - column * (width + GAP) : width,
        height);
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
