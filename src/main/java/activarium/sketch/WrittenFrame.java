package activarium.sketch;

import activarium.window.SketchMistake;
import activarium.window.SketchWindow;

/** Sees that {@code draw()} is written as a kit needs it, and says what it lacks. Draw thread. */
final class WrittenFrame {

  private final SketchWindow window;
  private boolean drawing;
  private boolean begun;
  private boolean ended;

  WrittenFrame(SketchWindow window) {
    this.window = window;
  }

  /** The sketch is about to draw. */
  void begins() {
    drawing = true;
    begun = false;
    ended = false;
  }

  /** It has called {@code kit.begin()}. */
  void begun() {
    begun = true;
  }

  /** It has called {@code kit.end()}. */
  void ended() {
    ended = true;
  }

  /** It has drawn. */
  void ends() {
    drawing = false;
    if (!begun) {
      window.report(
          "Activarium: write kit.begin(); where draw() begins, and kit.end(); at its end");
    } else if (!ended) {
      window.report("Activarium: write kit.end(); where draw() ends");
    }
  }

  /**
   * Refuses to draw on what {@code kit.begin()} has not cleared.
   *
   * @throws SketchMistake in a {@code draw()} that has not called it
   */
  void requireBegun() {
    if (drawing && !begun) {
      throw new SketchMistake("write kit.begin(); where draw() begins");
    }
  }
}
