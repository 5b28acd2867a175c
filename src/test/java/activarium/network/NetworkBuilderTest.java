package activarium.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.dataset.Images;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Looks at what DL4J was really told, against the paper's section 5.3. */
class NetworkBuilderTest {

  private static final Images GRAY_28 = new Images(0, 28, 28, 1, new byte[0]);
  private static final Images COLOR_32 = new Images(0, 32, 32, 3, new byte[0]);

  @BeforeAll
  static void start() {
    Backend.start(1);
  }

  @Test
  void countsTheParametersOfThePaperNetworks() {
    long mlp = 785 * 1000 + 3 * 1001 * 1000 + 1001 * 10;
    assertThat(build("mlp", GRAY_28).numParams()).isEqualTo(mlp);
    long convolutions = (27 + 1) * 32 + (288 + 1) * 32 + (288 + 1) * 64 + (576 + 1) * 64;
    long dense = 4097L * 512 + 513 * 10;
    assertThat(build("cnn", COLOR_32).numParams()).isEqualTo(convolutions + dense);
    long gray = (9 + 1) * 32 + (288 + 1) * 32 + (288 + 1) * 64 + (576 + 1) * 64;
    assertThat(build("cnn", GRAY_28).numParams()).isEqualTo(gray + 3137L * 512 + 513 * 10);
  }

  @Test
  void keepsTheSharesOfUnitsThatThePaperKeeps() {
    assertThat(retained("mlp", GRAY_28)).containsExactly(0.8, 0.7, 0.6, 0.5);
    assertThat(retained("cnn", COLOR_32)).containsExactly(0.75, 0.75, 0.5);
  }

  @Test
  void dropsTheOutputsOfTheLayerBefore() {
    List<String> kinds = new ArrayList<>();
    build("mlp", GRAY_28)
        .getLayerWiseConfigurations()
        .getConfs()
        .forEach(c -> kinds.add(c.getLayer().getClass().getSimpleName()));
    assertThat(kinds)
        .containsExactly(
            "DenseLayer",
            "DropoutLayer",
            "DenseLayer",
            "DropoutLayer",
            "DenseLayer",
            "DropoutLayer",
            "DenseLayer",
            "DropoutLayer",
            "OutputLayer");
  }

  @Test
  void dropsInTrainingOnly() {
    MultiLayerNetwork network = build("mlp", GRAY_28);
    ImageBatch batch = new ImageBatch(1, GRAY_28, 10, false);
    batch.features().assign(0.5);
    List<INDArray> inference = network.feedForward(batch.features(), false);
    assertThat(inference.get(2)).isEqualTo(inference.get(1));
    INDArray before = inference.get(1);
    INDArray after = network.feedForward(batch.features(), true).get(2);
    double off = count(after, 0) - count(before, 0);
    double alive = 1000 - count(before, 0);
    assertThat(off / alive).as("share switched off").isCloseTo(0.2, within(0.06));
    batch.close();
  }

  @Test
  void padsConvolutionsToKeepTheSize() {
    MultiLayerNetwork network = build("cnn", COLOR_32);
    for (NeuralNetConfiguration c : network.getLayerWiseConfigurations().getConfs()) {
      if (c.getLayer() instanceof ConvolutionLayer convolution) {
        assertThat(convolution.getConvolutionMode()).isEqualTo(ConvolutionMode.Same);
        assertThat(convolution.getKernelSize()).containsExactly(3, 3);
        assertThat(convolution.getStride()).containsExactly(1, 1);
      }
      if (c.getLayer() instanceof SubsamplingLayer pooling) {
        assertThat(pooling.getPoolingType())
            .isEqualTo(SubsamplingLayer.PoolingType.MAX.toPoolingType());
        assertThat(pooling.getKernelSize()).containsExactly(2, 2);
        assertThat(pooling.getStride()).containsExactly(2, 2);
      }
    }
    Images one = new Images(1, 32, 32, 3, new byte[3072]);
    ActivationCapture capture = new ActivationCapture(NetworkCatalog.named("cnn"), network);
    assertThat(capture.capture(one, 0).layers())
        .extracting(a -> a.layer() + " " + a.neurons())
        .containsExactly("flattened 4096", "dense 512");
  }

