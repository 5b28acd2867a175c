package activarium.view.interaction;

/** A part of a picture that a hand can touch. */
@FunctionalInterface
public interface Touchable {

  /** A button or finger went down; whether it did so here: then what follows is told here alone. */
  boolean press(Press press);

  /** It moves while it is down. */
  default void drag(float x, float y) {}

  /** It went up. */
  default void release(float x, float y) {}

  /** The wheel turned by so many notches, towards the person if positive. */
  default void wheel(float x, float y, float notches) {}

  /**
   * Two fingers moved: their middle from one place to another, and apart by a factor.
   *
   * @param factor above 1 if they spread
   */
  default void pinch(float x, float y, float newX, float newY, float factor) {}
}
