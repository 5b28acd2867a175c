package activarium.stage;

import activarium.draw.Canvas;
import activarium.selection.Selection;

/** Lines from the place of an observation in one of two maps to that in the other. */
final class CompareWays {

  /** Chosen ones up to so many have a line. */
  private static final int MOST = 24;

  private static final float THIN = 1;
  private static final float THICK = 2;

  private final CompareSide left;
  private final CompareSide right;

  CompareWays(CompareSide left, CompareSide right) {
    this.left = left;
    this.right = right;
  }

  /**
   * Draws those of the chosen ones, where these are few, and that of the one pointed at.
   *
   * @param lifted the one that the pointer is on, or −1
   */
  void draw(Canvas canvas, Selection chosen, int lifted) {
    if (left.shown() == null || right.shown() == null) {
      return;
    }
    for (int observation : chosen.size() <= MOST ? chosen.indices() : new int[0]) {
      draw(canvas, observation, THIN);
    }
    if (lifted >= 0 && lifted < left.observations().count()) {
      draw(canvas, lifted, THICK);
    }
  }

  private void draw(Canvas canvas, int observation, float width) {
    float[] from = left.at(observation);
    float[] to = right.at(observation);
    if (left.box().contains(from[0], from[1]) && right.box().contains(to[0], to[1])) {
      int color = canvas.theme().classes().color(left.observations().labels()[observation]);
      canvas.line(from[0], from[1], to[0], to[1], width, color);
    }
  }
}
