package activarium.network.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What is known of a model's output.
 *
 * @param layer the name of the last layer that computes
 * @param activation its activation, in lower case; {@code linear} if it has none
 * @param loss that the model was trained with, in lower case without {@code _}; empty if unknown
 */
public record Output(String layer, String activation, String loss) {

  /** The output of a graph. */
  static Output of(Graph graph, JsonNode training) {
    GraphNode last = graph.output();
    while (last.onlyReshapes() && graph.node(last.inputs().get(0)) != null) {
      last = graph.node(last.inputs().get(0));
    }
    LayerConfig config = last.config();
    boolean whole = Activations.LAYERS.contains(config.kind()) || config.kind().equals("PReLU");
    String name =
        whole
            ? config.kind().toLowerCase(Locale.ROOT)
            : Activations.name(config.values().path("activation"));
    return new Output(config.name(), name.toLowerCase(Locale.ROOT), loss(training));
  }

  private static String loss(JsonNode training) {
    JsonNode loss = training.path("loss");
    while (loss.isContainerNode() && !loss.has("class_name") && !loss.isEmpty()) {
      loss = loss.iterator().next();
    }
    String name = loss.has("class_name") ? loss.get("class_name").asText() : loss.asText("");
    String plain = name.replace("_", "").toLowerCase(Locale.ROOT);
    return plain.equals("null") || plain.equals("function") ? "" : plain;
  }
}
