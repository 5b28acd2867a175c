package activarium.network.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.recording.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Every kind of layer of a DL4J zip against the plain loops of {@link Maps}. */
class Dl4jLayersTest {

  private static final double TOLERANCE = 1e-4;
  private static final int SIZE = 6;

  @TempDir Path folder;

  private static Images color() {
    byte[] pixels = new byte[3 * SIZE * SIZE * 3];
    new Random(3).nextBytes(pixels);
    return new Images(3, SIZE, SIZE, 3, pixels);
  }

  private static Maps image(Images images, int index) {
    Maps maps = Maps.of(images.channels(), SIZE, SIZE);
    for (int i = 0; i < maps.values().length; i++) {
      int place = i % (SIZE * SIZE);
      int value = images.value(index, place / SIZE, place % SIZE, i / (SIZE * SIZE));
      maps.values()[i] = value / 255.0;
    }
    return maps;
  }

  /** A layer, and what it makes of an image with the weights that it has got. */
  private interface Truth {
    Maps of(Maps image, Map<String, INDArray> weights);
  }

  record Case(String name, Layer layer, Truth truth) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, Layer layer, UnaryOperator<Maps> truth) {
    return new Case(name, layer, (image, weights) -> truth.apply(image));
  }

  static List<Case> cases() {
    double epsilon = 1e-5;
    return List.of(
        new Case(
            "convolution",
            new ConvolutionLayer.Builder(3, 3).nOut(4).activation(Activation.TANH).build(),
            (x, w) ->
                x.convolve(w.get("W"), new int[] {4, 4}, 1, 0, 1).plus(w.get("b")).map(Math::tanh)),
        new Case(
            "strides and padding",
            new ConvolutionLayer.Builder(3, 3).nOut(4).stride(2, 2).padding(1, 1).build(),
            (x, w) -> x.convolve(w.get("W"), new int[] {3, 3}, 2, 1, 1).plus(w.get("b"))),
        new Case(
            "same, dilated",
            new ConvolutionLayer.Builder(3, 3)
                .nOut(4)
                .dilation(2, 2)
                .convolutionMode(ConvolutionMode.Same)
                .build(),
            (x, w) -> x.convolve(w.get("W"), new int[] {6, 6}, 1, 2, 2).plus(w.get("b"))),
        new Case(
            "transposed",
            new Deconvolution2D.Builder(3, 3).nOut(4).stride(2, 2).build(),
            (x, w) -> x.transposed(w.get("W"), 2).plus(w.get("b"))),
        new Case(
            "depthwise",
            new DepthwiseConvolution2D.Builder(3, 3).nOut(6).depthMultiplier(2).build(),
            (x, w) -> depthwise(x, w.get("W").permute(3, 2, 0, 1), 4, 1, 0).plus(w.get("b"))),
        new Case(
            "separable",
            new SeparableConvolution2D.Builder(3, 3).nOut(4).depthMultiplier(2).build(),
            (x, w) ->
                depthwise(x, w.get("W"), 4, 1, 0)
                    .convolve(w.get("pW"), new int[] {4, 4}, 1, 0, 1)
                    .plus(w.get("b"))),
        new Case(
            "transposed, same",
            new Deconvolution2D.Builder(3, 3)
                .nOut(4)
                .stride(2, 2)
                .convolutionMode(ConvolutionMode.Same)
                .build(),
            (x, w) -> x.transposed(w.get("W"), 2).placed(12, 12, 0, 0, 1).plus(w.get("b"))),
        new Case(
            "depthwise, strides and padding",
            new DepthwiseConvolution2D.Builder(3, 3)
                .nOut(6)
                .depthMultiplier(2)
                .stride(2, 2)
                .padding(1, 1)
                .build(),
            (x, w) -> depthwise(x, w.get("W").permute(3, 2, 0, 1), 3, 2, 1).plus(w.get("b"))),
        new Case(
            "depthwise, same",
            new DepthwiseConvolution2D.Builder(3, 3)
                .nOut(6)
                .depthMultiplier(2)
                .convolutionMode(ConvolutionMode.Same)
                .build(),
            (x, w) -> depthwise(x, w.get("W").permute(3, 2, 0, 1), 6, 1, 1).plus(w.get("b"))),
        new Case(
            "separable, strides and padding",
            new SeparableConvolution2D.Builder(3, 3).nOut(4).stride(2, 2).padding(1, 1).build(),
            (x, w) ->
                depthwise(x, w.get("W"), 3, 2, 1)
                    .convolve(w.get("pW"), new int[] {3, 3}, 1, 0, 1)
                    .plus(w.get("b"))),
        new Case(
            "separable, same",
            new SeparableConvolution2D.Builder(3, 3)
                .nOut(4)
                .convolutionMode(ConvolutionMode.Same)
                .build(),
            (x, w) ->
                depthwise(x, w.get("W"), 6, 1, 1)
                    .convolve(w.get("pW"), new int[] {6, 6}, 1, 0, 1)
                    .plus(w.get("b"))),
        of("max", pooling(SubsamplingLayer.PoolingType.MAX, 2), x -> x.pool(2, 2, 0)),
        of("mean", pooling(SubsamplingLayer.PoolingType.AVG, 3), x -> x.pool(3, 2, 1)),
        of("norm", pooling(SubsamplingLayer.PoolingType.PNORM, 2), x -> x.pool(2, 2, 3)),
        of("global max", new GlobalPoolingLayer(PoolingType.MAX), x -> x.pool(SIZE, 1, 0)),
        of("global mean", new GlobalPoolingLayer(PoolingType.AVG), x -> x.pool(SIZE, 1, 1)),
        of("global sum", new GlobalPoolingLayer(PoolingType.SUM), x -> x.pool(SIZE, 1, -1)),
        of(
            "global norm",
            new GlobalPoolingLayer.Builder(PoolingType.PNORM).pnorm(3).build(),
            x -> x.pool(SIZE, 1, 3)),
        of("padding", new ZeroPaddingLayer(1, 2, 0, 3), x -> x.placed(9, 9, -1, 0, 1)),
        of("cropping", new Cropping2D(1, 0, 2, 1), x -> x.placed(5, 3, 1, 2, 1)),
        of("upsampling", new Upsampling2D.Builder(2).build(), x -> x.placed(12, 12, 0, 0, 2)),
        new Case(
            "batch normalization",
            new BatchNormalization.Builder().eps(epsilon).useLogStd(false).build(),
            (x, w) -> normalized(x, w, w.get("var"), epsilon)),
        new Case(
            "batch normalization by logarithms",
            new BatchNormalization.Builder().eps(epsilon).useLogStd(true).build(),
            (x, w) -> normalized(x, w, variance(w.get("log10stdev")), epsilon)),
        of(
            "local responses",
            new LocalResponseNormalization.Builder(2, 2, 0.3, 0.75).n(3).build(),
            x -> x.responses(2, 3, 0.3, 0.75)),
        new Case(
            "slopes",
            new PReLULayer.Builder().inputShape(3, SIZE, SIZE).build(),
            (x, w) -> x.with(row(w.get("W")), (v, slope) -> v >= 0 ? v : slope * v)),
        new Case(
            "dense",
            new DenseLayer.Builder().nOut(5).activation(Activation.SIGMOID).build(),
            (x, w) -> x.row().dense(w.get("W"), w.get("b")).map(v -> 1 / (1 + Math.exp(-v)))),
        new Case(
            "frozen",
            new FrozenLayer(new DenseLayer.Builder().nOut(5).build()),
            (x, w) -> x.row().dense(w.get("W"), w.get("b"))));
  }

  private static SubsamplingLayer pooling(SubsamplingLayer.PoolingType type, int size) {
    return new SubsamplingLayer.Builder(type, new int[] {size, size}, new int[] {2, 2})
        .pnorm(3)
        .build();
  }

  private static Maps normalized(
      Maps x, Map<String, INDArray> weights, INDArray variance, double epsilon) {
    return x.normalized(
        weights.get("mean"), variance, weights.get("gamma"), weights.get("beta"), epsilon);
  }

  private static INDArray variance(INDArray logarithms) {
    INDArray variance = logarithms.dup();
    for (int i = 0; i < variance.length(); i++) {
      variance.putScalar(i, Math.pow(10, 2 * logarithms.getDouble(i)));
    }
    return variance;
  }

  private static Maps row(INDArray values) {
    double[] all = values.dup('c').data().asDouble();
    return new Maps(all.length, 1, 1, all);
  }

  /** Square maps of {@code size} out of every channel alone. */
  private static Maps depthwise(Maps x, INDArray weights, int size, int stride, int pad) {
    Maps all = null;
    for (int c = 0; c < x.channels(); c++) {
      Maps channel = Maps.of(1, x.rows(), x.columns());
      int pixels = channel.values().length;
      System.arraycopy(x.values(), c * pixels, channel.values(), 0, pixels);
      for (int m = 0; m < weights.size(0); m++) {
        INDArray kernel = Nd4j.create(1, 1, 3, 3);
        for (int i = 0; i < 9; i++) {
          kernel.putScalar(new int[] {0, 0, i / 3, i % 3}, weights.getDouble(m, c, i / 3, i % 3));
        }
        Maps one = channel.convolve(kernel, new int[] {size, size}, stride, pad, 1);
        all = all == null ? one : all.and(one);
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void computesWhatPlainLoopsCompute(Case one) throws IOException {
    // The layer stands between two activations, which would spoil what it hears and says.
    MultiLayerNetwork network =
        network(
            InputType.convolutional(SIZE, SIZE, 3),
            new ActivationLayer.Builder().name("before").activation(Activation.CUBE).build(),
            named(one.layer, "it"),
            new ActivationLayer.Builder().name("after").activation(Activation.RELU).build(),
            new DropoutLayer.Builder(0.5).name("drop").build(),
            new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build());
    Map<String, INDArray> weights = new TreeMap<>(network.getLayer(1).paramTable());
    Snapshot seen = look(save(network), List.of("before", "it", "after"));
    for (int i = 0; i < 3; i++) {
      Maps before = image(color(), i).map(v -> v * v * v);
      Maps said = one.truth.of(before, weights);
      assertRow(seen, "before", i, before);
      assertRow(seen, "it", i, said);
      Maps after = said.map(v -> Math.max(v, 0));
      assertRow(seen, "after", i, after);
      Map<String, INDArray> last = network.getLayer(4).paramTable();
      Maps shares = after.row().dense(last.get("W"), last.get("b")).softmax();
      assertClose("predictions", seen.predictions().row(i), shares);
    }
  }

  private static Layer named(Layer layer, String name) {
    layer.setLayerName(name);
    if (layer instanceof FrozenLayer frozen) {
      frozen.getLayer().setLayerName(name);
    }
    return layer;
  }

  static Map<Activation, DoubleUnaryOperator> activations() {
    Map<Activation, DoubleUnaryOperator> all = new TreeMap<>();
    all.put(Activation.CUBE, v -> v * v * v);
    all.put(Activation.ELU, v -> v > 0 ? v : Math.expm1(v));
    all.put(Activation.GELU, v -> v / (1 + Math.exp(-1.702 * v)));
    all.put(Activation.HARDSIGMOID, v -> Math.min(1, Math.max(0, 0.2 * v + 0.5)));
    all.put(Activation.HARDTANH, v -> Math.min(1, Math.max(-1, v)));
    all.put(Activation.IDENTITY, v -> v);
    all.put(Activation.LEAKYRELU, v -> v > 0 ? v : 0.01 * v);
    all.put(Activation.MISH, v -> v * Math.tanh(Math.log1p(Math.exp(v))));
    all.put(Activation.RATIONALTANH, Dl4jLayersTest::rationalTanh);
    all.put(Activation.RECTIFIEDTANH, v -> Math.max(0, Math.tanh(v)));
    all.put(Activation.RELU, v -> Math.max(0, v));
    all.put(Activation.RELU6, v -> Math.min(6, Math.max(0, v)));
    all.put(
        Activation.SELU,
        v -> 1.0507009873554805 * (v > 0 ? v : 1.6732632423543772 * Math.expm1(v)));
    all.put(Activation.SIGMOID, v -> 1 / (1 + Math.exp(-v)));
    all.put(Activation.SOFTPLUS, v -> Math.log1p(Math.exp(v)));
    all.put(Activation.SOFTSIGN, v -> v / (1 + Math.abs(v)));
    all.put(Activation.SWISH, v -> v / (1 + Math.exp(-v)));
    all.put(Activation.TANH, Math::tanh);
    all.put(Activation.THRESHOLDEDRELU, v -> v > 1 ? v : 0);
    return all;
  }

  /** Of "An efficient approximation for tanh", as DL4J documents it. */
  private static double rationalTanh(double v) {
    double y = 2 * v / 3;
    double approximation = 1 - 1 / (1 + Math.abs(y) + y * y + 1.41645 * y * y * y * y);
    return 1.7159 * Math.signum(y) * approximation;
  }

  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RRELU", "SOFTMAX"})
  void computesActivations(Activation activation) throws IOException {
    MultiLayerNetwork network =
        network(
            InputType.convolutional(SIZE, SIZE, 3),
            new DenseLayer.Builder().nOut(40).name("dense").build(),
            new ActivationLayer.Builder().name("act").activation(activation).build(),
            new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build());
    Map<String, INDArray> weights = network.getLayer(0).paramTable();
    Snapshot seen = look(save(network), List.of("dense", "act"));
    for (int i = 0; i < 3; i++) {
      Maps dense = image(color(), i).row().dense(weights.get("W"), weights.get("b"));
      assertRow(seen, "dense", i, dense);
      assertRow(seen, "act", i, dense.map(activations().get(activation)));
    }
  }

  @Test
  void computesGraphs() throws IOException {
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(1)
                .graphBuilder()
                .addInputs("in")
                .addLayer(
                    "conv",
                    new ConvolutionLayer.Builder(3, 3)
                        .nOut(3)
                        .convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.IDENTITY)
                        .build(),
                    "in")
                .addLayer("act", new ActivationLayer(Activation.RELU), "conv")
                .addVertex("scaled", new ScaleVertex(-2), "conv")
                .addVertex("shifted", new ShiftVertex(0.25), "conv")
                .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "conv", "act")
                .addVertex("product", element(ElementWiseVertex.Op.Product), "conv", "act")
                .addVertex("difference", element(ElementWiseVertex.Op.Subtract), "conv", "act")
                .addVertex("mean", element(ElementWiseVertex.Op.Average), "conv", "act")
                .addVertex("most", element(ElementWiseVertex.Op.Max), "scaled", "act")
                .addVertex("unit", new L2NormalizeVertex(), "conv")
                .addVertex(
                    "all",
                    new MergeVertex(),
                    "scaled",
                    "shifted",
                    "sum",
                    "product",
                    "difference",
                    "mean",
                    "most",
                    "unit")
                .addLayer(
                    "out",
                    new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build(),
                    "all")
                .setOutputs("out")
                .setInputTypes(InputType.convolutional(SIZE, SIZE, 3))
                .build());
    graph.init();
    Path file = folder.resolve("graph.zip");
    ModelSerializer.writeModel(graph, file.toFile(), false);
    ImportedNetwork network = ImportedNetwork.read(file);
    Snapshot seen = network.look(labeled(color()), network.layers());
    Map<String, INDArray> weights = graph.getLayer("conv").paramTable();
    for (int i = 0; i < 3; i++) {
      Maps conv =
          image(color(), i)
              .convolve(weights.get("W"), new int[] {SIZE, SIZE}, 1, 1, 1)
              .plus(weights.get("b"));
      Maps act = conv.map(v -> Math.max(v, 0));
      Maps scaled = conv.map(v -> -2 * v);
      double length = Math.sqrt(Arrays.stream(conv.values()).map(v -> v * v).sum());
      List<Maps> parts =
          List.of(
              scaled,
              conv.map(v -> v + 0.25),
              conv.with(act, Double::sum),
              conv.with(act, (a, b) -> a * b),
              conv.with(act, (a, b) -> a - b),
              conv.with(act, (a, b) -> (a + b) / 2),
              scaled.with(act, Math::max),
              conv.map(v -> v / length));
      assertRow(seen, "conv", i, conv);
      assertRow(seen, "act", i, act);
      assertRow(seen, "all", i, parts.stream().reduce(Maps::and).orElseThrow());
    }
  }

  private static ElementWiseVertex element(ElementWiseVertex.Op operation) {
    return new ElementWiseVertex(operation);
  }

  @Test
  void givesImagesInTheOrderThatTheFirstLayersWant() throws IOException {
    // Rows that become maps: channels come first in them.
    MultiLayerNetwork flat =
        network(
            InputType.convolutionalFlat(SIZE, SIZE, 3),
            pooling(SubsamplingLayer.PoolingType.MAX, 2),
            new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build());
    Snapshot seen = look(save(flat), List.of("layer0"));
    MultiLayerNetwork last =
        network(
            InputType.convolutional(SIZE, SIZE, 3, CNN2DFormat.NHWC),
            new SubsamplingLayer.Builder(
                    SubsamplingLayer.PoolingType.MAX, new int[] {2, 2}, new int[] {2, 2})
                .dataFormat(CNN2DFormat.NHWC)
                .build(),
            new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build());
    Snapshot other = look(save(last), List.of("layer0"));
    for (int i = 0; i < 3; i++) {
      Maps pooled = image(color(), i).pool(2, 2, 0);
      assertRow(seen, "layer0", i, pooled);
      assertRow(other, "layer0", i, pooled.channelsLast());
    }
  }

  @Test
  void computesConvolutionsWithTheChannelsLast() throws IOException {
    MultiLayerNetwork network =
        network(
            InputType.convolutional(SIZE, SIZE, 3, CNN2DFormat.NHWC),
            new ConvolutionLayer.Builder(3, 3).nOut(4).dataFormat(CNN2DFormat.NHWC).build(),
            new BatchNormalization.Builder()
                .dataFormat(CNN2DFormat.NHWC)
                .useLogStd(false)
                .eps(1e-3)
                .build(),
            new GlobalPoolingLayer(PoolingType.AVG),
            new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build());
    Snapshot seen = look(save(network), List.of("layer0", "layer1", "layer2"));
    Map<String, INDArray> weights = network.getLayer(0).paramTable();
    Map<String, INDArray> own = network.getLayer(1).paramTable();
    for (int i = 0; i < 3; i++) {
      Maps conv =
          image(color(), i)
              .convolve(weights.get("W"), new int[] {4, 4}, 1, 0, 1)
              .plus(weights.get("b"));
      Maps normalized = normalized(conv, own, own.get("var"), 1e-3);
      assertRow(seen, "layer0", i, conv.channelsLast());
      assertRow(seen, "layer1", i, normalized.channelsLast());
      assertRow(seen, "layer2", i, normalized.pool(4, 1, 1));
    }
  }

  /** As DL4J writes what was a Flatten in Keras. */
  @Test
  void computesConversionsThatAreVertices() throws IOException {
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(1)
                .graphBuilder()
                .addInputs("in")
                .addVertex(
                    "row", new PreprocessorVertex(new CnnToFeedForwardPreProcessor(6, 6, 3)), "in")
                .addLayer(
                    "out",
                    new OutputLayer.Builder()
                        .nIn(108)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build(),
                    "row")
                .setOutputs("out")
                .build());
    graph.init();
    Path file = folder.resolve("graph.zip");
    ModelSerializer.writeModel(graph, file.toFile(), false);
    Snapshot seen = look(file, List.of("row"));
    Map<String, INDArray> weights = graph.getLayer("out").paramTable();
    for (int i = 0; i < 3; i++) {
      Maps row = image(color(), i).row();
      assertRow(seen, "row", i, row);
      Maps shares = row.dense(weights.get("W"), weights.get("b")).softmax();
      assertClose("predictions", seen.predictions().row(i), shares);
    }
  }

  @Test
  void makesProbabilitiesOfLogitsAndOneSigmoid() throws IOException {
    InputType input = InputType.convolutional(SIZE, SIZE, 3);
    MultiLayerNetwork logits =
        network(
            input,
            new DenseLayer.Builder().nOut(3).build(),
            new LossLayer.Builder(LossFunction.MCXENT).activation(Activation.IDENTITY).build());
    MultiLayerNetwork one =
        network(
            input,
            new OutputLayer.Builder(LossFunction.XENT)
                .nOut(1)
                .activation(Activation.SIGMOID)
                .build());
    Snapshot shares = look(save(logits), List.of("layer0"));
    Path binary = save(one);
    Images images = color();
    Snapshot two =
        ImportedNetwork.read(binary)
            .look(new LabeledImages(images, new byte[] {0, 1, 1}), List.of());
    for (int i = 0; i < 3; i++) {
      Map<String, INDArray> w = logits.getLayer(0).paramTable();
      Maps dense = image(images, i).row().dense(w.get("W"), w.get("b"));
      assertRow(shares, "layer0", i, dense);
      assertClose("predictions", shares.predictions().row(i), dense.softmax());
      Map<String, INDArray> own = one.getLayer(0).paramTable();
      double p =
          image(images, i)
              .row()
              .dense(own.get("W"), own.get("b"))
              .map(v -> 1 / (1 + Math.exp(-v)))
              .values()[0];
      assertClose("two", two.predictions().row(i), new Maps(2, 1, 1, new double[] {1 - p, p}));
    }
  }

  @Test
  void refusesOtherLayersByName() throws IOException {
    MultiLayerNetwork network =
        network(
            InputType.recurrent(3, 4),
            new LSTM.Builder().nOut(3).build(),
            new RnnOutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build());
    Path file = save(network);
    assertRefused(file, "LSTM");
  }

  /** DL4J has the option, but computes it nowhere. */
  @Test
  void refusesSumsOfWindows() throws IOException {
    MultiLayerNetwork network =
        network(
            InputType.convolutional(SIZE, SIZE, 3),
            pooling(SubsamplingLayer.PoolingType.SUM, 2),
            new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build());
    assertRefused(save(network), "SUM");
  }

  private static void assertRefused(Path file, String found) {
    assertThatThrownBy(() -> ImportedNetwork.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(found);
  }

  private static MultiLayerNetwork network(InputType input, Layer... layers) {
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder().seed(1).activation(Activation.IDENTITY).list();
    for (Layer layer : layers) {
      list.layer(layer);
    }
    MultiLayerNetwork network = new MultiLayerNetwork(list.setInputType(input).build());
    network.init();
    // No weight, mean or variance stays at what it is made with.
    Nd4j.getRandom().setSeed(5);
    network.params().addi(Nd4j.rand(network.params().shape()).muli(0.3));
    return network;
  }

  private Path save(MultiLayerNetwork network) throws IOException {
    Path file = folder.resolve("network.zip");
    ModelSerializer.writeModel(network, file.toFile(), false);
    return file;
  }

  private static LabeledImages labeled(Images images) {
    return new LabeledImages(images, new byte[] {0, 1, 2});
  }

  private static Snapshot look(Path file, List<String> layers) {
    return ImportedNetwork.read(file).look(labeled(color()), layers);
  }

  private static void assertRow(Snapshot seen, String layer, int image, Maps expected) {
    FloatMatrix activations = seen.layer(layer).activations();
    assertClose(layer, activations.row(image), expected);
  }

  private static void assertClose(String what, float[] found, Maps expected) {
    double[] values = expected.values();
    assertThat(found).as(what).hasSize(values.length);
    for (int i = 0; i < values.length; i++) {
      assertThat(Math.abs(found[i] - values[i]))
          .as("%s, value %d: %s for %s", what, i, found[i], values[i])
          .isLessThan(TOLERANCE * Math.max(1, Math.abs(values[i])));
    }
  }
}
