package activarium.trail;

import activarium.core.Text;
import activarium.parameter.Options;
import activarium.parameter.Range;
import activarium.parameter.Section;
import activarium.parameter.Toggle;

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
    @Range(min = 2, max = 1024, panel = false) int samples,
    @Range(min = 0, max = 1000, sliderMax = 40, section = Section.MORE, order = 3) int iterations,
    @Range(
            min = Double.MIN_VALUE,
            max = 0.25,
            sliderMin = 0.01,
            sliderMax = 0.15,
            section = Section.MORE,
            order = 2)
        double bandwidth,
    @Range(min = Double.MIN_VALUE, max = 1, panel = false) double shrink,
    @Range(max = 1, section = Section.MORE, order = 4) double smoothing,
    @Range(max = 1, section = Section.LOOK, order = 1) double relaxation,
    @Toggle(name = "aware", words = "directionAware", section = Section.MORE, order = 5)
        boolean directionAware,
    @Toggle(name = "apart", section = Section.MORE, order = 6) boolean perClass,
    @Range(min = 32, max = 4096, panel = false) int resolution) {

  /** The kernel must fit into the uniforms of a shader. */
  public static final int LARGEST_KERNEL = 128;

  public BundlingOptions {
    Options.require(
        BundlingOptions.class,
        samples,
        iterations,
        bandwidth,
        shrink,
        smoothing,
        relaxation,
        directionAware,
        perClass,
        resolution);
    if (bandwidth * resolution > LARGEST_KERNEL) {
      throw new IllegalArgumentException(
          Text.of(
              "bandwidth × resolution must be at most %d, was %s",
              LARGEST_KERNEL, bandwidth * resolution));
    }
  }

  /** What suits some thousand trails. */
  public static BundlingOptions defaults() {
    return new BundlingOptions(64, 15, 0.05, 0.9, 0.5, 1, false, false, 512);
  }

  public BundlingOptions withSamples(int newSamples) {
    return Options.with(this, "samples", newSamples);
  }

  public BundlingOptions withIterations(int newIterations) {
    return Options.with(this, "iterations", newIterations);
  }

  public BundlingOptions withBandwidth(double newBandwidth) {
    return Options.with(this, "bandwidth", newBandwidth);
  }

  public BundlingOptions withSmoothing(double newSmoothing) {
    return Options.with(this, "smoothing", newSmoothing);
  }

  public BundlingOptions withRelaxation(double newRelaxation) {
    return Options.with(this, "relaxation", newRelaxation);
  }

  public BundlingOptions withDirectionAware(boolean aware) {
    return Options.with(this, "directionAware", aware);
  }

  public BundlingOptions withPerClass(boolean apart) {
    return Options.with(this, "perClass", apart);
  }

  public BundlingOptions withResolution(int newResolution) {
    return Options.with(this, "resolution", newResolution);
  }
}
