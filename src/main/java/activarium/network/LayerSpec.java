package activarium.network;

/**
 * One step of a feed-forward network. Units are rectified (ReLU) everywhere; the softmax output
 * layer is implied. Layers with a name are recorded.
 */
public sealed interface LayerSpec {

  /**
   * A fully connected layer.
   *
   * @param name its name in snapshots and files
   * @param units number of neurons
   */
  record Dense(String name, int units) implements LayerSpec {
    public Dense {
      requirePositive("units", units);
    }
  }

  /**
   * A convolution with a square kernel, stride 1, and padding that keeps the size ("same").
   *
   * @param filters number of feature maps
   * @param kernel width and height of the kernel
   */
  record Convolution(int filters, int kernel) implements LayerSpec {
    public Convolution {
      requirePositive("filters", filters);
      requirePositive("kernel", kernel);
    }
  }

  /**
   * The maximum of each of the tiles of an image.
   *
   * @param size width and height of a tile
   */
  record MaxPooling(int size) implements LayerSpec {
    public MaxPooling {
      requirePositive("size", size);
    }
  }

  /**
   * Switches off outputs of the layer before, at random, in training only.
   *
   * @param rate the share of them that is off, 0 ≤ rate &lt; 1
   */
  record Dropout(double rate) implements LayerSpec {
    public Dropout {
      if (!(rate >= 0 && rate < 1)) {
        throw new IllegalArgumentException("dropout rate must be in [0, 1), was " + rate);
      }
    }
  }

  /**
   * Turns feature maps into one row of neurons, map after map, each row by row.
   *
   * @param name its name in snapshots and files
   */
  record Flatten(String name) implements LayerSpec {}

  private static void requirePositive(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " must be positive, was " + value);
    }
  }
}
