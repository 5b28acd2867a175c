package activarium.window.display;

import activarium.window.display.Placement.Said;
import java.util.List;
import java.util.Optional;

/**
 * Decides where a window goes that is to cover a display: there, or where it is seen if that is not
 * possible. It covers the one that is left when its own goes, and returns when that comes back. It
 * knows displays from what it is told, and moves nothing. One thread at a time.
 */
public final class DisplayKeeper {

  /** Looks after which a window that does not cover its display never will. */
  static final int PATIENCE = 3;

  private final Optional<String> asked;
  private Display own;
  private Display refusing;
  private Placement now;
  private int uncovered;

  /**
   * @param asked name or number of the display to cover; empty for the first
   */
  public DisplayKeeper(Optional<String> asked) {
    this.asked = asked;
  }

  /** Where the window opens; empty where no display is known. */
  public Optional<Placement> open(Displays there) {
    return look(there, Optional.empty());
  }

  /**
   * Where the window goes now; empty if it stays.
   *
   * @param window what it has of the desktop
   */
  public Optional<Placement> look(Displays there, Area window) {
    return look(there, Optional.of(window));
  }

  private Optional<Placement> look(Displays there, Optional<Area> window) {
    if (there.all().isEmpty()) {
      return Optional.empty(); // it has nowhere to go
    }
    Display first = there.all().get(0);
    Optional<Display> wanted = wanted(there, first);
    if (wanted.isEmpty() && refusing != null && own != null && refusing.isStill(own)) {
      refusing = null; // one that comes back may let itself be covered
    }
    boolean hadOwn = own != null;
    own = wanted.orElse(own);
    countUncovered(window);
    Display chosen = wanted.orElse(first);
    boolean refuses = refusing != null && refusing.isStill(chosen);
    boolean covers = own != null && !refuses;
    Display on = covers ? chosen : first;
    if (now != null && now.covers() == covers && now.display().isStill(on)) {
      return Optional.empty();
    }
    uncovered = 0;
    now = new Placement(on, covers, said(wanted.isPresent(), hadOwn, refuses, on));
    return Optional.of(now);
  }

  private Optional<Display> wanted(Displays there, Display first) {
    if (own != null) {
      return there.again(own);
    }
    return asked.isEmpty() ? Optional.of(first) : there.find(asked.get());
  }

  /** A window manager may leave a window smaller than the display, or on another one. */
  private void countUncovered(Optional<Area> window) {
    if (now == null || !now.covers() || window.isEmpty()) {
      return;
    }
    uncovered = now.area().isCoveredBy(window.get()) ? 0 : uncovered + 1;
    if (uncovered >= PATIENCE) {
      refusing = now.display();
    }
  }

  private Optional<Said> said(boolean isThere, boolean hadOwn, boolean refuses, Display on) {
    if (refuses) {
      return Optional.of(new Said("display.refused", List.of(refusing.name())));
    } else if (isThere) {
      return Optional.empty();
    } else if (hadOwn) {
      return Optional.of(new Said("display.gone", List.of(own.name(), on.name())));
    }
    return Optional.of(new Said("display.missing", List.of(asked.orElse(""), on.name())));
  }
}
