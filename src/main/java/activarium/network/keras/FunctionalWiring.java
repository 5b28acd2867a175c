package activarium.network.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the wires of a functional model from its output back to its input. */
final class FunctionalWiring {

  /** Arguments of a call that say nothing of inference. */
  private static final Set<String> HARMLESS = Set.of("training", "mask");

  /** A use of a layer: Keras counts them. */
  private record Call(String layer, int use) {}

  private final GraphBuilder builder;
  private final JsonNode model;
  private final GraphBuilder.Place place;
  private final Map<String, JsonNode> layers = new LinkedHashMap<>();
  private final Map<Call, String> keys = new HashMap<>();
  private final Set<Call> underWay = new HashSet<>();

  FunctionalWiring(GraphBuilder builder, JsonNode model, GraphBuilder.Place place, String input) {
    this.builder = builder;
    this.model = model;
    this.place = place;
    GraphBuilder.layers(model).forEach(layer -> layers.put(GraphBuilder.name(layer), layer));
    keys.put(only("input_layers"), input);
  }

  /** Adds what the output needs, and returns its key. */
  String output() {
    return resolve(only("output_layers"));
  }

  private Call only(String field) {
    JsonNode list = model.path("config").path(field);
    if (list.path(0).isTextual()) {
      return call(list);
    }
    builder.require(
        list.size() == 1, "one input and one output", list.size() + " " + field.replace('_', ' '));
    return call(list.get(0));
  }

  private Call call(JsonNode reference) {
    String layer = reference.path(0).asText();
    builder.require(
        reference.path(2).asInt() == 0, "layers of one output", layer + " with several");
    return new Call(layer, reference.path(1).asInt());
  }

  private String resolve(Call call) {
    String known = keys.get(call);
    if (known != null) {
      return known;
    }
    JsonNode layer = layers.get(call.layer);
    builder.require(layer != null, "a layer " + call.layer, "none");
    builder.require(underWay.add(call), "a graph without loops", "one at " + call.layer);
    List<String> inputs = new ArrayList<>();
    for (Call before : inputs(layer, call)) {
      inputs.add(resolve(before));
    }
    builder.require(!inputs.isEmpty(), "inputs of " + call.layer, "none");
    String key = place.prefix() + call.layer + (call.use == 0 ? "" : "-" + (call.use + 1));
    String made = builder.add(layer, place, key, inputs);
    keys.put(call, made);
    return made;
  }

  private List<Call> inputs(JsonNode layer, Call call) {
    JsonNode node = layer.path("inbound_nodes").path(call.use);
    List<Call> calls = new ArrayList<>();
    if (node.isObject()) {
      tensors(node.path("args"), calls);
      requireHarmless(call, node.path("kwargs"));
    } else if (node.path(0).isTextual()) {
      calls.add(call(node));
    } else {
      for (JsonNode reference : node) {
        calls.add(call(reference));
        requireHarmless(call, reference.path(3));
      }
    }
    return calls;
  }

  /** The tensors among the arguments of a call, as Keras 3 writes them. */
  private void tensors(JsonNode argument, List<Call> calls) {
    if (argument.path("class_name").asText().equals("__keras_tensor__")) {
      calls.add(call(argument.path("config").path("keras_history")));
    } else {
      argument.forEach(inner -> tensors(inner, calls));
    }
  }

  private void requireHarmless(Call call, JsonNode arguments) {
    arguments
        .fieldNames()
        .forEachRemaining(
            name ->
                builder.require(
                    HARMLESS.contains(name) || arguments.get(name).isNull(),
                    "no arguments of layer " + call.layer,
                    name));
  }
}
