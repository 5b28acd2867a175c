package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;

/** One line of the panel: a parameter, or several that share the line. */
interface Row {

  /** Height in design units. */
  float height();

  /** Moves its widgets to a box of the canvas; {@code scale} is pixels a design unit. */
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
}
