package activarium.projection.technique;

/**
 * UMAP's membership of two points in the plane, 1 / (1 + a d^2b), d their distance.
 *
 * @param a &gt; 0
 * @param b &gt; 0
 */
record UmapCurve(double a, double b) {

  private static final int SAMPLES = 300;

  /** The distances that are fitted reach so far, in times of the spread. */
  private static final double REACH = 3;

  private static final int ITERATIONS = 100;

  /**
   * The curve nearest (least squares, by Levenberg and Marquardt's method) to the one that is 1 up
   * to {@code minDist} and then falls as exp(−(d − minDist) / spread).
   *
   * @param minDist ≥ 0
   * @param spread &gt; 0
   */
  static UmapCurve fit(double minDist, double spread) {
    UmapCurve best = new UmapCurve(1, 1);
    double[] at = best.normal(minDist, spread);
    double damping = 1e-3;
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      UmapCurve next = best.step(at, 1 + damping);
      double[] there = next.normal(minDist, spread);
      boolean isBetter = next.a > 0 && next.b > 0 && there[ERROR] <= at[ERROR];
      best = isBetter ? next : best;
      at = isBetter ? there : at;
      damping *= isBetter ? 0.1 : 10;
    }
    return best;
  }

  private static final int ERROR = 5;

  /** JᵀJ (aa, ab, bb), Jᵀr (a, b) and rᵀr of the residuals r = wanted − curve. */
  private double[] normal(double minDist, double spread) {
    double[] sums = new double[ERROR + 1];
    for (int i = 1; i <= SAMPLES; i++) {
      double d = REACH * spread * i / SAMPLES;
      double wanted = d < minDist ? 1 : Math.exp(-(d - minDist) / spread);
      double power = Math.pow(d, 2 * b);
      double value = 1 / (1 + a * power);
      double byA = -power * value * value;
      double byB = 2 * a * Math.log(d) * byA;
      double residual = wanted - value;
      sums[0] += byA * byA;
      sums[1] += byA * byB;
      sums[2] += byB * byB;
      sums[3] += byA * residual;
      sums[4] += byB * residual;
      sums[ERROR] += residual * residual;
    }
    return sums;
  }

  /** Where Gauss and Newton would go, less far the larger {@code scale} of the diagonal. */
  private UmapCurve step(double[] normal, double scale) {
    double aa = scale * normal[0];
    double bb = scale * normal[2];
    double ab = normal[1];
    double determinant = aa * bb - ab * ab;
    return new UmapCurve(
        a + (bb * normal[3] - ab * normal[4]) / determinant,
        b + (aa * normal[4] - ab * normal[3]) / determinant);
  }
}
