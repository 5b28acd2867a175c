package activarium.window.display;

import activarium.core.MissingRequirementException;
import activarium.core.Text;
import com.jogamp.nativewindow.NativeWindowException;
import com.jogamp.nativewindow.util.RectangleImmutable;
import com.jogamp.newt.MonitorDevice;
import com.jogamp.newt.NewtFactory;
import com.jogamp.newt.Screen;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Asks NEWT which displays are plugged in. The screen of a window knows those that were there when
 * it opened; so each look opens a screen of its own, over one connection. One thread at a time.
 */
public final class DisplayFinder implements AutoCloseable {

  private final com.jogamp.newt.Display connection;

  /**
   * @throws MissingRequirementException if there is no display
   */
  public DisplayFinder() {
    if (GraphicsEnvironment.isHeadless()) {
      throw new MissingRequirementException("no display", "set DISPLAY");
    }
    try {
      connection = NewtFactory.createDisplay(null, false);
      connection.addReference();
    } catch (NativeWindowException | LinkageError e) {
      throw new MissingRequirementException(
          Text.of("no display can be asked (%s)", e.getMessage()), "set DISPLAY", e);
    }
  }

  /** The displays as they are now. */
  public static Displays now() {
    try (DisplayFinder finder = new DisplayFinder()) {
      return finder.look();
    }
  }

  /** The displays as they are now. */
  public Displays look() {
    Screen screen = NewtFactory.createScreen(connection, 0);
    screen.addReference();
    try {
      return of(screen.getMonitorDevices());
    } finally {
      screen.removeReference();
    }
  }

  private static Displays of(List<MonitorDevice> monitors) {
    List<Display> found = new ArrayList<>();
    monitors.stream()
        .sorted(Comparator.comparing(monitor -> !monitor.isPrimary()))
        .filter(monitor -> !isEmpty(monitor.getViewportInWindowUnits()))
        .forEach(monitor -> found.add(of(found.size() + 1, monitor)));
    return new Displays(found);
  }

  private static boolean isEmpty(RectangleImmutable area) {
    return area.getWidth() < 1 || area.getHeight() < 1;
  }

  private static Display of(int number, MonitorDevice monitor) {
    RectangleImmutable its = monitor.getViewportInWindowUnits();
    String name = monitor.getName();
    return new Display(
        number,
        name == null || name.isBlank() ? "display " + number : name.strip(),
        new Area(its.getX(), its.getY(), its.getWidth(), its.getHeight()));
  }

  @Override
  public void close() {
    connection.removeReference();
  }
}
