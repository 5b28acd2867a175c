package activarium.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** The oracle is DL4J's own convolution. */
class NativeConvolutionTest {

  @Test
  void computesAndLearnsWhatDl4jsOwnDoes() {
    Backend.start(1);
    MultiLayerNetwork own =
        network(new NativeConvolution(builder(4)), new NativeConvolution(builder(3)));
    MultiLayerNetwork plain = network(builder(4).build(), builder(3).build());
    plain.setParams(own.params().dup());
    Nd4j.getRandom().setSeed(3);
    INDArray images = Nd4j.rand(DataType.FLOAT, 5, 2, 8, 8);
    INDArray labels = Nd4j.zeros(DataType.FLOAT, 5, 3);
    for (int i = 0; i < 5; i++) {
      labels.putScalar(i, i % 3, 1);
    }
    for (int update = 0; update < 3; update++) {
      assertThat(difference(own.output(images), plain.output(images))).isCloseTo(0, within(1e-5));
      own.fit(images, labels);
      plain.fit(images, labels);
      assertThat(difference(own.params(), plain.params())).isCloseTo(0, within(1e-5));
    }
  }

  private static double difference(INDArray a, INDArray b) {
    return a.sub(b).amaxNumber().doubleValue();
  }

  private static ConvolutionLayer.Builder builder(int filters) {
    return new ConvolutionLayer.Builder(3, 3).nOut(filters).activation(Activation.RELU);
  }

  private static MultiLayerNetwork network(ConvolutionLayer first, ConvolutionLayer second) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Sgd(0.1))
                .convolutionMode(ConvolutionMode.Same)
                .list()
                .layer(first)
                .layer(second)
                .layer(new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build())
                .setInputType(InputType.convolutional(8, 8, 2))
                .build());
    network.init();
    return network;
  }
}
