package activarium.network.imported;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.dataset.Images;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network of DL4J. Its layers work on their input in place, activations above all; so each is
 * given a copy, and what a layer has said stays as it was.
 */
final class GraphModel implements ForeignModel {

  private static final int CHUNK = 20;

  private final Path file;
  private final ComputationGraph graph;
  private final GraphInput input;
  private final OutputForm output;

  /** The vertex of each layer before the output, by its name. */
  private final Map<String, String> vertices;

  private GraphModel(Path file, ComputationGraph graph, Map<String, String> vertices) {
    if (graph.getNumInputArrays() != 1 || graph.getNumOutputArrays() != 1) {
      throw BadInputException.of(
          file,
          "one input and one output",
          Text.of("%d and %d", graph.getNumInputArrays(), graph.getNumOutputArrays()));
    }
    this.file = file;
    this.graph = graph;
    this.vertices = vertices;
    GraphKinds.require(file, graph);
    input = GraphInput.of(file, graph.getConfiguration());
    output = GraphKinds.output(file, graph);
  }

  static GraphModel of(Path file, ComputationGraph graph) {
    Map<String, String> vertices = new LinkedHashMap<>();
    String output = graph.getConfiguration().getNetworkOutputs().get(0);
    for (int index : graph.topologicalSortOrder()) {
      GraphVertex vertex = graph.getVertices()[index];
      boolean silent =
          vertex.hasLayer() && vertex.getLayer().conf().getLayer() instanceof DropoutLayer;
      boolean last = vertex.getVertexName().equals(output);
      if (!vertex.isInputVertex() && !silent && !last) {
        vertices.put(vertex.getVertexName(), vertex.getVertexName());
      }
    }
    return new GraphModel(file, graph, vertices);
  }

  /** The conversion to a graph calls the layers by their numbers. */
  static GraphModel of(Path file, MultiLayerNetwork network) {
    Map<String, String> vertices = new LinkedHashMap<>();
    for (int i = 0; i + 1 < network.getnLayers(); i++) {
      Layer layer = network.getLayer(i);
      String name = layer.conf().getLayer().getLayerName();
      String free = name == null || vertices.containsKey(name) ? "layer" + i : name;
      if (!(layer.conf().getLayer() instanceof DropoutLayer)) {
        vertices.put(free, Integer.toString(i));
      }
    }
    return new GraphModel(file, network.toComputationGraph(), vertices);
  }

  @Override
  public List<String> layers() {
    return List.copyOf(vertices.keySet());
  }

  @Override
  public boolean takesBytes() {
    return false;
  }

  @Override
  public Result look(Images images, Collection<String> layers) {
    String last = graph.getConfiguration().getNetworkOutputs().get(0);
    List<String> wanted = new ArrayList<>(layers.stream().map(vertices::get).toList());
    wanted.add(last);
    Map<String, RowCollector> collected = new HashMap<>();
    wanted.forEach(vertex -> collected.put(vertex, new RowCollector(file, images.count())));
    for (int from = 0; from < images.count(); from += CHUNK) {
      int size = Math.min(CHUNK, images.count() - from);
      forward(input.of(images, from, size), from, collected);
    }
    Map<String, FloatMatrix> seen = new HashMap<>();
    layers.forEach(layer -> seen.put(layer, collected.get(vertices.get(layer)).matrix()));
    return new Result(seen, output.probabilities(collected.get(last).matrix()));
  }

  private void forward(INDArray images, int from, Map<String, RowCollector> collected) {
    try {
      walk(images, from, collected);
    } catch (BadInputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw BadInputException.of(
          file,
          "images that fit its input",
          Text.of("%s: %s", Arrays.toString(images.shape()), e.getMessage()));
    }
  }

  private void walk(INDArray images, int from, Map<String, RowCollector> collected) {
    LayerWorkspaceMgr memory = LayerWorkspaceMgr.noWorkspaces();
    GraphVertex[] all = graph.getVertices();
    INDArray[] said = new INDArray[all.length];
    graph.setInput(0, images.dup());
    for (int index : graph.topologicalSortOrder()) {
      GraphVertex vertex = all[index];
      if (vertex.isInputVertex()) {
        said[index] = images;
        continue;
      }
      VertexIndices[] before = vertex.getInputVertices();
      for (int i = 0; i < before.length; i++) {
        vertex.setInput(i, said[before[i].getVertexIndex()].dup(), memory);
      }
      said[index] = vertex.doForward(false, memory).dup('c');
      vertex.clear();
      RowCollector rows = collected.get(vertex.getVertexName());
      if (rows != null) {
        rows.take(said[index].data().asFloat(), (int) images.size(0), from);
      }
    }
  }
}
