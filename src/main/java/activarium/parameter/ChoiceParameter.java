package activarium.parameter;

import activarium.core.Text;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One of a few options. */
public final class ChoiceParameter implements Parameter {

  private final Description description;
  private final Supplier<String> get;
  private final Consumer<String> set;
  private List<String> options;
  private UnaryOperator<String> words = option -> option;

  public ChoiceParameter(
      Description description, List<String> options, Supplier<String> get, Consumer<String> set) {
    this.description = description;
    this.options = List.copyOf(options);
    this.get = get;
    this.set = set;
  }

  @Override
  public Description description() {
    return description;
  }

  /** Their names in presets, in states, in stories and on the command line. */
  public List<String> options() {
    return options;
  }

  /** How people read an option. */
  public String words(String option) {
    return words.apply(option);
  }

  /** Says options in other words than their names; the panel follows. */
  public ChoiceParameter words(UnaryOperator<String> newWords) {
    words = newWords;
    return this;
  }

  /** Replaces the options; the panel follows. */
  public ChoiceParameter options(List<String> newOptions) {
    options = List.copyOf(newOptions);
    return this;
  }

  /** The option chosen, or null. */
  public String value() {
    return get.get();
  }

  /**
   * Chooses.
   *
   * @throws IllegalArgumentException if there is no such option
   */
  public void value(String option) {
    if (!options.contains(option)) {
      throw new IllegalArgumentException(
          Text.of("%s must be one of %s, was %s", name(), options, option));
    }
    set.accept(option);
  }

  /** Chooses the option {@code steps} further, round and round. */
  public void next(int steps) {
    if (!options.isEmpty()) {
      set.accept(options.get(Math.floorMod(options.indexOf(value()) + steps, options.size())));
    }
  }
}
