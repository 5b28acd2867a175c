package activarium.session.study;

import activarium.core.Text;
import activarium.projection.tsne.TsneOptions;
import activarium.session.MapMaker;

/**
 * What a person may change while t-SNE runs.
 *
 * @param perplexity effective number of neighbors, ≥ 1
 * @param exaggeration factor of the attraction, ≥ 1; the loss is the plain KL divergence at 1
 * @param learningRate as a multiple of the automatic one, N / exaggeration, &gt; 0
 */
public record TsneSettings(double perplexity, double exaggeration, double learningRate) {

  public TsneSettings {
    if (!(perplexity >= 1) || !(exaggeration >= 1) || !(learningRate > 0)) {
      throw new IllegalArgumentException(
          "perplexity and exaggeration must be at least 1 and the learning rate positive,"
              + Text.of(" were %s, %s, %s", perplexity, exaggeration, learningRate));
    }
  }

  /** What suits so many observations. */
  public static TsneSettings suiting(int observations) {
    return new TsneSettings(MapMaker.perplexity(observations), 1, 1);
  }

  /** The same for another number of neighbors. */
  public TsneSettings withPerplexity(double newPerplexity) {
    return new TsneSettings(newPerplexity, exaggeration, learningRate);
  }

  /** The same with another factor of the attraction. */
  public TsneSettings withExaggeration(double newExaggeration) {
    return new TsneSettings(perplexity, newExaggeration, learningRate);
  }

  /** The same with another learning rate. */
  public TsneSettings withLearningRate(double newLearningRate) {
    return new TsneSettings(perplexity, exaggeration, newLearningRate);
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