  @Test
  void startsFromUniformWeightsAndNoBias() {
    MultiLayerNetwork network = build("cnn", GRAY_28);
    assertUniform(network.getLayer(0).getParam("W"), 9, 9 * 32);
    assertUniform(network.getLayer(1).getParam("W"), 288, 288);
    MultiLayerNetwork mlp = build("mlp", GRAY_28);
    assertUniform(mlp.getLayer(0).getParam("W"), 784, 1000);
    assertUniform(mlp.getLayer(8).getParam("W"), 1000, 10);
    assertThat(mlp.getLayer(0).getParam("b").amaxNumber().doubleValue()).isZero();
  }

  @Test
  void saysHowFarTheWeightsReachAndWhatThePaperPrints() {
    assertReach("mlp", GRAY_28);
    assertReach("cnn", GRAY_28);
    assertReach("cnn", COLOR_32);
    List<InitialWeights> mlp = InitialWeights.of(NetworkCatalog.named("mlp"), GRAY_28, 10);
    assertThat(mlp.subList(0, 3)).allMatch(w -> w.printed() == w.limit());
    assertThat(mlp.get(3).printed() / mlp.get(3).limit()).isCloseTo(1.407, within(0.001));
    assertThat(mlp.get(4).layer()).isEqualTo("output");
    assertThat(mlp.get(4).printed()).isNaN();
    InitialWeights dense = InitialWeights.of(NetworkCatalog.named("cnn"), COLOR_32, 10).get(0);
    assertThat(dense.printed()).isCloseTo(Math.sqrt(6.0 / (4096 + 10)), within(1e-12));
  }

  private static void assertReach(String name, Images images) {
    MultiLayerNetwork network = build(name, images);
    List<INDArray> dense = new ArrayList<>();
    for (org.deeplearning4j.nn.api.Layer layer : network.getLayers()) {
      INDArray weights = layer.getParam("W");
      if (weights != null && weights.rank() == 2) {
        dense.add(weights);
      }
    }
    List<InitialWeights> said = InitialWeights.of(NetworkCatalog.named(name), images, 10);
    assertThat(said).hasSameSizeAs(dense);
    for (int i = 0; i < said.size(); i++) {
      double s = said.get(i).limit();
      assertThat(dense.get(i).maxNumber().doubleValue()).isBetween(0.99 * s, s * 1.000001);
    }
  }

  @Test
  void rectifiesEverywhereButAtTheEnd() {
    for (String name : NetworkCatalog.names()) {
      List<Activation> activations = new ArrayList<>();
      for (NeuralNetConfiguration c :
          build(name, GRAY_28).getLayerWiseConfigurations().getConfs()) {
        if (c.getLayer() instanceof BaseLayer layer && !(layer instanceof DropoutLayer)) {
          activations.add(Activation.fromString(layer.getActivationFn().toString()));
        }
      }
      assertThat(activations).endsWith(Activation.SOFTMAX);
      assertThat(activations.subList(0, activations.size() - 1)).containsOnly(Activation.RELU);
    }
  }

  private static void assertUniform(INDArray weights, int fanIn, int fanOut) {
    double s = Math.sqrt(6.0 / (fanIn + fanOut));
    assertThat(weights.maxNumber().doubleValue()).isBetween(0.9 * s, s * 1.000001);
    assertThat(weights.minNumber().doubleValue()).isBetween(-s * 1.000001, -0.9 * s);
    // A uniform distribution on [-s, s] deviates by s / √3; a normal one of that range by less.
    double spread = s / Math.sqrt(3);
    assertThat(weights.stdNumber().doubleValue()).isCloseTo(spread, within(0.1 * spread));
  }

  private static long count(INDArray values, double value) {
    return values.eq(value).castTo(values.dataType()).sumNumber().longValue();
  }

  private static List<Double> retained(String name, Images images) {
    List<Double> retained = new ArrayList<>();
    for (NeuralNetConfiguration c : build(name, images).getLayerWiseConfigurations().getConfs()) {
      if (c.getLayer().getIDropout() instanceof Dropout dropout) {
        retained.add(Math.round(dropout.getP() * 1e6) / 1e6);
      }
    }
    return retained;
  }

  private static MultiLayerNetwork build(String name, Images images) {
    return NetworkBuilder.build(NetworkCatalog.named(name), images, 10, 1);
  }
}
