package activarium.parameter.panel;

import activarium.draw.Box;

/** One widget of the library in use: it reacts to pointers; the panel draws it. */
interface Widget {

  /** Moves it, in pixels of the window. */
  void place(float x, float y, float width, float height);

  /**
   * Moves it into a box in design units.
   *
   * @param scale pixels a design unit
   */
  default void place(Box box, float scale) {
    place(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
  }

  /** Sets a slider's limits. */
  void limits(float min, float max);

  /** Sets the value without telling the listener. */
  void value(float value);

  /** True while a pointer is over it. */
  boolean isHovered();

  void visible(boolean visible);

  void remove();
}
