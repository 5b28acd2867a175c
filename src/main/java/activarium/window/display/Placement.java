package activarium.window.display;

import activarium.core.Text;
import java.util.List;
import java.util.Optional;

/**
 * Where a window goes.
 *
 * @param display on which it is
 * @param covers whether it covers the display; else it is as large as fits
 * @param said what whoever looks at it is to know, if anything
 */
public record Placement(Display display, boolean covers, Optional<Said> said) {

  /**
   * A line for the screen.
   *
   * @param name of the line among the words
   * @param values what it is about
   */
  public record Said(String name, List<String> values) {

    public Said {
      values = List.copyOf(values);
    }

    /** The line, in the language that is spoken. */
    public String line() {
      return Text.say(name, values.toArray());
    }
  }

  /** What the window has of the desktop. */
  public Area area() {
    return covers ? display.area() : display.area().window();
  }
}
