package activarium.projection;

import activarium.core.FloatMatrix;
import java.util.SplittableRandom;

/** Synthetic observations for tests: normal clusters around random centers. */
public record Clusters(FloatMatrix data, int[] labels) {

  /** {@code size} observations of {@code width} features in ten clusters. */
  public static Clusters of(int size, int width, double spread, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] centers = new float[10 * width];
    for (int i = 0; i < centers.length; i++) {
      centers[i] = (float) random.nextGaussian();
    }
    FloatMatrix data = FloatMatrix.zeros(size, width);
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = i % 10;
      for (int c = 0; c < width; c++) {
        data.values()[i * width + c] =
            (float) (centers[labels[i] * width + c] + spread * random.nextGaussian());
      }
    }
    return new Clusters(data, labels);
  }
}
