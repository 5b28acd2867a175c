package activarium.export;

/** The {@code d} of an SVG path, as short as it can be: hundredths, each point from the last. */
final class SvgPath {

  private static final int HUNDREDTHS = 100;

  private SvgPath() {}

  /**
   * @param points x and y of each in turn; at least one point
   */
  static String of(float[] points) {
    StringBuilder path = new StringBuilder("m");
    int x = 0;
    int y = 0;
    for (int i = 0; i < points.length; i += 2) {
      int nextX = Math.round(points[i] * HUNDREDTHS);
      int nextY = Math.round(points[i + 1] * HUNDREDTHS);
      // What follows the first point is a line without being told.
      append(path, nextX - x, i > 0);
      append(path, nextY - y, true);
      x = nextX;
      y = nextY;
    }
    return path.toString();
  }

  /** A minus sets a number off from the one before, as does a space. */
  private static void append(StringBuilder path, int hundredths, boolean follows) {
    if (hundredths < 0) {
      path.append('-');
    } else if (follows) {
      path.append(' ');
    }
    int value = Math.abs(hundredths);
    int whole = value / HUNDREDTHS;
    int rest = value % HUNDREDTHS;
    if (whole > 0 || rest == 0) {
      path.append(whole);
    }
    if (rest > 0) {
      path.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        path.append(rest % 10);
      }
    }
  }
}
