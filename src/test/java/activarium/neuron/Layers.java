package activarium.neuron;

import activarium.core.FloatMatrix;
import activarium.recording.Npy;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Layers to test with: the last one of the live network before its training and after ten epochs
 * (500 test images of the embedded digits × 256 neurons), and made up ones.
 */
final class Layers {

  private Layers() {}

  static FloatMatrix trained() {
    return Npy.readMatrix(resource("trained.npy"));
  }

  static FloatMatrix untrained() {
    return Npy.readMatrix(resource("untrained.npy"));
  }

  static int[] labels() {
    return Npy.readInts(resource("labels.npy"));
  }

  /**
   * classes × neurons: mean of feature_importances_ of scikit-learn 1.2.1's ExtraTreesClassifier of
   * 250 trees on the trained layer, one class against the rest, over ten seeds.
   */
  static FloatMatrix scikitLearnImportances() {
    return Npy.readMatrix(resource("importances.npy"));
  }

  private static Path resource(String name) {
    try {
      return Path.of(Layers.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Normal noise. */
  static FloatMatrix noise(int observations, int neurons, long seed) {
    FloatMatrix layer = FloatMatrix.zeros(observations, neurons);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < layer.values().length; i++) {
      layer.values()[i] = (float) random.nextGaussian();
    }
    return layer;
  }

  /** Labels 0, 1, …, classes − 1, 0, 1, … */
  static int[] cyclic(int observations, int classes) {
    int[] labels = new int[observations];
    java.util.Arrays.setAll(labels, i -> i % classes);
    return labels;
  }

  static void set(FloatMatrix layer, int row, int column, float value) {
    layer.values()[row * layer.columns() + column] = value;
  }
}
