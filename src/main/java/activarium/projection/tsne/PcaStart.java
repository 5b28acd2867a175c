package activarium.projection.tsne;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.linear.Pca;
import activarium.work.Parallel;
import java.util.SplittableRandom;

/** The start from two principal components. */
final class PcaStart {

  static final double SCALE = 1e-4;
  private static final double JITTER = 0.01;

  private PcaStart() {}

  static Embedding of(FloatMatrix data, long seed, Parallel parallel) {
    FloatMatrix scores = Pca.fit(data, 2, seed, parallel).transform(data, parallel);
    double scale = SCALE / Math.max(deviation(scores), Float.MIN_NORMAL);
    SplittableRandom random = new SplittableRandom(seed);
    float[] positions = new float[2 * data.rows()];
    for (int i = 0; i < data.rows(); i++) {
      for (int axis = 0; axis < 2; axis++) {
        double score = axis < scores.columns() ? scores.at(i, axis) : 0;
        positions[2 * i + axis] = (float) (score * scale + JITTER * SCALE * random.nextGaussian());
      }
    }
    return new Embedding(data.rows(), positions);
  }

  private static double deviation(FloatMatrix scores) {
    double sum = 0;
    for (int i = 0; i < scores.rows(); i++) {
      sum += (double) scores.at(i, 0) * scores.at(i, 0);
    }
    return Math.sqrt(sum / Math.max(1, scores.rows()));
  }
}
