package activarium.render;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.parameter.Parameter;
import activarium.parameter.Preset;
import activarium.sketch.SketchKit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an export differs from the window.
 *
 * @param background false where what is not drawn on stays transparent
 * @param panel whether the panel is in the picture
 * @param captions whether what explains the picture is in it
 * @param theme {@code dark} or {@code light}
 * @param locale the language of words and numbers, such as {@code en}
 * @param values of parameters of the panel by their names, set one after the other
 */
public record ExportSettings(
    boolean background,
    boolean panel,
    boolean captions,
    String theme,
    String locale,
    Map<String, Object> values) {

  /**
   * @throws BadInputException if there is no such theme or locale
   */
  public ExportSettings {
    if (!theme.equals("dark") && !theme.equals("light")) {
      throw BadInputException.of("theme", "dark or light", "'" + theme + "'");
    }
    Text.requireLocale(locale);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  void applyTo(SketchKit kit) {
    kit.canvas().background(background);
    kit.canvas().captions(captions);
    kit.canvas().still(true);
    kit.panel.show(panel);
    kit.theme(theme);
    Text.locale(locale);
  }

  /**
   * Looks for the parameters by their names alone: which values they take may be known later only.
   *
   * @throws BadInputException if the sketch lacks one
   */
  void requireKnown(SketchKit kit) {
    for (String name : values.keySet()) {
      if (!names(kit).contains(name)) {
        throw unknown(kit, name, values.get(name));
      }
    }
  }

  private static List<String> names(SketchKit kit) {
    return kit.parameters() == null
        ? List.of()
        : kit.parameters().all().stream().map(Parameter::name).toList();
  }

  private static BadInputException unknown(SketchKit kit, String name, Object value) {
    return BadInputException.of(
        name,
        "a parameter of the sketch and a value that it takes; there are " + names(kit),
        "'" + value + "'");
  }

  /**
   * Sets a parameter of the panel.
   *
   * @param value as the panel takes it, or as a text that means that; numbers name options, too
   * @throws BadInputException if the sketch has none of that name, or it takes no such value
   */
  static void set(SketchKit kit, String name, Object value) {
    boolean taken =
        names(kit).contains(name)
            && meanings(value).stream()
                .anyMatch(
                    meant -> new Preset(Map.of(name, meant)).applyTo(kit.parameters()).isEmpty());
    if (!taken) {
      throw unknown(kit, name, value);
    }
  }

  /** What a value may mean, until a parameter takes it. */
  private static List<Object> meanings(Object value) {
    List<Object> meanings = new ArrayList<>(List.of(value));
    if (value instanceof Integer) {
      meanings.add(value.toString());
    }
    if (value.equals("true") || value.equals("false")) {
      meanings.add(Boolean.valueOf((String) value));
    }
    if (value instanceof String text) {
      try {
        meanings.add(Double.valueOf(text));
      } catch (NumberFormatException e) {
        return meanings; // it is a name
      }
    }
    return meanings;
  }
}
