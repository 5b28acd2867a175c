package activarium.window;

import activarium.window.display.Area;
import activarium.window.display.Display;
import activarium.window.display.DisplayFinder;
import activarium.window.display.DisplayKeeper;
import activarium.window.display.Displays;
import activarium.window.display.Placement;
import java.util.Optional;

/**
 * Where a window opens, and who looks after it there. Displays are asked for only where one is
 * named, or covered. For the thread that opens the window.
 */
public final class WindowPlace {

  private Optional<Area> display = Optional.empty();
  private Optional<DisplayWatcher> watcher = Optional.empty();

  /** The display on which the window opens; empty for the one that the system takes. */
  Optional<Area> display() {
    return display;
  }

  /** Who looks after a window that covers a display; empty where none does. */
  public Optional<DisplayWatcher> watcher() {
    return watcher;
  }

  /** Opens a window on a display, or on the first if that is not there. */
  void open(String asked) {
    Displays there = DisplayFinder.now();
    display = there.find(asked).or(there::first).map(Display::area);
  }

  /**
   * Opens a window that covers a display, if that can be.
   *
   * @param asked name or number of the display; empty for the first
   * @return where it opens; empty where the system tells of no display
   */
  Optional<Placement> cover(SketchHost host, Optional<String> asked) {
    DisplayFinder finder = new DisplayFinder();
    DisplayKeeper keeper = new DisplayKeeper(asked);
    Optional<Placement> opened = keeper.open(finder.look());
    display = opened.map(place -> place.display().area());
    watcher = Optional.of(new DisplayWatcher(host, finder, keeper, opened));
    return opened;
  }
}
