package activarium.trail;

import java.util.Random;

/**
 * Trails like those of a network: from a cloud into clusters on a circle, by way of some points.
 */
public final class RandomTrails {

  private static final int CLASSES = 10;

  private RandomTrails() {}

  /** Trails of equally many points, the same for the same seed. */
  public static TrailSet of(int size, int points, long seed) {
    Random random = new Random(seed);
    float[] positions = new float[2 * size * points];
    int[] classes = new int[size];
    for (int i = 0; i < size; i++) {
      classes[i] = random.nextInt(CLASSES);
      double angle = 2 * Math.PI * classes[i] / CLASSES;
      for (int t = 0; t < points; t++) {
        double radius = 10 + 40.0 * t / Math.max(1, points - 1);
        double spread = 12 - 8.0 * t / Math.max(1, points - 1);
        int at = 2 * (i * points + t);
        positions[at] = (float) (radius * Math.cos(angle) + spread * random.nextGaussian());
        positions[at + 1] = (float) (radius * Math.sin(angle) + spread * random.nextGaussian());
      }
    }
    return new TrailSet(size, points, positions, classes);
  }

  /** The same, mirrored left to right. */
  public static TrailSet mirrored(TrailSet trails) {
    float[] positions = trails.positions().clone();
    for (int i = 0; i < positions.length; i += 2) {
      positions[i] = -positions[i];
    }
    return new TrailSet(trails.size(), trails.samples(), positions, trails.classes());
  }

  /** Mean and largest distance of corresponding points, as shares of the first one's width. */
  public static double[] distances(TrailSet one, TrailSet other) {
    double sum = 0;
    double max = 0;
    int points = one.size() * one.samples();
    for (int i = 0; i < points; i++) {
      double d =
          Math.hypot(
              one.positions()[2 * i] - other.positions()[2 * i],
              one.positions()[2 * i + 1] - other.positions()[2 * i + 1]);
      sum += d;
      max = Math.max(max, d);
    }
    return new double[] {sum / points / one.width(), max / one.width()};
  }
}
