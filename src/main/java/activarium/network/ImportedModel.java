package activarium.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A network as it was read from a file.
 *
 * @param layers the vertex of the graph that each layer before the output is, by a name of the
 *     layer that can stand in a recording
 */
record ImportedModel(ComputationGraph graph, Map<String, String> layers) {

  static ImportedModel of(ComputationGraph graph) {
    Map<String, String> layers = new LinkedHashMap<>();
    for (Layer layer : graph.getLayers()) {
      String vertex = layer.conf().getLayer().getLayerName();
      if (!graph.getConfiguration().getNetworkOutputs().contains(vertex)) {
        layers.put(freeName(vertex, layers), vertex);
      }
    }
    return new ImportedModel(graph, layers);
  }

  /** The conversion to a graph calls the layers by their numbers. */
  static ImportedModel of(MultiLayerNetwork network) {
    Map<String, String> layers = new LinkedHashMap<>();
    for (int i = 0; i + 1 < network.getnLayers(); i++) {
      String name = network.getLayer(i).conf().getLayer().getLayerName();
      layers.put(freeName(name == null ? "layer" + i : name, layers), Integer.toString(i));
    }
    return new ImportedModel(network.toComputationGraph(), layers);
  }

  /** Names of recorded layers are names of files too. */
  private static String freeName(String name, Map<String, String> taken) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^\\.", "-");
    String free = plain.equals("predictions") ? "predictions-layer" : plain;
    for (int i = 2; taken.containsKey(free); i++) {
      free = plain + "-" + i;
    }
    return free;
  }
}
