package activarium.view.image;

import activarium.draw.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where the images of chosen observations go beside a map: in a column on either side, in an order
 * in which no two lines from an image to its observation cross.
 */
public final class InsetLayout {

  /**
   * An image and the observation that it belongs to.
   *
   * @param observation its number
   * @param box where the image and its words go
   * @param x where the observation lies
   * @param y where the observation lies
   * @param left whether it is in the left column
   */
  public record Inset(int observation, Box box, float x, float y, boolean left) {

    /** Where the line to the observation starts. */
    public float lineX() {
      return left ? box.right() : box.x();
    }

    public float lineY() {
      return box.centerY();
    }
  }

  /** An observation on the canvas. */
  public record Place(int observation, float x, float y) {}

  private InsetLayout() {}

  /** How many images find room in two columns, of which one may have no height. */
  public static int capacity(Box left, Box right, float height) {
    return rows(left, height) + rows(right, height);
  }

  private static int rows(Box column, float height) {
    return Math.max(0, (int) (column.height() / height));
  }

  /**
   * Lays out at most {@link #capacity} images.
   *
   * @param left the left column
   * @param right the right column
   * @param height of an image with its words
   */
  public static List<Inset> of(List<Place> places, Box left, Box right, float height) {
    List<Place> sorted = new ArrayList<>(places);
    sorted.sort(Comparator.comparingDouble(Place::x).thenComparing(Place::observation));
    int rows = rows(right, height);
    int most = Math.max(sorted.size() - rows, (sorted.size() + 1) / 2);
    int ofLeft = Math.min(rows(left, height), most);
    List<Inset> insets = new ArrayList<>();
    insets.addAll(column(sorted.subList(0, ofLeft), left, height, true));
    insets.addAll(
        column(
            sorted.subList(ofLeft, Math.min(sorted.size(), ofLeft + rows)), right, height, false));
    return insets;
  }

  private static List<Inset> column(List<Place> places, Box column, float height, boolean left) {
    Place[] order = places.toArray(Place[]::new);
    Arrays.sort(order, Comparator.comparingDouble(Place::y));
    float step = order.length == 0 ? 0 : Math.min(column.height() / order.length, 1.6f * height);
    float top = top(order, column, step);
    boolean crossed = true;
    while (crossed) {
      crossed = false;
      for (int i = 0; i + 1 < order.length; i++) {
        for (int j = i + 1; j < order.length; j++) {
          if (cross(order[i], i, order[j], j, column, top, step, left)) {
            Place place = order[i];
            order[i] = order[j];
            order[j] = place;
            crossed = true;
          }
        }
      }
    }
    List<Inset> insets = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      float y = top + (i + 0.5f) * step - height / 2;
      Box box = new Box(column.x(), y, column.width(), height);
      insets.add(new Inset(order[i].observation, box, order[i].x, order[i].y, left));
    }
    return insets;
  }

  /** The images are centered on their observations as far as the column allows. */
  private static float top(Place[] order, Box column, float step) {
    double mean = Arrays.stream(order).mapToDouble(Place::y).average().orElse(0);
    float lowest = column.bottom() - step * order.length;
    return Math.max(column.y(), Math.min(lowest, (float) mean - step * order.length / 2));
  }

  /**
   * Swapping two lines that cross makes both shorter together, so that swapping comes to an end.
   */
  private static boolean cross(
      Place a, int slotA, Place b, int slotB, Box column, float top, float step, boolean left) {
    float x = left ? column.right() : column.x();
    float ay = top + (slotA + 0.5f) * step;
    float by = top + (slotB + 0.5f) * step;
    return side(x, ay, a.x, a.y, x, by) * side(x, ay, a.x, a.y, b.x, b.y) < 0
        && side(x, by, b.x, b.y, x, ay) * side(x, by, b.x, b.y, a.x, a.y) < 0;
  }

  /** On which side of the line from 0 to 1 a place lies. */
  private static double side(float x0, float y0, float x1, float y1, float px, float py) {
    return Math.signum((double) (x1 - x0) * (py - y0) - (double) (y1 - y0) * (px - x0));
  }
}
