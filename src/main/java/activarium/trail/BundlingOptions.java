package activarium.trail;

import activarium.core.Text;

/**
 * How trails are bundled. All lengths are shares of the map's width (the longer side of the
 * rectangle around all trails), so that the result does not depend on the units of the embedding.
 *
 * @param samples points that every trail is resampled to, 2 … 1024
 * @param iterations 0 … 1000
 * @param bandwidth radius of the density kernel in the first iteration, above 0, at most 0.25
 * @param shrink what the bandwidth is multiplied with after every iteration, above 0, at most 1
 * @param smoothing 0 … 1: how much of the way each point goes to the mean of its neighbors along
 *     the trail, in every iteration
 * @param relaxation 0 … 1: 0 are the raw trails, 1 the bundled ones
 * @param directionAware whether trails that run opposite ways, or cross, leave one another alone
 * @param perClass whether only trails of the same class attract one another
 * @param resolution cells along each side of the density map, 32 … 4096
 */
public record BundlingOptions(
    int samples,
    int iterations,
    double bandwidth,
    double shrink,
    double smoothing,
    double relaxation,
    boolean directionAware,
    boolean perClass,
    int resolution) {

  /** The kernel must fit into the uniforms of a shader. */
  public static final int LARGEST_KERNEL = 128;

  public BundlingOptions {
    within("samples", samples, 2, 1024);
    within("iterations", iterations, 0, 1000);
    within("bandwidth", bandwidth, Double.MIN_VALUE, 0.25);
    within("shrink", shrink, Double.MIN_VALUE, 1);
    within("smoothing", smoothing, 0, 1);
    within("relaxation", relaxation, 0, 1);
    within("resolution", resolution, 32, 4096);
    within("bandwidth × resolution", bandwidth * resolution, 0, LARGEST_KERNEL);
  }

  private static void within(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      String range =
          min == Double.MIN_VALUE
              ? Text.of("above 0, at most %s", plain(max))
              : Text.of("in [%s, %s]", plain(min), plain(max));
      throw new IllegalArgumentException(
          Text.of("%s must be %s, was %s", name, range, plain(value)));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Text.of("%.0f", value) : String.valueOf(value);
  }

  /** What suits some thousand trails. */
  public static BundlingOptions defaults() {
    return new BundlingOptions(64, 15, 0.05, 0.9, 0.5, 1, false, false, 512);
  }

  public BundlingOptions withSamples(int newSamples) {
    return new BundlingOptions(
        newSamples,
        iterations,
        bandwidth,
        shrink,
        smoothing,
        relaxation,
        directionAware,
        perClass,
        resolution);
  }

  public BundlingOptions withIterations(int newIterations) {
    return new BundlingOptions(
        samples,
        newIterations,
        bandwidth,
        shrink,
        smoothing,
        relaxation,
        directionAware,
        perClass,
        resolution);
  }

  public BundlingOptions withBandwidth(double newBandwidth) {
    return new BundlingOptions(
        samples,
        iterations,
        newBandwidth,
        shrink,
        smoothing,
        relaxation,
        directionAware,
        perClass,
        resolution);
  }

  public BundlingOptions withSmoothing(double newSmoothing) {
    return new BundlingOptions(
        samples,
        iterations,
        bandwidth,
        shrink,
        newSmoothing,
        relaxation,
        directionAware,
        perClass,
        resolution);
  }

  public BundlingOptions withRelaxation(double newRelaxation) {
    return new BundlingOptions(
        samples,
        iterations,
        bandwidth,
        shrink,
        smoothing,
        newRelaxation,
        directionAware,
        perClass,
        resolution);
  }

  public BundlingOptions withDirectionAware(boolean aware) {
    return new BundlingOptions(
        samples, iterations, bandwidth, shrink, smoothing, relaxation, aware, perClass, resolution);
  }

  public BundlingOptions withPerClass(boolean apart) {
    return new BundlingOptions(
        samples,
        iterations,
        bandwidth,
        shrink,
        smoothing,
        relaxation,
        directionAware,
        apart,
        resolution);
  }

  public BundlingOptions withResolution(int newResolution) {
    return new BundlingOptions(
        samples,
        iterations,
        bandwidth,
        shrink,
        smoothing,
        relaxation,
        directionAware,
        perClass,
        newResolution);
  }
}
