package activarium.session.study;

import activarium.parameter.Options;
import activarium.parameter.Range;
import activarium.parameter.Section;
import activarium.projection.tsne.TsneOptions;
import activarium.session.MapMaker;

/**
 * What a person may change while t-SNE runs.
 *
 * @param perplexity effective number of neighbors, ≥ 1
 * @param exaggeration factor of the attraction, ≥ 1; the loss is the plain KL divergence at 1
 * @param learningRate as a multiple of the automatic one, N / exaggeration, &gt; 0
 */
public record TsneSettings(
    @Range(min = 1, sliderMin = 2, sliderMax = 100, step = 1, order = 6) double perplexity,
    @Range(min = 1, sliderMax = 12, order = 7) double exaggeration,
    @Range(
            min = Double.MIN_VALUE,
            sliderMin = 0.05,
            sliderMax = 3,
            section = Section.MORE,
            order = 1)
        double learningRate) {

  public TsneSettings {
    Options.require(TsneSettings.class, perplexity, exaggeration, learningRate);
  }

  /** What suits so many observations. */
  public static TsneSettings suiting(int observations) {
    return new TsneSettings(MapMaker.perplexity(observations), 1, 1);
  }

  /** The same for another number of neighbors. */
  public TsneSettings withPerplexity(double newPerplexity) {
    return Options.with(this, "perplexity", newPerplexity);
  }

  /** The same with another factor of the attraction. */
  public TsneSettings withExaggeration(double newExaggeration) {
    return Options.with(this, "exaggeration", newExaggeration);
  }

  /** The same with another learning rate. */
  public TsneSettings withLearningRate(double newLearningRate) {
    return Options.with(this, "learningRate", newLearningRate);
  }

  /** The options of steps whose attraction is multiplied by {@code factor}. */
  TsneOptions options(int observations, double factor) {
    return TsneOptions.defaults()
        .withPerplexity(perplexity)
        .withExaggeration(factor)
        .withExaggerationIterations(Integer.MAX_VALUE)
        .withLearningRate(learningRate * observations / factor);
  }
}
