package activarium.network;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network that was trained elsewhere, ready to be looked at. */
public final class ImportedNetwork {

  private static final int CHUNK = 100;

  private final Path file;
  private final ComputationGraph graph;
  private final Map<String, String> vertices;

  private ImportedNetwork(Path file, ImportedModel model) {
    this.file = file;
    this.graph = model.graph();
    this.vertices = model.layers();
  }

  /**
   * Reads a DL4J zip or a Keras HDF5 model.
   *
   * @throws BadInputException if it cannot be read, or has other than one input and one output
   */
  public static ImportedNetwork read(Path file) {
    Backend.start(1);
    ImportedModel model = ModelReader.read(file);
    ComputationGraph graph = model.graph();
    if (graph.getNumInputArrays() != 1 || graph.getNumOutputArrays() != 1) {
      throw BadInputException.of(
          file,
          "one input and one output",
          "%d and %d".formatted(graph.getNumInputArrays(), graph.getNumOutputArrays()));
    }
    return new ImportedNetwork(file, model);
  }

  /** The names of the layers before the output, in the order of computation. */
  public List<String> layers() {
    return List.copyOf(vertices.keySet());
  }

  /**
   * Runs images through the network in inference mode.
   *
   * @param observations images of the size that it was trained on; values are scaled to 0 … 1
   * @param layers those to look at, out of {@link #layers}
   * @throws BadInputException if a layer is unknown or the images do not fit
   */
  public Snapshot look(LabeledImages observations, List<String> layers) {
    for (String layer : layers) {
      if (!layers().contains(layer)) {
        throw BadInputException.of(
            "layer", "one of " + String.join(", ", layers()), "'" + layer + "'");
      }
    }
    String output = graph.getConfiguration().getNetworkOutputs().get(0);
    List<String> wanted = new ArrayList<>(layers.stream().map(vertices::get).toList());
    wanted.add(output);
    Map<String, FloatMatrix> seen = run(observations.images(), wanted);
    FloatMatrix predictions = seen.get(output);
    requireClasses(observations, predictions.columns());
    List<ActivationSet> sets = new ArrayList<>();
    for (String layer : layers) {
      sets.add(new ActivationSet(layer, 0, seen.get(vertices.get(layer))));
    }
    Evaluation evaluation = Evaluation.of(predictions, observations);
    return new Snapshot(
        0, 0, 0, 0, sets, predictions, Double.NaN, Double.NaN, evaluation.accuracy());
  }

  private void requireClasses(LabeledImages observations, int outputs) {
    for (int i = 0; i < observations.count(); i++) {
      if (observations.label(i) >= outputs) {
        throw BadInputException.of(
            file, "an output for class " + observations.label(i), outputs + " outputs");
      }
    }
  }

  private Map<String, FloatMatrix> run(Images images, List<String> wanted) {
    Map<String, float[]> collected = new LinkedHashMap<>();
    for (int from = 0; from < images.count(); from += CHUNK) {
      int size = Math.min(CHUNK, images.count() - from);
      Map<String, INDArray> values = forward(input(images, from, size));
      for (String name : wanted) {
        float[] rows = values.get(name).dup('c').data().asFloat();
        int columns = rows.length / size;
        float[] all = collected.computeIfAbsent(name, n -> new float[columns * images.count()]);
        System.arraycopy(rows, 0, all, from * columns, rows.length);
      }
    }
    Map<String, FloatMatrix> matrices = new LinkedHashMap<>();
    collected.forEach(
        (name, values) ->
            matrices.put(
                name, new FloatMatrix(images.count(), values.length / images.count(), values)));
    return matrices;
  }

  private Map<String, INDArray> forward(INDArray input) {
    try {
      return graph.feedForward(input, false);
    } catch (RuntimeException e) {
      throw BadInputException.of(
          file,
          "images that fit its input",
          "%s: %s".formatted(Arrays.toString(input.shape()), e.getMessage()));
    }
  }

  private INDArray input(Images images, int from, int size) {
    int values = images.valuesPerImage();
    float[] scaled = new float[size * values];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (images.pixels()[from * values + i] & 0xff) / 255f;
    }
    INDArray rows = Nd4j.create(scaled, new long[] {size, values}, 'c').castTo(DataType.FLOAT);
    if (!(graph.getLayer(0).conf().getLayer() instanceof ConvolutionLayer convolution)) {
      return rows;
    }
    INDArray maps = rows.reshape(size, images.height(), images.width(), images.channels());
    boolean channelsLast = convolution.getCnn2dDataFormat() == CNN2DFormat.NHWC;
    return channelsLast ? maps : maps.permute(0, 3, 1, 2).dup('c');
  }
}
