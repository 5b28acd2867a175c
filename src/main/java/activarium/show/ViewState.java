package activarium.show;

import activarium.core.Text;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is needed to see the same picture again. Its JSON is inside every exported PNG and
 * beside every other export.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format, {@value #VERSION}
 * @param program what drew it, and with what: version, Java, OpenGL renderer; for people
 * @param sketch name of the sketch
 * @param source the training or recording shown
 * @param shown its layer and moment
 * @param look the window
 * @param parameters the values of the panel by name: truth values, numbers, strings
 * @param views what views add by themselves, such as the part of a map that is zoomed to, or what
 *     is brushed: anything that JSON can hold, by name
 */
public record ViewState(
    String format,
    int version,
    Map<String, String> program,
    String sketch,
    Source source,
    Shown shown,
    Look look,
    Map<String, Object> parameters,
    Map<String, Object> views) {

  public static final String FORMAT = "activarium-state";
  public static final int VERSION = 1;

  public ViewState {
    if (!FORMAT.equals(format)) {
      throw new IllegalArgumentException("expected format " + FORMAT + ", found " + format);
    }
    if (version < 1 || version > VERSION) {
      throw new IllegalArgumentException(
          Text.of("expected a state of version 1 to %d, found version %d", VERSION, version));
    }
    if (sketch == null || !sketch.matches("[\\p{Alnum}_]{1,100}")) {
      throw new IllegalArgumentException("expected the name of a sketch, found " + sketch);
    }
    require("source", source);
    require("shown", shown);
    require("look", look);
    program = copy(program);
    parameters = copy(parameters);
    views = copy(views);
    parameters.forEach(ViewState::requireSimple);
  }

  /** A state of this version. */
  public static ViewState of(
      Map<String, String> program,
      String sketch,
      Source source,
      Shown shown,
      Look look,
      Map<String, Object> parameters,
      Map<String, Object> views) {
    return new ViewState(FORMAT, VERSION, program, sketch, source, shown, look, parameters, views);
  }

  /** The same, with numbers as another locale has them. */
  public ViewState withLocale(String wanted) {
    return of(program, sketch, source, shown, look.withLocale(wanted), parameters, views);
  }

  private static void require(String name, Object value) {
    if (value == null) {
      throw new IllegalArgumentException("expected a " + name + ", found none");
    }
  }

  /** In the order of names, so that the same state gives the same text. */
  private static <V> Map<String, V> copy(Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
  }

  private static void requireSimple(String name, Object value) {
    boolean simple = value instanceof Boolean || value instanceof Number || value instanceof String;
    if (!simple) {
      throw new IllegalArgumentException(
          Text.of(
              "expected a truth value, number or string for parameter %s, found %s", name, value));
    }
  }
}
