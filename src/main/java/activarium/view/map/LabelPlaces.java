package activarium.view.map;

import activarium.draw.Box;
import java.util.Arrays;

/**
 * Keeps labels from lying on one another: those that do move apart, up and down, by as little as
 * they can.
 */
final class LabelPlaces {

  private static final int MOST_STEPS = 60;

  /** Boxes that overlap by less do not. */
  private static final float TOUCH = 0.5f;

  private LabelPlaces() {}

  /**
   * Where they go.
   *
   * @param boxes where they would be
   * @param stage that they are kept inside of, as long as that has room
   */
  static Box[] apart(Box[] boxes, Box stage) {
    Box[] places = Arrays.stream(boxes).map(box -> inside(box, stage)).toArray(Box[]::new);
    boolean crowded = true;
    for (int step = 0; crowded && step < MOST_STEPS; step++) {
      crowded = false;
      for (int i = 0; i < places.length; i++) {
        for (int j = i + 1; j < places.length; j++) {
          float shift = overlap(places[i], places[j]) / 2;
          if (shift > TOUCH / 2) {
            boolean firstAbove = places[i].centerY() <= places[j].centerY();
            places[i] = inside(moved(places[i], firstAbove ? -shift : shift), stage);
            places[j] = inside(moved(places[j], firstAbove ? shift : -shift), stage);
            crowded = true;
          }
        }
      }
    }
    return places;
  }

  /** By how much they overlap from top to bottom; 0 if they lie side by side. */
  private static float overlap(Box one, Box other) {
    boolean aside = one.right() <= other.x() || other.right() <= one.x();
    float common = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    return aside ? 0 : Math.max(0, common);
  }

  private static Box moved(Box box, float dy) {
    return new Box(box.x(), box.y() + dy, box.width(), box.height());
  }

  private static Box inside(Box box, Box stage) {
    float rightmost = Math.max(stage.x(), stage.right() - box.width());
    float lowest = Math.max(stage.y(), stage.bottom() - box.height());
    float x = Math.max(stage.x(), Math.min(rightmost, box.x()));
    float y = Math.max(stage.y(), Math.min(lowest, box.y()));
    return new Box(x, y, box.width(), box.height());
  }
}
