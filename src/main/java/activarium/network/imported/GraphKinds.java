package activarium.network.imported;

import activarium.core.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The layers of DL4J whose forward pass was compared with another, and their output. */
final class GraphKinds {

  private static final Set<String> LAYERS =
      Set.of(
          "ActivationLayer",
          "BatchNormalization",
          "Convolution2D",
          "ConvolutionLayer",
          "Cropping2D",
          "Deconvolution2D",
          "DenseLayer",
          "DepthwiseConvolution2D",
          "DropoutLayer",
          "GlobalPoolingLayer",
          "LocalResponseNormalization",
          "LossLayer",
          "OutputLayer",
          "PReLULayer",
          "Pooling2D",
          "SeparableConvolution2D",
          "SubsamplingLayer",
          "Upsampling2D",
          "ZeroPaddingLayer");

  private static final Set<String> VERTICES =
      Set.of(
          "ElementWiseVertex",
          "L2NormalizeVertex",
          "InputVertex",
          "LayerVertex",
          "MergeVertex",
          "PreprocessorVertex",
          "ScaleVertex",
          "ShiftVertex");

  private GraphKinds() {}

  /** The layer that a wrapper that stops training wraps. */
  static Layer inner(Layer layer) {
    return layer instanceof FrozenLayer frozen ? frozen.getLayer() : layer;
  }

  /**
   * @throws BadInputException naming the first layer that is of another kind
   */
  static void require(Path file, ComputationGraph graph) {
    for (GraphVertex vertex : graph.getVertices()) {
      String kind = vertex.getClass().getSimpleName();
      boolean known = VERTICES.contains(kind);
      if (known && vertex.hasLayer()) {
        Layer layer = inner(vertex.getLayer().conf().getLayer());
        kind = layer.getClass().getSimpleName();
        known = LAYERS.contains(kind);
        if (layer instanceof SubsamplingLayer pooling
            && pooling.getPoolingType() == PoolingType.SUM) {
          kind = "pooling by SUM";
          known = false;
        }
      }
      if (!known) {
        throw BadInputException.of(
            file + ", layer " + vertex.getVertexName(),
            "a kind of layer that can be computed",
            kind);
      }
    }
  }

  /** What the output is. */
  static OutputForm output(Path file, ComputationGraph graph) {
    String name = graph.getConfiguration().getNetworkOutputs().get(0);
    GraphVertex vertex = graph.getVertex(name);
    Layer layer = null;
    while (vertex.hasLayer()) {
      layer = inner(vertex.getLayer().conf().getLayer());
      if (!(layer instanceof DropoutLayer)) {
        break;
      }
      vertex = graph.getVertices()[vertex.getInputVertices()[0].getVertexIndex()];
    }
    return new OutputForm(file, name, activation(layer), loss(layer));
  }

  private static String activation(Layer layer) {
    IActivation function = null;
    if (layer instanceof BaseLayer base) {
      function = base.getActivationFn();
    } else if (layer instanceof ActivationLayer own) {
      function = own.getActivationFn();
    }
    String name = function == null ? "identity" : function.toString().toLowerCase(Locale.ROOT);
    return name.equals("identity") ? "linear" : name;
  }

  private static String loss(Layer layer) {
    ILossFunction loss = null;
    if (layer instanceof BaseOutputLayer output) {
      loss = output.getLossFn();
    } else if (layer instanceof LossLayer last) {
      loss = last.getLossFn();
    }
    if (loss == null) {
      return "";
    }
    String name = loss.getClass().getSimpleName().toLowerCase(Locale.ROOT).replace("loss", "");
    return List.of("mcxent", "sparsemcxent", "negativeloglikelihood").contains(name)
        ? "crossentropy"
        : name.replace("binaryxent", "binarycrossentropy");
  }
}
