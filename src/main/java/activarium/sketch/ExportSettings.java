package activarium.sketch;

import activarium.core.BadInputException;
import activarium.parameter.Parameter;
import activarium.parameter.Preset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an export differs from the window.
 *
 * @param background false where what is not drawn on stays transparent
 * @param panel whether the panel is in the picture
 * @param captions whether what explains the picture is in it
 * @param theme {@code dark} or {@code light}
 * @param values of parameters of the panel by their names, set one after the other
 */
public record ExportSettings(
    boolean background, boolean panel, boolean captions, String theme, Map<String, Object> values) {

  /**
   * @throws BadInputException if there is no such theme
   */
  public ExportSettings {
    if (!theme.equals("dark") && !theme.equals("light")) {
      throw BadInputException.of("theme", "dark or light", "'" + theme + "'");
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  void applyTo(SketchKit kit) {
    kit.canvas().background(background);
    kit.canvas().captions(captions);
    kit.canvas().still(true);
    kit.showPanel(panel);
    kit.theme(theme);
  }

  /**
   * Sets a parameter of the panel.
   *
   * @throws BadInputException if the sketch has none of that name, or it takes no such value
   */
  static void set(SketchKit kit, String name, Object value) {
    if (!new Preset(Map.of(name, value)).applyTo(kit.parameters()).isEmpty()) {
      throw BadInputException.of(
          name,
          "a parameter of the sketch and a value that it takes; there are "
              + kit.parameters().all().stream().map(Parameter::name).toList(),
          "'" + value + "'");
    }
  }
}
