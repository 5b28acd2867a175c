package activarium.trail;

import activarium.core.Text;
import java.util.Objects;

/**
 * The way of one observation: a polyline over layers or epochs, first to last. Immutable by
 * convention.
 *
 * @param classIndex the class of the observation
 * @param points x and y of point 0, x and y of point 1, …
 */
public record Trail(int classIndex, float[] points) {

  public Trail {
    Objects.requireNonNull(points, "points");
    if (points.length < 2 || points.length % 2 != 0) {
      throw new IllegalArgumentException(
          Text.of("a trail needs pairs of coordinates, was given %d numbers", points.length));
    }
  }

  /** Number of points. */
  public int size() {
    return points.length / 2;
  }

  public float x(int point) {
    return points[2 * point];
  }

  public float y(int point) {
    return points[2 * point + 1];
  }

  /** Length of the polyline, in the units of its coordinates. */
  public double length() {
    double sum = 0;
    for (int i = 1; i < size(); i++) {
      sum += Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
    }
    return sum;
  }
}
