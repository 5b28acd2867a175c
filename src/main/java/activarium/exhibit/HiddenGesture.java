package activarium.exhibit;

import activarium.core.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Corners of the screen that are pressed in an order, which opens the staff's panel, and which
 * nobody does by chance. Not for several threads.
 */
public final class HiddenGesture {

  /** A corner, as shares of width and height. */
  public enum Corner {
    TOP_LEFT(0, 0),
    TOP_RIGHT(1, 0),
    BOTTOM_RIGHT(1, 1),
    BOTTOM_LEFT(0, 1);

    private final double x;
    private final double y;

    Corner(double x, double y) {
      this.x = x;
      this.y = y;
    }
  }

  /**
   * What is to be done.
   *
   * @param corners in their order, 3 or more
   * @param within seconds from the first press to the last
   * @param side of the square in each corner that counts, as a share of the smaller side of the
   *     screen, 0.08 at most
   */
  public record Shape(List<Corner> corners, double within, double side) {

    public static final Shape AROUND = new Shape(List.of(Corner.values()), 6, 0.08);

    private static final int LEAST = 3;
    private static final double LARGEST = 0.08;

    public Shape {
      corners = List.copyOf(corners);
      if (corners.size() < LEAST || !(within > 0) || !(side > 0 && side <= LARGEST)) {
        throw new IllegalArgumentException(
            Text.of(
                "expected %d corners or more, a time and a side up to %s, found %s, %s and %s",
                LEAST, LARGEST, corners, within, side));
      }
    }
  }

  private record Press(Corner corner, double seconds) {}

  private final Shape shape;

  /** The last presses, as many as the shape has at most. */
  private final Deque<Press> presses = new ArrayDeque<>();

  public HiddenGesture(Shape shape) {
    this.shape = shape;
  }

  /**
   * Takes a press anywhere; one that is in no corner is the end of what was begun.
   *
   * @param x share of the width, 0 … 1
   * @param y share of the height, 0 … 1
   * @param aspect width by height
   * @param seconds a time that nobody sets
   * @return whether the gesture is complete with it
   */
  public boolean press(double x, double y, double aspect, double seconds) {
    Corner corner = corner(x, y, aspect);
    if (corner == null) {
      presses.clear();
      return false;
    }
    presses.add(new Press(corner, seconds));
    if (presses.size() > shape.corners.size()) {
      presses.remove();
    }
    boolean isComplete = isComplete();
    if (isComplete) {
      presses.clear();
    }
    return isComplete;
  }

  private Corner corner(double x, double y, double aspect) {
    double wide = shape.side / Math.max(1, aspect);
    double high = shape.side * Math.min(1, aspect);
    for (Corner corner : Corner.values()) {
      if (Math.abs(x - corner.x) <= wide && Math.abs(y - corner.y) <= high) {
        return corner;
      }
    }
    return null;
  }

  private boolean isComplete() {
    if (presses.size() < shape.corners.size()
        || presses.getLast().seconds - presses.getFirst().seconds > shape.within) {
      return false;
    }
    Iterator<Corner> wanted = shape.corners.iterator();
    return presses.stream().allMatch(press -> press.corner == wanted.next());
  }
}
