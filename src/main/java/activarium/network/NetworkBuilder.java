package activarium.network;

import activarium.dataset.Images;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Translates a {@link NetworkSpec} to DL4J. */
final class NetworkBuilder {

  private NetworkBuilder() {}

  /** A network with initial weights, ready to train on images like {@code images}. */
  static MultiLayerNetwork build(NetworkSpec spec, Images images, int classes, long seed) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration(spec, images, classes, seed));
    network.init();
    return network;
  }

  /**
   * The configuration for images of the size and channels of {@code images}.
   *
   * @param classes number of softmax outputs
   * @param seed of the initial weights
   */
  static MultiLayerConfiguration configuration(
      NetworkSpec spec, Images images, int classes, long seed) {
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            // Biases 0; InitialWeights says which rule this is, and what the paper prints.
            .weightInit(WeightInit.XAVIER_UNIFORM)
            .activation(Activation.RELU)
            .updater(new Momentum(spec.optimizer()))
            .convolutionMode(ConvolutionMode.Same)
            .list();
    for (LayerSpec layer : spec.layers()) {
      Layer translated = translate(layer);
      if (translated != null) {
        list.layer(translated);
      }
    }
    list.layer(
        new OutputLayer.Builder(LossFunction.MCXENT)
            .nOut(classes)
            .activation(Activation.SOFTMAX)
            .build());
    return list.setInputType(inputType(spec, images)).build();
  }

  /** True if the network sees images, not rows of values. */
  static boolean isConvolutional(NetworkSpec spec) {
    return spec.layers().stream()
        .anyMatch(l -> l instanceof LayerSpec.Convolution || l instanceof LayerSpec.MaxPooling);
  }

  /** Null for a flattening, which DL4J does by itself where a dense layer follows maps. */
  private static Layer translate(LayerSpec layer) {
    if (layer instanceof LayerSpec.Dense dense) {
      return new DenseLayer.Builder().nOut(dense.units()).build();
    }
    if (layer instanceof LayerSpec.Convolution convolution) {
      int kernel = convolution.kernel();
      return new NativeConvolution(
          new ConvolutionLayer.Builder(kernel, kernel).nOut(convolution.filters()));
    }
    if (layer instanceof LayerSpec.MaxPooling pooling) {
      int size = pooling.size();
      return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
          .kernelSize(size, size)
          .stride(size, size)
          .build();
    }
    if (layer instanceof LayerSpec.Dropout dropout) {
      // DL4J counts the units that are kept.
      return new DropoutLayer(1 - dropout.rate());
    }
    return null;
  }

  private static InputType inputType(NetworkSpec spec, Images images) {
    return isConvolutional(spec)
        ? InputType.convolutional(images.height(), images.width(), images.channels())
        : InputType.feedForward(images.valuesPerImage());
  }
}
