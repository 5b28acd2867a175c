package activarium.projection;

import activarium.core.FloatMatrix;
import activarium.recording.Npy;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Fixture: the first 300 MNIST test images along their first five principal components, and as
 * embedding the first two of these. scikit-learn's figures for it are in the tests.
 */
public record Digits(FloatMatrix data, Embedding embedding, int[] labels) {

  public static Digits load() {
    FloatMatrix plane = Npy.readMatrix(resource("digits-2d.npy"));
    return new Digits(
        Npy.readMatrix(resource("digits-5d.npy")),
        new Embedding(plane.rows(), plane.values()),
        Npy.readInts(resource("digits-labels.npy")));
  }

  private static Path resource(String name) {
    try {
      return Path.of(Digits.class.getResource("/activarium/projection/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
