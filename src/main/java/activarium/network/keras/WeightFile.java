package activarium.network.keras;

import activarium.core.BadInputException;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The HDF5 file of a model: its configuration in attributes, its weights in groups. */
final class WeightFile implements AutoCloseable {

  /** A model of weights of 0 may be stored small; beyond this it is a trap. */
  private static final long FREE_BYTES = 16L << 20;

  private static final int MOST_RATIO = 100;

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
      for (String name : names(own)) {
        String[] parts = name.split("/");
        boolean its = !inner || parts.length > 1 && parts[parts.length - 2].equals(last);
        if (its && find(own, name) instanceof Dataset values) {
          weights.put(parts[parts.length - 1].replaceFirst(":\\d+$", ""), read(layer, values));
        }
      }
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

  /** The names of a group's weights; a long list is split into several attributes. */
  private static List<String> names(Group group) {
    List<String> names = new ArrayList<>(strings(group.getAttribute("weight_names")));
    for (int i = 0; group.getAttribute("weight_names" + i) != null; i++) {
      names.addAll(strings(group.getAttribute("weight_names" + i)));
    }
    return names;
  }

  private static List<String> strings(Attribute attribute) {
    boolean none = attribute == null || attribute.isEmpty() || attribute.getSize() == 0;
    return !none && attribute.getData() instanceof String[] names ? List.of(names) : List.of();
  }

  private Tensor read(LayerConfig layer, Dataset dataset) {
    bytesLeft -= dataset.getSizeInBytes();
    if (bytesLeft < 0) {
      throw BadInputException.of(
          path, "weights of at most %d times its size".formatted(MOST_RATIO), "more");
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
