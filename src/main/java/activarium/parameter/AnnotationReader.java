package activarium.parameter;

import activarium.core.Text;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes parameters of what is annotated. */
final class AnnotationReader {

  private record Ordered(int order, Parameter parameter) {}

  private final List<Ordered> found = new ArrayList<>();

  private AnnotationReader() {}

  /** Of the fields and methods of an object. */
  static List<Parameter> read(Object holder) {
    AnnotationReader reader = new AnnotationReader();
    for (Field field : holder.getClass().getDeclaredFields()) {
      reader.add(field, name -> Property.of(field, holder));
    }
    for (Method method : holder.getClass().getDeclaredMethods()) {
      String own = method.getName();
      reader.add(method, name -> Property.of(method, holder, name.isEmpty() ? own : name));
      reader.addAction(method, holder);
    }
    return reader.sorted();
  }

  /** Of the components of a record that is replaced by another whenever one of them changes. */
  static <R extends Record> List<Parameter> read(Class<R> kind, Supplier<R> get, Consumer<R> set) {
    AnnotationReader reader = new AnnotationReader();
    for (RecordComponent component : kind.getRecordComponents()) {
      reader.add(
          component,
          name ->
              new Property(
                  component.getName(),
                  component.getType(),
                  () -> Options.value(get.get(), component),
                  value -> set.accept(Options.with(get.get(), component.getName(), value))));
    }
    return reader.sorted();
  }

  private List<Parameter> sorted() {
    found.sort(Comparator.comparingInt(Ordered::order).thenComparing(o -> o.parameter().name()));
    return found.stream().map(Ordered::parameter).toList();
  }

  private void add(AnnotatedElement element, Function<String, Property> property) {
    Range range = element.getAnnotation(Range.class);
    Choice choice = element.getAnnotation(Choice.class);
    Toggle toggle = element.getAnnotation(Toggle.class);
    if (range != null && range.panel()) {
      found.add(new Ordered(range.order(), range(range, property.apply(range.name()))));
    } else if (choice != null) {
      found.add(new Ordered(choice.order(), choice(choice, property.apply(choice.name()))));
    } else if (toggle != null) {
      found.add(new Ordered(toggle.order(), toggle(toggle, property.apply(toggle.name()))));
    }
  }

  private static Parameter range(Range a, Property p) {
    require(p.isNumber(), p, "a number");
    String name = a.name().isEmpty() ? p.name() : a.name();
    double min = Double.isNaN(a.sliderMin()) ? a.min() : a.sliderMin();
    double max = Double.isNaN(a.sliderMax()) ? a.max() : a.sliderMax();
    boolean whole = p.type() == int.class || p.type() == long.class;
    return new RangeParameter(
        Description.of(name, a.words(), a.label(), a.help(), a.section()),
        (float) min,
        (float) max,
        whole && a.step() == 0 ? 1 : (float) a.step(),
        p::number,
        p::number);
  }

  private static Parameter choice(Choice a, Property p) {
    require(p.type() == String.class || p.type().isEnum(), p, "a String or an enum");
    String name = a.name().isEmpty() ? p.name() : a.name();
    Description description = Description.of(name, a.words(), a.label(), a.help(), a.section());
    if (p.type() == String.class) {
      return new ChoiceParameter(
          description, List.of(a.options()), () -> (String) p.get().get(), p.set()::accept);
    }
    List<?> constants = List.of(p.type().getEnumConstants());
    List<String> options = constants.stream().map(AnnotationReader::option).toList();
    return new ChoiceParameter(
        description,
        options,
        () -> option(p.get().get()),
        chosen -> p.set().accept(constants.get(options.indexOf(chosen))));
  }

  private static String option(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Parameter toggle(Toggle a, Property p) {
    require(p.type() == boolean.class, p, "a boolean");
    String name = a.name().isEmpty() ? p.name() : a.name();
    return new ToggleParameter(
        Description.of(name, a.words(), a.label(), a.help(), a.section()),
        () -> (Boolean) p.get().get(),
        p.set()::accept);
  }

  private void addAction(Method method, Object holder) {
    Action action = method.getAnnotation(Action.class);
    if (action != null) {
      Property.open(method, method.getName());
      String name = action.name().isEmpty() ? method.getName() : action.name();
      Description description =
          Description.of(name, action.words(), action.label(), action.help(), action.section());
      found.add(
          new Ordered(
              action.order(),
              new ActionParameter(description, () -> Property.call(method, holder))));
    }
  }

  private static void require(boolean fits, Property property, String wanted) {
    if (!fits) {
      throw new IllegalArgumentException(
          Text.of(
              "%s must be %s, is a %s", property.name(), wanted, property.type().getSimpleName()));
    }
  }
}
