package activarium.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of parameters at one time, by name: {@code Boolean}, {@code Float} or {@code String}.
 *
 * @param values in the order of the panel
 */
public record Preset(Map<String, Object> values) {

  public Preset {
    values = new LinkedHashMap<>(values);
  }

  /** The values of a list as they are now. */
  public static Preset of(ParameterList list) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : list.all()) {
      Object value = value(parameter);
      if (value != null) {
        values.put(parameter.name(), value);
      }
    }
    return new Preset(values);
  }

  private static Object value(Parameter parameter) {
    if (parameter instanceof RangeParameter range) {
      return range.value();
    }
    if (parameter instanceof ToggleParameter toggle) {
      return toggle.value();
    }
    return parameter instanceof ChoiceParameter choice ? choice.value() : null;
  }

  /**
   * Sets the parameters of a list that have a value here; the others stay as they are.
   *
   * @return the names of those values that no parameter of the list can take
   */
  public List<String> applyTo(ParameterList list) {
    List<String> left = new ArrayList<>(values.keySet());
    for (Parameter parameter : list.all()) {
      Object value = values.get(parameter.name());
      if (value != null && set(parameter, value)) {
        left.remove(parameter.name());
      }
    }
    return left;
  }

  private static boolean set(Parameter parameter, Object value) {
    if (parameter instanceof RangeParameter range
        && value instanceof Number number
        && Float.isFinite(number.floatValue())) {
      range.value(number.floatValue());
      return true;
    }
    if (parameter instanceof ToggleParameter toggle && value instanceof Boolean on) {
      if (toggle.value() != on) {
        toggle.value(on);
      }
      return true;
    }
    if (parameter instanceof ChoiceParameter choice) {
      Optional<String> named = named(choice, option(value));
      named.ifPresent(choice::value);
      return named.isPresent();
    }
    return false;
  }

  /** An option by its name, or as people read it. */
  private static Optional<String> named(ChoiceParameter choice, String wanted) {
    return choice.options().contains(wanted)
        ? Optional.of(wanted)
        : choice.options().stream().filter(it -> choice.words(it).equals(wanted)).findFirst();
  }

  /** The option that a value names; some options, as layers, have numbers for names. */
  private static String option(Object value) {
    return value instanceof Number number && number.doubleValue() == number.longValue()
        ? Long.toString(number.longValue())
        : String.valueOf(value);
  }
}
