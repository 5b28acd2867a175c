package activarium.network;

import java.util.List;
import java.util.Objects;

/**
 * A network and how it is trained, independent of the library that does it.
 *
 * @param name the name under which the catalog knows it
 * @param layers what lies between the image and the softmax output
 * @param optimizer the descent
 * @param batchSize images of one update
 */
public record NetworkSpec(String name, List<LayerSpec> layers, Optimizer optimizer, int batchSize) {

  public NetworkSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(optimizer, "optimizer");
    layers = List.copyOf(layers);
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size must be positive, was " + batchSize);
    }
  }

  /** The same network without its dropout, under another name. */
  NetworkSpec plain(String plainName) {
    List<LayerSpec> rest =
        layers.stream().filter(layer -> !(layer instanceof LayerSpec.Dropout)).toList();
    return new NetworkSpec(plainName, rest, optimizer, batchSize);
  }

  /** The same network with other numbers of neurons and feature maps, at least one each. */
  public NetworkSpec timesWidth(double factor) {
    List<LayerSpec> wider = layers.stream().map(layer -> timesWidth(layer, factor)).toList();
    return new NetworkSpec(name, wider, optimizer, batchSize);
  }

  private static LayerSpec timesWidth(LayerSpec layer, double factor) {
    if (layer instanceof LayerSpec.Dense dense) {
      return new LayerSpec.Dense(dense.name(), times(dense.units(), factor));
    }
    return layer instanceof LayerSpec.Convolution convolution
        ? new LayerSpec.Convolution(times(convolution.filters(), factor), convolution.kernel())
        : layer;
  }

  private static int times(int count, double factor) {
    return Math.toIntExact(Math.max(1, Math.round(count * factor)));
  }

  /** The same network, trained at another learning rate. */
  public NetworkSpec timesLearningRate(double factor) {
    Optimizer other =
        new Optimizer(optimizer.learningRate() * factor, optimizer.momentum(), optimizer.decay());
    return new NetworkSpec(name, layers, other, batchSize);
  }

  /** The names of the layers whose activations are recorded, first layer first. */
  public List<String> recordedLayers() {
    return layers.stream().map(NetworkSpec::recordedName).filter(Objects::nonNull).toList();
  }

  private static String recordedName(LayerSpec layer) {
    if (layer instanceof LayerSpec.Dense dense) {
      return dense.name();
    }
    return layer instanceof LayerSpec.Flatten flatten ? flatten.name() : null;
  }
}
