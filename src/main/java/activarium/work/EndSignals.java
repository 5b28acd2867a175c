package activarium.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/**
 * What to do when the process is asked to end from outside, by Ctrl-C or by the system. A shutdown
 * hook would come too late: other hooks take OpenGL away while it runs, and the exit code would be
 * the signal's.
 *
 * <p>The JDK's class for this, {@code sun.misc.Signal}, is in every JDK but in no standard, so it
 * is called by name; without it signals end the process as they do any other.
 */
public final class EndSignals implements AutoCloseable {

  private static final String[] NAMES = {"INT", "TERM", "HUP"};

  private final Map<String, Object> before = new HashMap<>();

  private EndSignals() {}

  /** Runs {@code action} instead of ending the process, until this is closed. */
  public static EndSignals handledBy(Runnable action) {
    EndSignals signals = new EndSignals();
    for (String name : NAMES) {
      try {
        signals.before.put(name, handle(name, handler(action)));
      } catch (InvocationTargetException unknownHere) {
        // Windows has no HUP; with -Xrs the signals belong to somebody else.
      } catch (ReflectiveOperationException noSuchClass) {
        break;
      }
    }
    return signals;
  }

  private static Object handler(Runnable action) throws ClassNotFoundException {
    Class<?> type = Class.forName("sun.misc.SignalHandler");
    return Proxy.newProxyInstance(
        EndSignals.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          action.run();
          return null;
        });
  }

  /** Installs a handler and returns the one before. */
  private static Object handle(String name, Object handler) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Signal");
    Object signal = type.getConstructor(String.class).newInstance(name);
    return type.getMethod("handle", type, Class.forName("sun.misc.SignalHandler"))
        .invoke(null, signal, handler);
  }

  @Override
  public void close() {
    before.forEach(
        (name, handler) -> {
          try {
            handle(name, handler);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
