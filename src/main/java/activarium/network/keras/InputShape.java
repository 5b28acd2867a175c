package activarium.network.keras;

import activarium.core.BadInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds what a model says of the shape of its input. */
final class InputShape {

  private InputShape() {}

  /**
   * The sizes of an image, without the observation; −1 is any.
   *
   * @throws BadInputException if the model does not say
   */
  static List<Integer> of(Path file, JsonNode model) {
    List<Integer> shape = find(model);
    if (shape == null) {
      throw BadInputException.of(
          file, "the shape of its input; save it again after model.build(shape)", "none");
    }
    return shape;
  }

  private static List<Integer> find(JsonNode model) {
    JsonNode config = model.path("config");
    JsonNode layer = first(model);
    List<Integer> own = sizes(layer.path("config"), "batch_shape", "batch_input_shape");
    if (own == null && GraphBuilder.isModel(layer)) {
      own = find(layer);
    }
    if (own == null) {
      own = sizes(config, "build_input_shape", "batch_input_shape");
    }
    return own == null ? sizes(layer.path("build_config"), "input_shape", "input_shape") : own;
  }

  /** The layer that hears the input. */
  private static JsonNode first(JsonNode model) {
    JsonNode inputs = model.path("config").path("input_layers");
    String name = (inputs.path(0).isArray() ? inputs.get(0) : inputs).path(0).asText();
    for (JsonNode layer : GraphBuilder.layers(model)) {
      if (inputs.isMissingNode() || GraphBuilder.name(layer).equals(name)) {
        return layer;
      }
    }
    return GraphBuilder.layers(model).path(0);
  }

  private static List<Integer> sizes(JsonNode config, String field, String other) {
    JsonNode shape = config.hasNonNull(field) ? config.get(field) : config.path(other);
    if (!shape.isArray() || shape.size() < 2) {
      return null;
    }
    List<Integer> sizes = new ArrayList<>();
    for (int axis = 1; axis < shape.size(); axis++) {
      sizes.add(shape.get(axis).isInt() ? shape.get(axis).asInt() : -1);
    }
    return sizes;
  }
}
