package activarium.view;

import activarium.view.Canvas.Weight;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The name of each class at the center of its cluster, so that color never stands alone. A class
 * that is scattered over the map has no center worth naming: its label fades out.
 */
final class ClassLabels {

  /** Seconds in which a label makes up about two thirds of its way. */
  private static final float EASING = 0.5f;

  private static final float SIZE = 26;

  private record Center(float x, float y, float strength) {}

  private Center[] goal = {};
  private Center[] shown = {};

  /** Finds where the labels belong, given an embedding (x and y interleaved). */
  void aim(float[] positions, Observations observations) {
    int classes = observations.classNames().size();
    float extent = extent(positions);
    goal = new Center[classes];
    for (int c = 0; c < classes; c++) {
      goal[c] = center(positions, observations, c, extent);
    }
    if (shown.length != classes) {
      shown = goal.clone();
    }
  }

  /** Moves the labels on by a time step. */
  void advance(float seconds) {
    float share = 1 - (float) Math.exp(-seconds / EASING);
    for (int c = 0; c < goal.length; c++) {
      Center from = shown[c];
      Center to = goal[c];
      shown[c] =
          new Center(
              from.x + share * (to.x - from.x),
              from.y + share * (to.y - from.y),
              from.strength + share * (to.strength - from.strength));
    }
  }

  private static Center center(float[] positions, Observations observations, int c, float extent) {
    float[] xs = coordinates(positions, observations, c, 0);
    float[] ys = coordinates(positions, observations, c, 1);
    if (xs.length == 0) {
      return new Center(0, 0, 0);
    }
    float spread = (interquartile(xs) + interquartile(ys)) / 2;
    float clear = Math.max(0, Math.min(1, (0.3f - spread / extent) / 0.1f));
    return new Center(quantile(xs, 0.5), quantile(ys, 0.5), clear);
  }

  private static float interquartile(float[] sorted) {
    return quantile(sorted, 0.75) - quantile(sorted, 0.25);
  }

  private static float[] coordinates(
      float[] positions, Observations observations, int label, int axis) {
    int[] labels = observations.labels();
    float[] found = new float[labels.length];
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == label) {
        found[count++] = positions[2 * i + axis];
      }
    }
    float[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static float quantile(float[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  private static float extent(float[] positions) {
    float min = Float.MAX_VALUE;
    float max = -Float.MAX_VALUE;
    for (float value : positions) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return Math.max(1e-6f, max - min);
  }

  /** Draws the labels that lie inside a box. */
  void draw(
      Canvas canvas,
      Box box,
      MapTransform transform,
      Observations observations,
      IntPredicate visible) {
    for (int c = 0; c < shown.length; c++) {
      if (shown[c].strength < 0.05f || !visible.test(c)) {
        continue;
      }
      String name = observations.classNames().get(c);
      float px = transform.toCanvasX(shown[c].x);
      float py = transform.toCanvasY(shown[c].y) + SIZE * 0.36f;
      if (!box.contains(px, py - SIZE * 0.36f)) {
        continue;
      }
      canvas.haloText(name, px, py, SIZE, Weight.SEMIBOLD, shown[c].strength);
    }
  }
}
