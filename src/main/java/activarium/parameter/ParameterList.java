package activarium.parameter;

import activarium.core.Text;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/** Parameters in the order of the panel. */
public final class ParameterList {

  private record Ordered(int order, Parameter parameter) {}

  private final List<Parameter> parameters = new ArrayList<>();

  /**
   * The annotated fields and methods of an object.
   *
   * @throws IllegalArgumentException if an annotation is on a field of the wrong type
   */
  public static ParameterList of(Object holder) {
    List<Ordered> found = new ArrayList<>();
    for (Field field : holder.getClass().getDeclaredFields()) {
      addField(holder, field, found);
    }
    for (Method method : holder.getClass().getDeclaredMethods()) {
      Action action = method.getAnnotation(Action.class);
      if (action != null) {
        open(method, method);
        found.add(
            new Ordered(
                action.order(),
                new ActionParameter(method.getName(), action::label, () -> call(method, holder))));
      }
    }
    found.sort(Comparator.comparingInt(Ordered::order).thenComparing(o -> o.parameter().name()));
    ParameterList list = new ParameterList();
    found.forEach(ordered -> list.add(ordered.parameter()));
    return list;
  }

  private static void addField(Object holder, Field field, List<Ordered> found) {
    Range range = field.getAnnotation(Range.class);
    Choice choice = field.getAnnotation(Choice.class);
    Toggle toggle = field.getAnnotation(Toggle.class);
    String name = field.getName();
    if (range != null) {
      require(field, float.class);
      found.add(
          new Ordered(
              range.order(),
              new RangeParameter(
                  name,
                  range.label(),
                  range.min(),
                  range.max(),
                  range.step(),
                  () -> (Float) get(field, holder),
                  value -> set(field, holder, value))));
    } else if (choice != null) {
      require(field, String.class);
      found.add(
          new Ordered(
              choice.order(),
              new ChoiceParameter(
                  name,
                  choice.label(),
                  List.of(choice.options()),
                  () -> (String) get(field, holder),
                  value -> set(field, holder, value))));
    } else if (toggle != null) {
      require(field, boolean.class);
      found.add(
          new Ordered(
              toggle.order(),
              new ToggleParameter(
                  name,
                  toggle.label(),
                  () -> 0,
                  () -> (Boolean) get(field, holder),
                  value -> set(field, holder, value))));
    }
  }

  private static void require(Field field, Class<?> type) {
    if (field.getType() != type) {
      throw new IllegalArgumentException(
          Text.of(
              "%s must be a %s, is a %s",
              field.getName(), type.getSimpleName(), field.getType().getSimpleName()));
    }
    open(field, field);
  }

  private static void open(
      java.lang.reflect.AccessibleObject member, java.lang.reflect.Member named) {
    try {
      member.setAccessible(true);
    } catch (InaccessibleObjectException e) {
      throw new IllegalArgumentException(named.getName() + " cannot be reached: make it public", e);
    }
  }

  private static Object get(Field field, Object holder) {
    try {
      return field.get(holder);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Field field, Object holder, Object value) {
    try {
      field.set(holder, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void call(Method method, Object holder) {
    try {
      method.invoke(holder);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /**
   * Appends a parameter.
   *
   * @throws IllegalArgumentException if its name is taken
   */
  public ParameterList add(Parameter parameter) {
    if (parameters.stream().anyMatch(p -> p.name().equals(parameter.name()))) {
      throw new IllegalArgumentException("there is a parameter " + parameter.name() + " already");
    }
    parameters.add(parameter);
    return this;
  }

  /** Adds all parameters of another list. */
  public ParameterList addAll(ParameterList others) {
    others.all().forEach(this::add);
    return this;
  }

  /** All of them, in order. */
  public List<Parameter> all() {
    return List.copyOf(parameters);
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
}
