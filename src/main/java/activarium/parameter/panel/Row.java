package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.parameter.Parameter;
import java.util.List;

/** One line of the panel: a parameter, or several that share the line. */
interface Row {

  /** A key for the row that has the focus. */
  enum Key {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    PRESS;

    /** Whether it leads on, to more or to the next. */
    boolean isForward() {
      return this != LEFT && this != UP;
    }
  }

  /** Height in design units that it likes to have. */
  float height();

  /**
   * Moves its widgets to a box of the canvas, which is lower than liked where there is little room.
   *
   * @param scale pixels a design unit
   */
  void place(Box box, float scale);

  /** Draws its parameters as they are now, where it was placed last. */
  void paint(Canvas canvas);

  /** Shows or hides its widgets; hidden ones do not react. */
  void visible(boolean visible);

  /** True while the row shows what its parameters are; a row that does not must be built again. */
  default boolean isCurrent() {
    return true;
  }

  void remove();

  // ---- keys and help

  /** What is in the row, from left to right; one at least. */
  List<? extends Parameter> parameters();

  /** Where one of its parameters was placed last. */
  Box place(Parameter parameter);

  /**
   * A key was pressed while the keyboard is at one of its parameters.
   *
   * @return where the keyboard is now
   */
  Parameter key(Parameter focused, Key key);

  /** What is under a place of the canvas, or null. */
  default Parameter at(float x, float y) {
    for (Parameter parameter : parameters()) {
      if (place(parameter).contains(x, y)) {
        return parameter;
      }
    }
    return null;
  }
}
