package activarium.trail;

import activarium.core.Clamp;
import java.util.Arrays;

/**
 * Leaves out points of a polyline that nobody would miss (Douglas, Peucker 1973, Cartographica
 * 10(2)).
 */
public final class Simplifier {

  private Simplifier() {}

  /**
   * The points without which the line would be further than {@code tolerance} from where it is;
   * first and last always.
   *
   * @param points x and y of each point in turn
   * @param tolerance in the unit of the points, ≥ 0
   * @return likewise; may be {@code points} itself
   */
  public static float[] simplify(float[] points, double tolerance) {
    int count = points.length / 2;
    if (count < 3) {
      return points;
    }
    boolean[] kept = new boolean[count];
    kept[0] = true;
    kept[count - 1] = true;
    keep(points, 0, count - 1, tolerance * tolerance, kept);
    float[] left = new float[points.length];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (kept[i]) {
        left[size++] = points[2 * i];
        left[size++] = points[2 * i + 1];
      }
    }
    return Arrays.copyOf(left, size);
  }

  private static void keep(float[] points, int first, int last, double squared, boolean[] kept) {
    int furthest = -1;
    double most = squared;
    for (int i = first + 1; i < last; i++) {
      double distance = squaredDistance(points, i, first, last);
      if (distance > most) {
        most = distance;
        furthest = i;
      }
    }
    if (furthest >= 0) {
      kept[furthest] = true;
      keep(points, first, furthest, squared, kept);
      keep(points, furthest, last, squared, kept);
    }
  }

  /** From a point to the straight way between two others, squared. */
  private static double squaredDistance(float[] points, int i, int first, int last) {
    double wayX = points[2 * last] - points[2 * first];
    double wayY = points[2 * last + 1] - points[2 * first + 1];
    double x = points[2 * i] - points[2 * first];
    double y = points[2 * i + 1] - points[2 * first + 1];
    double length = wayX * wayX + wayY * wayY;
    double share = length > 0 ? Clamp.share((x * wayX + y * wayY) / length) : 0;
    double dx = x - share * wayX;
    double dy = y - share * wayY;
    return dx * dx + dy * dy;
  }
}
