package activarium.trail;

import activarium.work.Parallel;

/** Places points on trails at equal distances along them. First and last points stay exactly. */
public final class Resampler {

  private static final int GRAIN = 256;

  private Resampler() {}

  /**
   * The same trails with another number of points.
   *
   * @param samples points of each trail, ≥ 2
   */
  public static TrailSet resample(TrailSet trails, int samples, Parallel parallel) {
    if (samples < 2) {
      throw new IllegalArgumentException("samples must be at least 2, was " + samples);
    }
    float[] even = new float[Math.multiplyExact(trails.size(), 2 * samples)];
    parallel.ranges(
        trails.size(),
        GRAIN,
        (range, from, to) -> {
          for (int i = from; i < to; i++) {
            row(trails.positions(), i, trails.samples(), even, samples);
          }
        });
    return new TrailSet(trails.size(), samples, even, trails.classes());
  }

  /**
   * Resamples one row of {@code source}, which has {@code points} points a row, into the same row
   * of {@code target}.
   */
  static void row(float[] source, int row, int points, float[] target, int samples) {
    int from = 2 * row * points;
    int to = 2 * row * samples;
    double spacing = length(source, from, points) / (samples - 1);
    int segment = 0;
    double before = 0;
    double length = points > 1 ? segment(source, from) : 0;
    target[to] = source[from];
    target[to + 1] = source[from + 1];
    for (int i = 1; i < samples - 1; i++) {
      double along = i * spacing;
      while (before + length < along && segment < points - 2) {
        before += length;
        segment++;
        length = segment(source, from + 2 * segment);
      }
      float share = length > 0 ? (float) Math.min(1, (along - before) / length) : 0;
      int start = from + 2 * segment;
      int end = points > 1 ? start + 2 : start;
      target[to + 2 * i] = source[start] + share * (source[end] - source[start]);
      target[to + 2 * i + 1] = source[start + 1] + share * (source[end + 1] - source[start + 1]);
    }
    target[to + 2 * samples - 2] = source[from + 2 * points - 2];
    target[to + 2 * samples - 1] = source[from + 2 * points - 1];
  }

  /**
   * When each sample of the resampled trails is: 0 at the first point of the trail, 1 at the last,
   * and points of the trail at equal times between. Bundling keeps this, since it samples evenly.
   *
   * @return {@code trails.size() * samples} values, which never fall along a trail
   */
  public static float[] times(TrailSet trails, int samples) {
    float[] times = new float[Math.multiplyExact(trails.size(), samples)];
    for (int trail = 0; trail < trails.size(); trail++) {
      timesOfRow(trails, trail, times, samples);
    }
    return times;
  }

  private static void timesOfRow(TrailSet trails, int trail, float[] times, int samples) {
    int points = trails.samples();
    int from = 2 * trail * points;
    double whole = length(trails.positions(), from, points);
    int segment = 0;
    double before = 0;
    for (int i = 0; i < samples; i++) {
      float even = i / (samples - 1f);
      double along = even * whole;
      double length = points > 1 ? segment(trails.positions(), from + 2 * segment) : 0;
      while (before + length < along && segment < points - 2) {
        before += length;
        segment++;
        length = segment(trails.positions(), from + 2 * segment);
      }
      double share = length > 0 ? Math.min(1, (along - before) / length) : 0;
      boolean resting = whole == 0 || i == samples - 1;
      times[trail * samples + i] = resting ? even : (float) ((segment + share) / (points - 1));
    }
  }

  /** Length of {@code points} points that begin at {@code from}. */
  static double length(float[] positions, int from, int points) {
    double sum = 0;
    for (int i = 0; i < points - 1; i++) {
      sum += segment(positions, from + 2 * i);
    }
    return sum;
  }

  private static double segment(float[] positions, int from) {
    double dx = positions[from + 2] - positions[from];
    double dy = positions[from + 3] - positions[from + 1];
    return Math.sqrt(dx * dx + dy * dy);
  }
}
