package activarium.network.keras;

import activarium.core.BadInputException;
import activarium.core.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The HDF5 file of a model: its configuration in attributes, its weights in groups. */
final class WeightFile implements AutoCloseable {

  /** A model of weights of 0 may be stored small; beyond this it is a trap. */
  private static final long FREE_BYTES = 16L << 20;

  private static final int MOST_RATIO = 100;

  /** What the group of a layer has. */
  private static final String OWN = "weight_names";

  /** Costly to make, and not changed after; Python writes NaN and Infinity. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final Path path;
  private final HdfFile file;
  private long bytesLeft;

  WeightFile(Path path) {
    this.path = path;
    file = new HdfFile(path);
    bytesLeft = Math.max(FREE_BYTES, MOST_RATIO * file.size());
  }

  @Override
  public void close() {
    file.close();
  }

  /** The text of an attribute of the whole file; empty if there is none. */
  String text(String attribute) {
    Attribute found = file.getAttribute(attribute);
    return found == null || found.isEmpty() ? "" : "" + found.getData();
  }

  /** The JSON in an attribute of the whole file; a missing node if there is none. */
  JsonNode json(String attribute) throws JsonProcessingException {
    return MAPPER.readTree(text(attribute));
  }

  /** True if there are weights but no configuration. */
  boolean holdsWeightsAlone() {
    return file.getAttribute("layer_names") != null || file.getAttribute("layer_names0") != null;
  }

  /**
   * The weights of a layer.
   *
   * @param group the layer of the outermost model under whose name they are stored
   * @param inner true if that is a model, which holds the layer
   */
  LayerWeights of(LayerConfig layer, String group, boolean inner) {
    Map<String, Tensor> weights = new HashMap<>();
    Node root = file.getChildren().get("model_weights");
    if (root instanceof Group all && find(all, group) instanceof Group own) {
      String last = layer.name().substring(layer.name().lastIndexOf('/') + 1);
      datasets(own, "")
          .forEach(
              (name, values) -> {
                String[] parts = name.split("/");
                if (!inner || parts.length > 1 && parts[parts.length - 2].equals(last)) {
                  String weight = parts[parts.length - 1].replaceFirst(":\\d+$", "");
                  weights.put(weight, read(layer, values));
                }
              });
    }
    return new LayerWeights(layer, weights);
  }

  private static Node find(Group group, String path) {
    Node at = group;
    for (String part : path.split("/")) {
      at = at instanceof Group inside ? inside.getChildren().get(part) : null;
    }
    return at;
  }

  /**
   * The data sets in a group, by their paths, but for those of another layer's group, which is in
   * it if its name goes on after a slash. The list of names beside them is not read: it loses
   * letters that are not English.
   */
  private static Map<String, Dataset> datasets(Group group, String path) {
    Map<String, Dataset> found = new TreeMap<>();
    group
        .getChildren()
        .forEach(
            (name, node) -> {
              if (node instanceof Dataset values) {
                found.put(path + name, values);
              } else if (node instanceof Group inside && inside.getAttribute(OWN) == null) {
                found.putAll(datasets(inside, path + name + "/"));
              }
            });
    return found;
  }

  private Tensor read(LayerConfig layer, Dataset dataset) {
    bytesLeft -= dataset.getSizeInBytes();
    if (bytesLeft < 0) {
      throw BadInputException.of(
          path, Text.of("weights of at most %d times its size", MOST_RATIO), "more");
    }
    float[] values = floats(layer, dataset.getSize() == 0 ? new float[0] : dataset.getDataFlat());
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw layer.refuse("finite weights", value + " in " + dataset.getName());
      }
    }
    return new Tensor(dataset.isScalar() ? new int[0] : dataset.getDimensions(), values);
  }

  private static float[] floats(LayerConfig layer, Object data) {
    if (data instanceof float[] floats) {
      return floats;
    }
    if (data instanceof Number number) {
      return new float[] {number.floatValue()};
    }
    if (!(data instanceof double[] || data instanceof long[] || data instanceof int[])) {
      throw layer.refuse("weights that are numbers", data.getClass().getSimpleName());
    }
    float[] values = new float[java.lang.reflect.Array.getLength(data)];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((Number) java.lang.reflect.Array.get(data, i)).floatValue();
    }
    return values;
  }
}
