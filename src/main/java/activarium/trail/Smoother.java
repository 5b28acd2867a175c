package activarium.trail;

/** Takes the kinks out of a trail: Laplacian smoothing over a window. First and last point stay. */
public final class Smoother {

  /** Points of a trail for one point that the window reaches to each side. */
  private static final int SAMPLES_A_REACH = 16;

  private Smoother() {}

  /** Points that the window reaches to each side, far from the ends. */
  public static int reach(int samples) {
    return Math.max(1, samples / SAMPLES_A_REACH);
  }

  /**
   * Moves each inner point of a row {@code share} of the way to the mean of its window, which has
   * triangular weights and shrinks towards the ends.
   */
  static void row(float[] source, int row, int samples, float share, float[] target) {
    int last = samples - 1;
    int widest = reach(samples);
    for (int sample = 1; sample < last; sample++) {
      int at = 2 * (row * samples + sample);
      int reach = Math.min(widest, Math.min(sample, last - sample));
      float sumX = 0;
      float sumY = 0;
      for (int k = -reach; k <= reach; k++) {
        int weight = reach + 1 - Math.abs(k);
        sumX += weight * source[at + 2 * k];
        sumY += weight * source[at + 2 * k + 1];
      }
      float total = (reach + 1) * (reach + 1);
      target[at] = source[at] + share * (sumX / total - source[at]);
      target[at + 1] = source[at + 1] + share * (sumY / total - source[at + 1]);
    }
  }
}
