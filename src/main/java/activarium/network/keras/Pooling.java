package activarium.network.keras;

import activarium.core.Text;
import activarium.network.keras.Layer.Single;

/** Layers that pool. */
final class Pooling {

  private Pooling() {}

  /** MaxPooling2D and AveragePooling2D. */
  static Single images(LayerConfig layer, boolean max) {
    int[] size = layer.sizes("pool_size", 2, 2);
    int[] strides = layer.has("strides") ? layer.sizes("strides", 2, 1) : size;
    return ordered(layer, windows(layer, size, strides, max));
  }

  /** MaxPooling1D and AveragePooling1D. */
  static Single sequences(LayerConfig layer, boolean max) {
    int size = layer.sizes("pool_size", 1, 2)[0];
    int stride = layer.has("strides") ? layer.sizes("strides", 1, 1)[0] : size;
    return ordered(
        layer, Sequences.ofImages(windows(layer, new int[] {1, size}, new int[] {1, stride}, max)));
  }

  private static Single windows(LayerConfig layer, int[] size, int[] strides, boolean max) {
    String padding = layer.choice("padding", "valid", "same");
    return x -> pool(x, Patches.of(padding, x, size, strides, new int[] {1, 1}), max);
  }

  /** GlobalMaxPooling and GlobalAveragePooling, of images and sequences. */
  static Single global(LayerConfig layer, int rank, boolean max) {
    boolean keep = layer.flag("keepdims", false);
    Single pool =
        x -> {
          if (x.rank() != rank) {
            throw new IllegalArgumentException(Text.of("%d axes come, not %d", x.rank(), rank));
          }
          int height = rank == 4 ? x.size(1) : 1;
          Tensor maps = x.reshape(x.count(), height, x.size(-2), x.size(-1));
          int[] all = {height, x.size(-2)};
          Tensor y = pool(maps, Patches.of("valid", maps, all, all, new int[] {1, 1}), max);
          int[] shape = new int[keep ? rank : 2];
          java.util.Arrays.fill(shape, 1);
          shape[0] = x.count();
          shape[shape.length - 1] = x.size(-1);
          return y.reshape(shape);
        };
    return ordered(layer, pool);
  }

  private static Single ordered(LayerConfig layer, Single pool) {
    return layer.channelsFirst() ? pool.channelsFirst() : pool;
  }

  /** What lies outside of the image counts neither for the maximum nor for the mean. */
  private static Tensor pool(Tensor x, Patches patches, boolean max) {
    int channels = x.size(3);
    Tensor y = Tensor.zeros(x.count(), patches.rows().out(), patches.columns().out(), channels);
    for (int i = 0; i < x.count() * patches.out(); i++) {
      for (int c = 0; c < channels; c++) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int seen = 0;
        for (int tap = 0; tap < patches.taps(); tap++) {
          int at = patches.place(x, i / patches.out(), i % patches.out(), tap);
          if (at >= 0) {
            sum += x.values()[at + c];
            most = Math.max(most, x.values()[at + c]);
            seen++;
          }
        }
        y.values()[i * channels + c] = (float) (max ? most : sum / seen);
      }
    }
    return y;
  }
}
