package activarium.window;

import java.util.ArrayList;
import java.util.List;
import processing.core.PStyle;

/** The sketches of a program that are not drawn now, with all that they have. Draw thread only. */
final class Sleepers {

  /**
   * A sketch, what it was made of (null if it was written in Java), and its style when it was drawn
   * last.
   */
  record Version(Sketch sketch, SketchVersion classes, PStyle style) {

    boolean isOf(String name) {
      return classes != null && classes.name().equals(name);
    }

    /** Whether it is what is turned to. */
    boolean isFor(SketchHost.Turn turn) {
      return isOf(turn.version().name()) && sketch.runOptions().equals(turn.options());
    }
  }

  private final List<Version> asleep = new ArrayList<>();

  void add(Version version) {
    asleep.add(version);
  }

  /** The one that is turned to, which sleeps no more; null if it was never there. */
  Version wake(SketchHost.Turn turn) {
    Version known = asleep.stream().filter(it -> it.isFor(turn)).findFirst().orElse(null);
    asleep.remove(known);
    return known;
  }

  /** Gives away all sketches of a name, whatever they look at. */
  List<Version> give(String name) {
    List<Version> given = asleep.stream().filter(it -> it.isOf(name)).toList();
    asleep.removeAll(given);
    return given;
  }

  /** Gives away all. */
  List<Version> giveAll() {
    List<Version> given = List.copyOf(asleep);
    asleep.clear();
    return given;
  }
}
