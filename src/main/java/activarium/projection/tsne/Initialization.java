package activarium.projection.tsne;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.work.Parallel;
import java.util.SplittableRandom;

/** Where the points of an embedding start. */
@FunctionalInterface
public interface Initialization {

  /**
   * The starting positions.
   *
   * @param data observations × features
   * @param seed decides what is random; the same seed gives the same start
   */
  Embedding start(FloatMatrix data, long seed, Parallel parallel);

  /**
   * The two principal components, scaled so that the first has a standard deviation of 1e-4, and a
   * jitter of a hundredth of that which parts duplicates (as openTSNE does; Kobak and Berens, "The
   * art of using t-SNE for single-cell transcriptomics", Nature Communications 10, 2019).
   */
  static Initialization pca() {
    return PcaStart::of;
  }

  /** Normally distributed around the origin, with a standard deviation of 1e-4. */
  static Initialization random() {
    return (data, seed, parallel) -> {
      SplittableRandom random = new SplittableRandom(seed);
      float[] positions = new float[2 * data.rows()];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = (float) (PcaStart.SCALE * random.nextGaussian());
      }
      return new Embedding(data.rows(), positions);
    };
  }

  /** The given positions, unchanged. */
  static Initialization given(Embedding start) {
    return (data, seed, parallel) -> {
      if (start.size() != data.rows()) {
        throw new BadInputException(
            Text.of("initialization: expected %d points, found %d", data.rows(), start.size()));
      }
      return start;
    };
  }
}
