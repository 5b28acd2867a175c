package activarium.watchdog;

/**
 * The straight line through values at even distances, by least squares.
 *
 * @param end where it is at the last value
 * @param slope from one value to the next
 * @param error standard error of the slope; infinite where the values do not tell
 */
record Trend(double end, double slope, double error) {

  /** Share of the values' own variation below which what is off the line is rounding. */
  private static final double ROUNDING = 1e-18;

  /**
   * What is left of memory after a collection stays the same until the next one, so neighbors are
   * alike, and tell less than as many independent values. The error counts those instead: n (1 − r)
   * / (1 + r), r the correlation of what is off the line with its neighbor (B. D. Santer et al.,
   * Journal of Geophysical Research 105, 2000, 7337–7356, equations 4 to 6).
   */
  static Trend of(double[] values) {
    int n = values.length;
    double middle = (n - 1) / 2.0;
    double first = values[0]; // from which they are counted: large numbers that differ little
    double mean = 0;
    for (double value : values) {
      mean += (value - first) / n;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      double y = values[i] - first - mean;
      xx += (i - middle) * (i - middle);
      xy += (i - middle) * y;
      yy += y * y;
    }
    double slope = xy / xx;
    double[] off = new double[n];
    for (int i = 0; i < n; i++) {
      off[i] = values[i] - first - mean - slope * (i - middle);
    }
    return new Trend(first + mean + slope * middle, slope, Math.sqrt(variance(off, yy) / xx));
  }

  /** Of what is off the line. */
  private static double variance(double[] off, double all) {
    double squares = 0;
    double neighbors = 0;
    for (int i = 0; i < off.length; i++) {
      squares += off[i] * off[i];
      neighbors += i == 0 ? 0 : off[i] * off[i - 1];
    }
    if (squares <= ROUNDING * all) {
      return 0;
    }
    double alike = Math.max(0, neighbors / squares);
    double independent = off.length * (1 - alike) / (1 + alike);
    return independent > 2 ? squares / (independent - 2) : Double.POSITIVE_INFINITY;
  }
}
