package activarium.parameter;

import activarium.core.Text;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A value of an object, read and set by its name: numbers as they fit its type. */
record Property(String name, Class<?> type, Supplier<Object> get, Consumer<Object> set) {

  static Property of(Field field, Object holder) {
    open(field, field.getName());
    return new Property(
        field.getName(),
        field.getType(),
        () -> called(() -> field.get(holder)),
        value -> {
          called(
              () -> {
                field.set(holder, value);
                return null;
              });
        });
  }

  /**
   * What a method gives and another of the parameter's name takes.
   *
   * @throws IllegalArgumentException if there is no such other method
   */
  static Property of(Method getter, Object holder, String name) {
    open(getter, getter.getName());
    Method setter;
    try {
      setter = getter.getDeclaringClass().getDeclaredMethod(name, getter.getReturnType());
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          Text.of("%s has no %s(%s)", holder.getClass().getName(), name, getter.getReturnType()),
          e);
    }
    open(setter, name);
    return new Property(
        getter.getName(),
        getter.getReturnType(),
        () -> call(getter, holder),
        value -> call(setter, holder, value));
  }

  static void open(AccessibleObject member, String name) {
    try {
      member.setAccessible(true);
    } catch (InaccessibleObjectException e) {
      throw new IllegalArgumentException(name + " cannot be reached: make it public", e);
    }
  }

  static Object call(Method method, Object holder, Object... arguments) {
    return called(() -> method.invoke(holder, arguments));
  }

  /** Something of Java's reflection. */
  interface Reflected {
    Object run() throws ReflectiveOperationException;
  }

  /** Throws what a member that is called throws. */
  static Object called(Reflected call) {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value, which must be a number. */
  float number() {
    return ((Number) get.get()).floatValue();
  }

  /** Sets a number, which arrives as it reads: 0.05 is 0.05 as a double, too. */
  void number(float value) {
    set.accept(number(value, type));
  }

  static Object number(float value, Class<?> type) {
    if (type == int.class) {
      return Math.round(value);
    }
    if (type == long.class) {
      return (long) Math.rint(value);
    }
    return type == float.class ? (Object) value : (Object) Double.valueOf(Float.toString(value));
  }

  boolean isNumber() {
    return type == int.class || type == long.class || type == float.class || type == double.class;
  }
}
