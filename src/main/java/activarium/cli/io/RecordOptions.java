package activarium.cli.io;

import activarium.core.Text;
import activarium.parameter.Description;
import activarium.parameter.Options;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Components of a record of options on the command line: {@code learningRate} is {@code
 * --learning-rate}. What they mean, what is valid and what they are if nobody says stand at the
 * record, for panels and commands alike.
 */
public final class RecordOptions {

  private final Record defaults;
  private final Set<String> left;

  /**
   * Options of a record.
   *
   * @param defaults what holds for those that are not named
   * @param left components that are no options of the command
   */
  public RecordOptions(Record defaults, String... left) {
    this.defaults = defaults;
    this.left = Set.of(left);
  }

  private Stream<RecordComponent> components() {
    return Stream.of(defaults.getClass().getRecordComponents())
        .filter(component -> !left.contains(component.getName()));
  }

  /** Lets a command have them. */
  public CommandSpec addTo(CommandSpec spec) {
    components().forEach(component -> spec.addOption(option(component)));
    return spec;
  }

  private OptionSpec option(RecordComponent component) {
    OptionSpec.Builder option =
        OptionSpec.builder(name(component.getName())).type(component.getType());
    String help = Description.help(component.getName());
    if (component.getType() != boolean.class) {
      help =
          Text.of(
              "%s %s (default: %s).",
              help,
              Options.valid(defaults.getClass(), component.getName()),
              Options.value(defaults, component.getName()));
      option.paramLabel("N");
    }
    return option.description(help.replace("%", "%%")).build();
  }

  private static String name(String component) {
    return "--" + component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** What was named on the command line, by component. */
  public Map<String, Object> named(CommandSpec spec) {
    Map<String, Object> named = new HashMap<>();
    components()
        .forEach(
            component -> {
              Object value =
                  spec.commandLine()
                      .getParseResult()
                      .matchedOptionValue(name(component.getName()), null);
              if (value != null) {
                named.put(component.getName(), value);
              }
            });
    return named;
  }

  /**
   * The options as the command line has them.
   *
   * @throws ParameterException that names the option that is not valid
   */
  public static <R extends Record> R with(CommandSpec spec, R options, Map<String, Object> named) {
    try {
      return Options.with(options, named);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
    }
  }
}
