package activarium.parameter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Parameters in the order of the panel: by section, and inside one as they were added. Those of the
 * section {@link Section#MORE} are folded away; the toggle {@code more}, which is a parameter as
 * all others, shows them.
 */
public final class ParameterList {

  private final List<Parameter> parameters = new ArrayList<>();
  private boolean unfolded;
  private final ToggleParameter more =
      new ToggleParameter(
          Description.of("more", Section.MORE), () -> unfolded, on -> unfolded = on);

  /**
   * The annotated fields and methods of an object.
   *
   * @throws IllegalArgumentException if an annotation is on a member of the wrong type
   */
  public static ParameterList of(Object holder) {
    ParameterList list = new ParameterList();
    AnnotationReader.read(holder).forEach(list::add);
    return list;
  }

  /**
   * The annotated components of a record of options.
   *
   * @param get the options as they are
   * @param set takes the options that are to hold from now on
   */
  public static <R extends Record> ParameterList of(
      Class<R> kind, Supplier<R> get, Consumer<R> set) {
    ParameterList list = new ParameterList();
    AnnotationReader.read(kind, get, set).forEach(list::add);
    return list;
  }

  /**
   * Adds a parameter.
   *
   * @throws IllegalArgumentException if its name is taken
   */
  public ParameterList add(Parameter parameter) {
    if (parameters.stream().anyMatch(p -> p.name().equals(parameter.name()))) {
      throw new IllegalArgumentException("there is a parameter " + parameter.name() + " already");
    }
    parameters.add(parameter);
    parameters.sort(Comparator.comparing(Parameter::section));
    return this;
  }

  /** Adds all parameters of another list. */
  public ParameterList addAll(ParameterList others) {
    others.parameters.forEach(this::add);
    return this;
  }

  /** All of them, in order; with {@link #more} where there is something folded. */
  public List<Parameter> all() {
    List<Parameter> all = new ArrayList<>(parameters);
    long open = parameters.stream().filter(p -> p.section() != Section.MORE).count();
    if (open < parameters.size()) {
      all.add((int) open, more);
    }
    return List.copyOf(all);
  }

  /** Those that a panel shows now. */
  public List<Parameter> shown() {
    boolean hasMore = parameters.stream().anyMatch(p -> p.section() == Section.MORE && p.isShown());
    return all().stream()
        .filter(p -> p == more ? hasMore : p.isShown() && (unfolded || p.section() != Section.MORE))
        .toList();
  }

  /** Shows what is folded away. */
  public ToggleParameter more() {
    return more;
  }

  /**
   * The parameter of that name and kind.
   *
   * @throws NoSuchElementException if there is none
   */
  public <P extends Parameter> P get(Class<P> kind, String name) {
    return parameters.stream()
        .filter(p -> p.name().equals(name) && kind.isInstance(p))
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no " + kind.getSimpleName() + " " + name));
  }

  /** The number of that name. */
  public RangeParameter range(String name) {
    return get(RangeParameter.class, name);
  }

  /** The choice of that name. */
  public ChoiceParameter choice(String name) {
    return get(ChoiceParameter.class, name);
  }
}
