package activarium.network.keras;

import activarium.network.keras.Layer.Single;
import java.util.Arrays;

/** Layers for sequences of steps × channels, which are taken for images of one row. */
final class Sequences {

  private Sequences() {}

  static void require(Tensor x) {
    if (x.rank() != 3) {
      throw new IllegalArgumentException(
          "sequences were expected, not " + Arrays.toString(x.shape()));
    }
  }

  /** A layer for images whose windows have one row. */
  static Single ofImages(Single layer) {
    return x -> {
      require(x);
      Tensor y = layer.apply(x.reshape(x.count(), 1, x.size(1), x.size(2)));
      return y.reshape(y.count(), y.size(2), y.size(3));
    };
  }
}
