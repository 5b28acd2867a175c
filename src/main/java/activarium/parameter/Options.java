package activarium.parameter;

import activarium.core.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Records of options whose components are annotated: what is valid stands there once, and the
 * constructor, panels and the command line read it.
 */
public final class Options {

  private Options() {}

  /**
   * For the constructor of a record: refuses values that {@link Range} does not allow.
   *
   * @param values of all components, in their order
   * @throws IllegalArgumentException that names the first value that is not valid
   */
  public static void require(Class<? extends Record> kind, Object... values) {
    RecordComponent[] components = kind.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Range range = components[i].getAnnotation(Range.class);
      if (range != null) {
        require(components[i].getName(), range, ((Number) values[i]).doubleValue());
      }
    }
  }

  private static void require(String name, Range range, double value) {
    if (!(value >= range.min() && value <= range.max()) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          Text.of("%s must be %s, was %s", words(name), valid(range), plain(value)));
    }
  }

  /** {@code learning rate} of {@code learningRate}. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String valid(Range range) {
    boolean above = range.min() == Double.MIN_VALUE;
    if (range.max() == Double.POSITIVE_INFINITY) {
      return above ? "above 0" : Text.of("at least %s", plain(range.min()));
    }
    return above
        ? Text.of("above 0, at most %s", plain(range.max()))
        : Text.of("in [%s, %s]", plain(range.min()), plain(range.max()));
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Text.of("%.0f", value)
        : String.valueOf(value);
  }

  /** Which values a component may have, for people, such as {@code in [0, 1]}. */
  public static String valid(Class<? extends Record> kind, String component) {
    return valid(component(kind, component).getAnnotation(Range.class));
  }

  /**
   * The same options with one other value, checked by their constructor.
   *
   * @throws NoSuchElementException if the record has no such component
   */
  public static <R extends Record> R with(R options, String component, Object value) {
    return with(options, Map.of(component, value));
  }

  /**
   * The same options with other values, checked together.
   *
   * @param changed by the names of their components
   * @throws NoSuchElementException if the record has no such component
   */
  public static <R extends Record> R with(R options, Map<String, Object> changed) {
    @SuppressWarnings("unchecked")
    Class<R> kind = (Class<R>) options.getClass();
    changed.keySet().forEach(name -> component(kind, name));
    Object[] values =
        Arrays.stream(kind.getRecordComponents())
            .map(
                c ->
                    changed.containsKey(c.getName()) ? changed.get(c.getName()) : value(options, c))
            .toArray();
    return kind.cast(Property.called(() -> constructor(kind).newInstance(values)));
  }

  private static <R extends Record> Constructor<R> constructor(Class<R> kind)
      throws NoSuchMethodException {
    Class<?>[] types =
        Arrays.stream(kind.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class[]::new);
    Constructor<R> constructor = kind.getDeclaredConstructor(types);
    Property.open(constructor, kind.getSimpleName());
    return constructor;
  }

  private static RecordComponent component(Class<?> kind, String name) {
    return Arrays.stream(kind.getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(kind.getSimpleName() + " has no " + name));
  }

  /** The value of the component of a name. */
  public static Object value(Record options, String component) {
    return value(options, component(options.getClass(), component));
  }

  /** The value of a component. */
  static Object value(Record options, RecordComponent component) {
    Property.open(component.getAccessor(), component.getName());
    return Property.call(component.getAccessor(), options);
  }
}
