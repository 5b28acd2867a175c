package activarium.network.keras;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.dataset.Images;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that Keras 2, or Keras 3 in its legacy format, saved as HDF5. Every layer is computed as
 * Keras computes it in inference mode; a model with a layer that is not known is not read at all.
 */
public final class KerasModel {

  private static final int CHUNK = 16;

  private final Path file;
  private final Graph graph;
  private final InputForm input;
  private final Output output;

  private KerasModel(Path file, Graph graph, InputForm input, Output output) {
    this.file = file;
    this.graph = graph;
    this.input = input;
    this.output = output;
  }

  /**
   * What images gave.
   *
   * @param layers images × values of each layer that was asked for, in the order of Keras' axes
   * @param output images × outputs, as the model says them
   */
  public record Result(Map<String, FloatMatrix> layers, FloatMatrix output) {}

  /**
   * Reads a model.
   *
   * @throws BadInputException naming the layer or option that cannot be computed
   * @throws JsonProcessingException if its configuration is broken
   */
  public static KerasModel read(Path file) throws JsonProcessingException {
    try (WeightFile weights = new WeightFile(file)) {
      JsonNode model = weights.json("model_config");
      if (!model.isObject()) {
        throw BadInputException.of(
            file,
            "a whole model, of model.save",
            weights.holdsWeightsAlone() ? "weights alone, of save_weights" : "none");
      }
      String version = weights.text("keras_version");
      int major = version.isEmpty() ? 2 : Character.digit(version.charAt(0), 10);
      Graph graph = new GraphBuilder(file, major, weights).build(model);
      return new KerasModel(
          file,
          graph,
          InputForm.of(file, InputShape.of(file, model), graph),
          Output.of(graph, weights.json("training_config")));
    }
  }

  /** What its output is. */
  public Output output() {
    return output;
  }

  /** True if it is given pixels of 0 … 255, since it scales them itself; otherwise 0 … 1. */
  public boolean takesBytes() {
    return input.bytes();
  }

  /** The layers before the output whose rows are not those of another layer, in order. */
  public List<String> layers() {
    List<String> keys = new ArrayList<>();
    for (GraphNode node : graph.nodes()) {
      if (node != graph.output() && !node.isSilent() && !node.config().kind().equals("Flatten")) {
        keys.add(node.key());
      }
    }
    return keys;
  }

  /**
   * Runs images through the model.
   *
   * @param layers out of {@link #layers}
   * @throws BadInputException if the images do not fit
   */
  public Result look(Images images, Collection<String> layers) {
    input.require(images);
    String last = graph.output().key();
    List<String> wanted = new ArrayList<>(layers);
    wanted.add(last);
    Map<String, float[]> collected = new HashMap<>();
    for (int from = 0; from < images.count(); from += CHUNK) {
      int begin = from;
      int count = Math.min(CHUNK, images.count() - from);
      graph.run(
          input.of(images, from, count),
          wanted,
          (key, said) -> collect(collected, key, said, begin, images.count()));
    }
    Map<String, FloatMatrix> matrices = new HashMap<>();
    collected.forEach(
        (key, values) ->
            matrices.put(
                key, new FloatMatrix(images.count(), values.length / images.count(), values)));
    FloatMatrix said = matrices.remove(last);
    return new Result(matrices, said);
  }

  private void collect(
      Map<String, float[]> collected, String key, Tensor said, int from, int total) {
    int size = said.values().length / said.count();
    if (key.equals(graph.output().key())) {
      requireOneRow(said, size);
    }
    long all = (long) size * total;
    if (all > Integer.MAX_VALUE - 8) {
      throw BadInputException.of(
          file + ", layer " + key,
          "fewer than 2^31 values; take other --layers or fewer --observations",
          Text.of("%d × %d", total, size));
    }
    float[] values = collected.computeIfAbsent(key, k -> new float[(int) all]);
    System.arraycopy(said.values(), 0, values, from * size, said.values().length);
  }

  private void requireOneRow(Tensor said, int size) {
    for (int axis = 1; axis < said.rank(); axis++) {
      if (said.size(axis) != size && said.size(axis) != 1) {
        throw graph.output().config().refuse("one row of classes an image", "several");
      }
    }
  }
}
