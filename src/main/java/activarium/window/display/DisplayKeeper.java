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
  private boolean away;
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
    return there.first().flatMap(first -> next(there, first));
  }

  /**
   * Where the window goes now; empty if it stays.
   *
   * @param window what it has of the desktop
   */
  public Optional<Placement> look(Displays there, Area window) {
    countUncovered(window);
    return open(there);
  }

  /** A window manager may leave a window smaller than the display, or on another one. */
  private void countUncovered(Area window) {
    if (now == null || !now.covers()) {
      return;
    }
    uncovered = now.area().isCoveredBy(window) ? 0 : uncovered + 1;
    if (uncovered >= PATIENCE) {
      refusing = now.display();
    }
  }

  private Optional<Placement> next(Displays there, Display first) {
    Optional<Display> wanted = wanted(there, first);
    boolean opensAway = own == null && wanted.isEmpty();
    own = wanted.orElse(own);
    if (wanted.isEmpty() && own != null && refuses(own)) {
      refusing = null; // one that comes back may let itself be covered
    }
    Display chosen = wanted.orElse(first);
    boolean covers = own != null && !refuses(chosen);
    Display on = covers ? chosen : first;
    if (now != null && now.covers() == covers && now.display().isStill(on)) {
      return Optional.empty();
    }
    Optional<Said> said = said(wanted.isEmpty(), opensAway, refuses(chosen), on);
    away = wanted.isEmpty();
    uncovered = 0;
    now = new Placement(on, covers, said);
    return Optional.of(now);
  }

  private boolean refuses(Display display) {
    return refusing != null && refusing.isStill(display);
  }

  private Optional<Display> wanted(Displays there, Display first) {
    if (own != null) {
      return there.again(own);
    }
    return asked.isEmpty() ? Optional.of(first) : there.find(asked.get());
  }

  private Optional<Said> said(boolean goes, boolean opensAway, boolean refuses, Display on) {
    if (refuses) {
      return Optional.of(new Said("display.refused", List.of(refusing.name())));
    } else if (opensAway) {
      return Optional.of(new Said("display.missing", List.of(asked.orElse(""), on.name())));
    } else if (goes) {
      return Optional.of(new Said("display.gone", List.of(own.name(), on.name())));
    }
    return away ? Optional.of(new Said("display.there", List.of(own.name()))) : Optional.empty();
  }
}
