package activarium.network.keras;

import activarium.core.Text;
import activarium.network.keras.Layer.Single;

/** Layers that convolve. Kernels are rows × columns × channels in × channels out. */
final class Convolutions {

  private final LayerConfig layer;
  private final LayerWeights weights;
  private final int[] kernel;
  private final int[] strides;
  private final int[] dilation;
  private final String padding;

  private Convolutions(LayerConfig layer, LayerWeights weights) {
    this.layer = layer;
    this.weights = weights;
    kernel = layer.sizes("kernel_size", 2, 0);
    strides = layer.sizes("strides", 2, 1);
    dilation = layer.sizes("dilation_rate", 2, 1);
    padding = layer.choice("padding", "valid", "same");
  }

  /** Conv2D, with groups and dilation. */
  static Single conv2d(LayerConfig layer, LayerWeights weights) {
    Convolutions its = new Convolutions(layer, weights);
    int filters = layer.sizes("filters", 1, 0)[0];
    Tensor kernels = weights.get("kernel", its.kernel[0], its.kernel[1], -1, filters);
    int groups = layer.sizes("groups", 1, 1)[0];
    return its.finish(filters, x -> convolve(x, its.patches(x), kernels, groups));
  }

  /** Conv1D: a convolution over images of one row. */
  static Single conv1d(LayerConfig layer, LayerWeights weights) {
    int[] size = layer.sizes("kernel_size", 1, 0);
    int stride = layer.sizes("strides", 1, 1)[0];
    int dilation = layer.sizes("dilation_rate", 1, 1)[0];
    String padding = layer.choice("padding", "valid", "same", "causal");
    int filters = layer.sizes("filters", 1, 0)[0];
    int groups = layer.sizes("groups", 1, 1)[0];
    Tensor kernels = weights.get("kernel", size[0], -1, filters);
    float[] bias = weights.channels("bias", layer.flag("use_bias", true), filters, 0);
    Single linear =
        x -> {
          Sequences.require(x);
          Window steps = Window.of(padding, x.size(1), size[0], stride, dilation);
          Patches patches = new Patches(new Window(1, 1, 1, 1, 1, 0), steps);
          Tensor row = x.reshape(x.count(), 1, x.size(1), x.size(2));
          Tensor y = convolve(row, patches, kernels, groups).plusLast(bias);
          return y.reshape(x.count(), steps.out(), filters);
        };
    Single whole = linear.then(Activations.of(layer));
    return layer.channelsFirst() ? whole.channelsFirst() : whole;
  }

  /** DepthwiseConv2D: each channel with kernels of its own. */
  static Single depthwise(LayerConfig layer, LayerWeights weights) {
    Convolutions its = new Convolutions(layer, weights);
    Tensor kernels = its.depthwiseKernels("depthwise_kernel");
    return its.finish(
        kernels.size(2) * kernels.size(3), x -> Depthwise.convolve(x, its.patches(x), kernels));
  }

  /** SeparableConv2D: depthwise, then one by one. */
  static Single separable(LayerConfig layer, LayerWeights weights) {
    Convolutions its = new Convolutions(layer, weights);
    Tensor each = its.depthwiseKernels("depthwise_kernel");
    int filters = layer.sizes("filters", 1, 0)[0];
    Tensor mix = weights.get("pointwise_kernel", 1, 1, each.size(2) * each.size(3), filters);
    return its.finish(
        filters,
        x -> {
          Tensor y = Depthwise.convolve(x, its.patches(x), each);
          return y.rows()
              .times(mix.reshape(mix.size(2), filters))
              .reshape(y.count(), y.size(1), y.size(2), filters);
        });
  }

  /** Conv2DTranspose; its kernels are rows × columns × channels out × channels in. */
  static Single transposed(LayerConfig layer, LayerWeights weights) {
    Convolutions its = new Convolutions(layer, weights);
    if (its.dilation[0] != 1 || its.dilation[1] != 1) {
      throw layer.refuse("dilation_rate 1", layer.values().get("dilation_rate"));
    }
    layer.requirePlain("output_padding", "null");
    int filters = layer.sizes("filters", 1, 0)[0];
    Tensor kernels = weights.get("kernel", its.kernel[0], its.kernel[1], filters, -1);
    return its.finish(filters, x -> Transposed.convolve(x, its.padding, its.strides, kernels));
  }

  private Tensor depthwiseKernels(String name) {
    return weights.get(name, kernel[0], kernel[1], -1, layer.sizes("depth_multiplier", 1, 1)[0]);
  }

  private Patches patches(Tensor x) {
    return Patches.of(padding, x, kernel, strides, dilation);
  }

  /** Bias and activation, and the order of the axes. */
  private Single finish(int filters, Single linear) {
    float[] bias = weights.channels("bias", layer.flag("use_bias", true), filters, 0);
    Single activation = Activations.of(layer);
    Single biased = x -> linear.apply(x).plusLast(bias);
    // An activation may have an axis, which counts axes as the layer does.
    return layer.channelsFirst()
        ? biased.channelsFirst().then(activation)
        : biased.then(activation);
  }

  private static Tensor convolve(Tensor x, Patches patches, Tensor kernels, int groups) {
    int in = kernels.size(-2);
    int filters = kernels.size(-1);
    if (x.size(3) != in * groups || filters % groups != 0) {
      throw new IllegalArgumentException(
          Text.of("%d channels come, its weights are for %d", x.size(3), in * groups));
    }
    int part = filters / groups;
    int[] shape = {x.count(), patches.rows().out(), patches.columns().out(), filters};
    Tensor result = Tensor.zeros(shape);
    for (int group = 0; group < groups; group++) {
      Tensor own = columns(kernels.rows(), group * part, part);
      for (int image = 0; image < x.count(); image++) {
        float[] values = MatrixProduct.of(patches.of(x, image, group * in, in), own);
        int to = image * patches.out() * filters + group * part;
        for (int i = 0; i < patches.out(); i++) {
          System.arraycopy(values, i * part, result.values(), to + i * filters, part);
        }
      }
    }
    return result;
  }

  private static Tensor columns(Tensor matrix, int from, int count) {
    Tensor some = Tensor.zeros(matrix.size(0), count);
    for (int row = 0; row < matrix.size(0); row++) {
      System.arraycopy(
          matrix.values(), row * matrix.size(1) + from, some.values(), row * count, count);
    }
    return some;
  }
}
