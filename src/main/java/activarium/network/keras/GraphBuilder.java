package activarium.network.keras;

import activarium.core.BadInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the graph of a model, models inside of it included, from what Keras wrote of it. */
final class GraphBuilder {

  private static final Set<String> MODELS = Set.of("Sequential", "Functional", "Model");

  private final Path file;
  private final int major;
  private final WeightFile weights;
  private final List<GraphNode> nodes = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /**
   * @param major the version of Keras that wrote the file
   */
  GraphBuilder(Path file, int major, WeightFile weights) {
    this.file = file;
    this.major = major;
    this.weights = weights;
  }

  /**
   * The graph.
   *
   * @param model the whole model's class and configuration
   * @throws BadInputException if a layer cannot be computed, or is wired as none can be
   */
  Graph build(JsonNode model) {
    require(isModel(model), "a Sequential or Functional model", model.path("class_name").asText());
    model(model, new Place("", ""), Graph.INPUT);
    require(!nodes.isEmpty(), "layers", "none");
    return new Graph(List.copyOf(nodes));
  }

  static boolean isModel(JsonNode layer) {
    return MODELS.contains(layer.path("class_name").asText());
  }

  /** The layers of a model, in the file's order. */
  static JsonNode layers(JsonNode model) {
    JsonNode config = model.path("config");
    return config.isArray() ? config : config.path("layers");
  }

  /** The name of a layer or model. */
  static String name(JsonNode layer) {
    JsonNode config = layer.path("config");
    return layer.hasNonNull("name") ? layer.get("name").asText() : config.path("name").asText();
  }

  /**
   * Where a layer is.
   *
   * @param prefix of its key
   * @param group whose weights hold its own; empty if it has a group itself
   */
  record Place(String prefix, String group) {
    Place inside(String model, String key) {
      return new Place(key + "/", group.isEmpty() ? model : group);
    }
  }

  /** Adds a model and returns the key of its output. */
  String model(JsonNode model, Place place, String input) {
    if (!model.path("class_name").asText().equals("Sequential")) {
      return new FunctionalWiring(this, model, place, input).output();
    }
    String last = input;
    for (JsonNode layer : layers(model)) {
      if (!layer.path("class_name").asText().equals("InputLayer")) {
        last = add(layer, place, place.prefix + name(layer), List.of(last));
      }
    }
    return last;
  }

  /** Adds one use of a layer and returns the key of its output. */
  String add(JsonNode layer, Place place, String key, List<String> inputs) {
    if (isModel(layer)) {
      require(inputs.size() == 1, "one input of " + key, inputs.size());
      return model(layer, place.inside(name(layer), key), inputs.get(0));
    }
    String kind = layer.path("class_name").asText();
    LayerConfig config = new LayerConfig(file, kind, name(layer), major, layer.path("config"));
    boolean inner = !place.group.isEmpty();
    LayerWeights own = weights.of(config, inner ? place.group : config.name(), inner);
    Layer computation = LayerKinds.of(config, own);
    boolean wantsBytes = InputForm.wantsBytes(config, own);
    String free = key;
    while (keys.contains(free) || free.equals(Graph.INPUT)) {
      free += "-";
    }
    keys.add(free);
    nodes.add(new GraphNode(free, inputs, config, wantsBytes, computation));
    return free;
  }

  void require(boolean fits, String expected, Object found) {
    if (!fits) {
      throw BadInputException.of(file, expected, found);
    }
  }
}
