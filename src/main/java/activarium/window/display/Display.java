package activarium.window.display;

import activarium.core.Text;

/**
 * A display that is plugged in.
 *
 * @param number from 1; the first is the one that the system calls its main one
 * @param name as the system calls it, such as HDMI-1
 * @param area its place on the desktop
 */
public record Display(int number, String name, Area area) {

  public Display {
    if (number < 1 || name.isBlank()) {
      throw new IllegalArgumentException(
          Text.of("a display has a number from 1 and a name, was %d '%s'", number, name));
    }
  }

  /** Whether this is another one by that name, at the same place: its number may change. */
  boolean isStill(Display other) {
    return name.equals(other.name) && area.equals(other.area);
  }
}
