package activarium.trail;

/**
 * Directions in four sectors with soft borders. A direction belongs to its two nearest sectors, by
 * the squares of its components, so that its weights sum to 1; opposite directions share none.
 */
final class Direction {

  static final int SECTORS = 4;

  private Direction() {}

  /** The weight of a sector (0 right, 1 down, 2 left, 3 up) for a direction of any length. */
  static float weight(int sector, float x, float y) {
    float squared = x * x + y * y;
    if (squared == 0) {
      return 1f / SECTORS;
    }
    float along =
        switch (sector) {
          case 0 -> Math.max(0, x);
          case 1 -> Math.max(0, y);
          case 2 -> Math.max(0, -x);
          default -> Math.max(0, -y);
        };
    return along * along / squared;
  }
}
