package activarium.network.keras;

import activarium.core.Text;
import activarium.network.keras.Layer.Single;
import java.util.Arrays;

/** Layers that move values and compute none. */
final class Shapes {

  private Shapes() {}

  /** Flatten: of channels first, Keras puts the channels last before it flattens. */
  static Single flatten(LayerConfig layer) {
    boolean first = layer.channelsFirst();
    return x -> {
      Tensor ordered = first && x.rank() > 2 ? x.channelsLast() : x;
      return ordered.reshape(x.count(), x.values().length / x.count());
    };
  }

  /** Reshape; one size may be −1, which is what is left. */
  static Single reshape(LayerConfig layer) {
    int[] target = layer.integers("target_shape", 0, 0);
    return x -> {
      int[] shape = new int[target.length + 1];
      shape[0] = x.count();
      int left = x.values().length / x.count();
      for (int size : target) {
        left = size > 0 ? left / size : left;
      }
      for (int i = 0; i < target.length; i++) {
        shape[i + 1] = target[i] < 0 ? left : target[i];
      }
      return x.reshape(shape);
    };
  }

  /** Permute; its axes count from 1, without the observation. */
  static Single permute(LayerConfig layer) {
    int[] dims = layer.integers("dims", 0, 0);
    int[] order = new int[dims.length + 1];
    System.arraycopy(dims, 0, order, 1, dims.length);
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] != i) {
        throw layer.refuse("each axis once as its dims", Arrays.toString(dims));
      }
    }
    return x -> {
      if (x.rank() != order.length) {
        throw new IllegalArgumentException(
            Text.of("%d axes come, its dims are of %d", x.rank() - 1, dims.length));
      }
      return x.transpose(order);
    };
  }

  /** ZeroPadding2D. */
  static Single pad(LayerConfig layer) {
    int[][] margins = layer.margins("padding");
    int[] rows = margins[0];
    int[] columns = margins[1];
    return placed(
        layer,
        x -> {
          int[] from = {-rows[0], -columns[0]};
          int[] size = {x.size(1) + rows[0] + rows[1], x.size(2) + columns[0] + columns[1]};
          return place(x, size, from, 1, 1);
        });
  }

  /** Cropping2D. */
  static Single crop(LayerConfig layer) {
    int[][] margins = layer.margins("cropping");
    int[] rows = margins[0];
    int[] columns = margins[1];
    return placed(
        layer,
        x -> {
          int[] from = {rows[0], columns[0]};
          int[] size = {x.size(1) - rows[0] - rows[1], x.size(2) - columns[0] - columns[1]};
          return place(x, size, from, 1, 1);
        });
  }

  /** UpSampling2D: every pixel again and again. */
  static Single enlarge(LayerConfig layer) {
    layer.choice("interpolation", "nearest");
    int[] times = layer.sizes("size", 2, 2);
    return placed(
        layer,
        x -> {
          int[] size = {x.size(1) * times[0], x.size(2) * times[1]};
          return place(x, size, new int[2], times[0], times[1]);
        });
  }

  private static Single placed(LayerConfig layer, Single inner) {
    Single checked =
        x -> {
          if (x.rank() != 4) {
            throw new IllegalArgumentException(
                "images were expected, not " + Arrays.toString(x.shape()));
          }
          return inner.apply(x);
        };
    return layer.channelsFirst() ? checked.channelsFirst() : checked;
  }

  /**
   * Pixel (r, c) of the result is pixel (r / rowTimes, c / columnTimes) + from of this one, or 0.
   */
  private static Tensor place(Tensor x, int[] size, int[] from, int rowTimes, int columnTimes) {
    if (size[0] < 1 || size[1] < 1) {
      throw new IllegalArgumentException("nothing is left of " + Arrays.toString(x.shape()));
    }
    int channels = x.size(3);
    Tensor y = Tensor.zeros(x.count(), size[0], size[1], channels);
    for (int i = 0; i < y.values().length; i += channels) {
      int pixel = i / channels;
      int row = pixel / size[1] % size[0] / rowTimes + from[0];
      int column = pixel % size[1] / columnTimes + from[1];
      int image = pixel / size[1] / size[0];
      if (row >= 0 && row < x.size(1) && column >= 0 && column < x.size(2)) {
        int at = ((image * x.size(1) + row) * x.size(2) + column) * channels;
        System.arraycopy(x.values(), at, y.values(), i, channels);
      }
    }
    return y;
  }
}
