package activarium.view.interaction;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Easing;
import java.util.List;

/**
 * How a person looks at a map that fits its box: how much nearer, and away from its center by how
 * much. Glides to where it is sent; a place that is zoomed around stays under the pointer all the
 * way.
 */
public final class Camera {

  /** Seconds in which the camera makes up about two thirds of the way. */
  private static final float EASING = 0.11f;

  private static final float NEAREST = 400;

  /** The center of view stays within the map, in box sides from its center. */
  private static final float FARTHEST = 0.6f;

  private static final float CLOSE_ENOUGH = 1e-4f;

  /** Center of view in sides of the box at zoom 1, and the inverse of the zoom. */
  private record View(float x, float y, float inverse) {}

  private static final View WHOLE = new View(0, 0, 1);

  private View now = WHOLE;
  private View goal = WHOLE;

  /** How much nearer than when the whole map fits. */
  public float zoom() {
    return 1 / now.inverse;
  }

  /** The zoom that it glides to. */
  public float goalZoom() {
    return 1 / goal.inverse;
  }

  /** Whether it still glides. */
  public boolean isMoving() {
    return !now.equals(goal);
  }

  /** Shows the whole map. */
  public void fit() {
    goal = WHOLE;
  }

  /** Zooms by a factor; what is under x, y of the canvas stays there. */
  public void zoom(float factor, float x, float y, Box box) {
    float inverse = Clamp.of(goal.inverse / factor, 1 / NEAREST, 1);
    float dx = (x - box.centerX()) / side(box);
    float dy = (y - box.centerY()) / side(box);
    float change = goal.inverse - inverse;
    goal = within(goal.x + dx * change, goal.y + dy * change, inverse);
  }

  /** Moves the map by so many design units, at once: it sticks to the pointer. */
  public void drag(float dx, float dy, Box box) {
    pan(dx, dy, box);
    now = new View(goal.x, goal.y, now.inverse);
  }

  /** Moves the map by so many design units, gliding. */
  public void pan(float dx, float dy, Box box) {
    float perUnit = goal.inverse / side(box);
    goal = within(goal.x - dx * perUnit, goal.y - dy * perUnit, goal.inverse);
  }

  /**
   * Shows a part of the map as large as it fits.
   *
   * @param part what is to be shown, in design units of the whole map, as {@link #of} is given it
   */
  public void show(Box part, Box box) {
    float share = Math.max(part.width() / box.width(), part.height() / box.height());
    float inverse = Clamp.of(1.15f * share, 1 / NEAREST, 1);
    goal =
        within(
            (part.centerX() - box.centerX()) / side(box),
            (part.centerY() - box.centerY()) / side(box),
            inverse);
  }

  private static View within(float x, float y, float inverse) {
    float limit = FARTHEST * (1 - inverse);
    return new View(Clamp.of(x, -limit, limit), Clamp.of(y, -limit, limit), inverse);
  }

  private static float side(Box box) {
    return Math.max(1, Math.max(box.width(), box.height()));
  }

  /** Where it goes: center of view in sides of the box from the map's center, and zoom. */
  public List<Float> place() {
    return List.of(goal.x, goal.y, 1 / goal.inverse);
  }

  /** Is at once at a place that {@link #place} said, as JSON gives it back. */
  public void restore(Object place) {
    List<?> numbers = (List<?>) place;
    float inverse = Clamp.of(1 / number(numbers, 2), 1 / NEAREST, 1);
    goal = within(number(numbers, 0), number(numbers, 1), inverse);
    arrive();
  }

  private static float number(List<?> numbers, int index) {
    return ((Number) numbers.get(index)).floatValue();
  }

  /** Is at once where it was sent. */
  public void arrive() {
    now = goal;
  }

  /** Moves it on by a time step. */
  public void advance(float seconds) {
    float share = Easing.share(seconds, EASING);
    // Center and inverse zoom move by the same share: so every place moves on a straight line.
    View next =
        new View(
            now.x + share * (goal.x - now.x),
            now.y + share * (goal.y - now.y),
            now.inverse + share * (goal.inverse - now.inverse));
    boolean arrived =
        Math.abs(next.inverse - goal.inverse) < CLOSE_ENOUGH * goal.inverse
            && Math.hypot(next.x - goal.x, next.y - goal.y) < CLOSE_ENOUGH * goal.inverse;
    now = arrived ? goal : next;
  }

  /** What {@code whole} becomes, which fits the map into the box. */
  public MapTransform of(MapTransform whole, Box box) {
    float zoom = zoom();
    return new MapTransform(
        whole.scale() * zoom,
        box.centerX() + zoom * (whole.x() - box.centerX() - now.x * side(box)),
        box.centerY() + zoom * (whole.y() - box.centerY() - now.y * side(box)));
  }
}
