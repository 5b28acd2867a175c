package activarium.view;

import activarium.view.Canvas.Weight;
import java.util.function.IntPredicate;

/**
 * The name of each class at the center of its cluster, so that color never stands alone. A class
 * that is scattered over the map has no center worth naming: its label fades out.
 */
final class ClassLabels {

  /** Seconds in which a label makes up about two thirds of its way. */
  private static final float EASING = 0.5f;

  private static final float SIZE = 26;

  private ClusterCenter[] goal = {};
  private ClusterCenter[] shown = {};

  /** Finds where the labels belong, given an embedding (x and y interleaved). */
  void aim(float[] positions, Observations observations) {
    int classes = observations.classNames().size();
    goal = ClusterCenter.of(positions, observations.labels(), classes);
    if (shown.length != classes) {
      shown = goal.clone();
    }
  }

  /** Moves the labels on by a time step. */
  void advance(float seconds) {
    float share = 1 - (float) Math.exp(-seconds / EASING);
    for (int c = 0; c < goal.length; c++) {
      ClusterCenter from = shown[c];
      ClusterCenter to = goal[c];
      shown[c] =
          new ClusterCenter(
              from.x() + share * (to.x() - from.x()),
              from.y() + share * (to.y() - from.y()),
              from.strength() + share * (to.strength() - from.strength()));
    }
  }

  /** Draws the labels that lie inside a box. */
  void draw(
      Canvas canvas,
      Box box,
      MapTransform transform,
      Observations observations,
      IntPredicate visible) {
    for (int c = 0; c < shown.length; c++) {
      if (shown[c].strength() < 0.05f || !visible.test(c)) {
        continue;
      }
      String name = observations.classNames().get(c);
      float px = transform.toCanvasX(shown[c].x());
      float py = transform.toCanvasY(shown[c].y()) + SIZE * 0.36f;
      if (!box.contains(px, py - SIZE * 0.36f)) {
        continue;
      }
      canvas.haloText(name, px, py, SIZE, Weight.SEMIBOLD, shown[c].strength());
    }
  }
}
