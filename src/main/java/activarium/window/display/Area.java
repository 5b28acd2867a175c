package activarium.window.display;

import activarium.core.Text;

/**
 * A rectangle of the desktop, in the units in which windows are placed.
 *
 * @param x of the left edge; negative left of the desktop's origin
 * @param y of the upper edge
 * @param width ≥ 1
 * @param height ≥ 1
 */
public record Area(int x, int y, int width, int height) {

  /** Share of a display that a window takes: title and bars of the system have the rest. */
  private static final float WIDE = 0.94f;

  private static final float HIGH = 0.86f;

  /** Share of a display that a window covers at least: some systems keep a bar where it is. */
  private static final float COVERED = 0.9f;

  public Area {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          Text.of("an area has at least one pixel, was %dx%d", width, height));
    }
  }

  /** As large a window as fits in here beside what the system has on a display. */
  public Area window() {
    int wide = Math.max(1, Math.round(width * WIDE));
    int high = Math.max(1, Math.round(height * HIGH));
    return new Area(x + (width - wide) / 2, y + (height - high) / 2, wide, high);
  }

  /** Whether a window that has {@code other} covers this, but for a bar of the system. */
  boolean isCoveredBy(Area other) {
    int middleX = other.x + other.width / 2;
    int middleY = other.y + other.height / 2;
    return other.width >= COVERED * width
        && other.height >= COVERED * height
        && (middleX >= x && middleX < x + width)
        && (middleY >= y && middleY < y + height);
  }

  /** Where this lies, seen from another one. */
  String seenFrom(Area other) {
    if (equals(other)) {
      return "the same picture as";
    } else if (x >= other.x + other.width) {
      return "right of";
    } else if (x + width <= other.x) {
      return "left of";
    } else if (y + height <= other.y) {
      return "above";
    } else {
      return y >= other.y + other.height ? "below" : "over a part of";
    }
  }

  /** As sizes are written. */
  public String size() {
    return width + "x" + height;
  }
}
