package activarium.parameter.panel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import processing.core.PApplet;
import processing.event.MouseEvent;

/**
 * The small driver that works with ControlP5 and with its fork skatolo alike: both descend from one
 * code, but their packages differ, so everything goes by name.
 *
 * <p>The library is only to watch the pointer; it draws nothing. It does not get the window's mouse
 * events either, but through {@link #pointer}, because it polls once a frame and would lose a tap
 * that is shorter.
 */
final class WidgetLibrary {

  private final WidgetFinder.Found found;
  private final Object root;
  private final Object window;
  private final Object noView;

  /** Looked up once: each look copies all of them. */
  private final Map<Class<?>, Method[]> methods = new HashMap<>();

  /** Only what happens while the library looks at the pointer was done by a person. */
  private boolean listening;

  WidgetLibrary(WidgetFinder.Found found, PApplet applet) {
    this.found = found;
    this.root = construct(applet);
    call(root, "setAutoDraw", false);
    this.window = field(root, "controlWindow");
    applet.unregisterMethod("mouseEvent", window);
    this.noView = proxy(found.viewInterface(), event -> {});
  }

  /** Both libraries greet on the standard output, which belongs to the commands. */
  private Object construct(PApplet applet) {
    PrintStream output = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      return found.rootClass().getConstructor(PApplet.class).newInstance(applet);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(found.name() + " does not start", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(found.name() + " is not the library expected", e);
    } finally {
      System.setOut(output);
    }
  }

  /**
   * Lets the library look at the pointer. Once a frame, on the draw thread.
   *
   * @param event what the pointer does in this frame, or null; one at most
   */
  void update(MouseEvent event) {
    if (event != null) {
      call(window, "mouseEvent", event);
    }
    listening = true;
    call(root, "draw");
    listening = false;
  }

  Widget slider(String name, Consumer<Float> listener) {
    return new Reflected(call(root, "addSlider", name), name, true, listener);
  }

  Widget button(String name, Consumer<Float> listener) {
    return new Reflected(call(root, "addButton", name), name, false, listener);
  }

  private final class Reflected implements Widget {

    private final Object controller;
    private final String name;
    private final boolean onlyHovered;

    /**
     * @param onlyHovered true if the listener is to hear of nothing but the pointer over the
     *     widget: a slider also fires when its limits cut its value; a button forgets the pointer
     *     first
     */
    Reflected(Object controller, String name, boolean onlyHovered, Consumer<Float> listener) {
      this.controller = controller;
      this.onlyHovered = onlyHovered;
      this.name = name;
      call(controller, "setLabelVisible", false);
      hide();
      Object proxy = proxy(found.listenerInterface(), event -> tell(listener));
      call(controller, "addListener", proxy);
    }

    private void tell(Consumer<Float> listener) {
      if (listening && (!onlyHovered || isHovered())) {
        listener.accept((Float) call(controller, "getValue"));
      }
    }

    /** The library's own look; a slider takes it up again whenever its size or range changes. */
    private void hide() {
      call(controller, "setView", noView);
    }

    @Override
    public void place(float x, float y, float width, float height) {
      call(controller, "setPosition", x, y);
      call(controller, "setSize", Math.round(width), Math.round(height));
      hide();
    }

    @Override
    public void limits(float min, float max) {
      silently(() -> call(controller, "setRange", min, max));
      hide();
    }

    @Override
    public void value(float value) {
      silently(() -> call(controller, "setValue", value));
    }

    private void silently(Runnable change) {
      call(controller, "setBroadcast", false);
      change.run();
      call(controller, "setBroadcast", true);
    }

    @Override
    public boolean isHovered() {
      return (Boolean) call(controller, found.hoverMethod());
    }

    @Override
    public void visible(boolean visible) {
      call(controller, "setVisible", visible);
    }

    @Override
    public void remove() {
      call(root, "remove", name);
      forget(controller);
    }
  }

  /** The library lists all that it ever made for a window, and takes nothing out of that. */
  private void forget(Object controller) {
    for (Class<?> type = root.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Map.class.isAssignableFrom(field.getType())) {
          forget(field, controller);
        }
      }
    }
  }

  private void forget(Field field, Object controller) {
    try {
      field.setAccessible(true);
      if (field.get(root) instanceof Map<?, ?> map) {
        map.values().stream()
            .filter(List.class::isInstance)
            .forEach(listed -> ((List<?>) listed).remove(controller));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object proxy(Class<?> type, Consumer<Object> onCall) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> {
          switch (method.getName()) {
            case "equals":
              return self == arguments[0];
            case "hashCode":
              return System.identityHashCode(self);
            case "toString":
              return type.getSimpleName();
            default:
              onCall.accept(arguments[0]);
              return null;
          }
        });
  }

  private static Object field(Object target, String name) {
    try {
      return target.getClass().getField(name).get(target);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the widget library has no " + name, e);
    }
  }

  private Object call(Object target, String name, Object... arguments) {
    Method method =
        Arrays.stream(methods.computeIfAbsent(target.getClass(), Class::getMethods))
            .filter(m -> m.getName().equals(name) && fits(m, arguments))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the widget library has no " + name));
    try {
      return method.invoke(target, arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private static boolean fits(Method method, Object[] arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      boolean fits =
          types[i] == float.class
              ? arguments[i] instanceof Float
              : types[i] == int.class
                  ? arguments[i] instanceof Integer
                  : types[i] == boolean.class
                      ? arguments[i] instanceof Boolean
                      : types[i].isInstance(arguments[i]);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
