package activarium.network.imported;

import activarium.core.BadInputException;
import activarium.dataset.Images;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a network of DL4J wants to be given, which its configuration says only by the first layers
 * that need to know.
 *
 * @param form of the images
 */
record GraphInput(Form form) {

  /** The forms. */
  enum Form {
    /** One row an image, in the order rows, columns, channels. */
    ROWS,
    /** One row an image, in the order channels, rows, columns. */
    ROWS_OF_MAPS,
    /** Channels, rows, columns. */
    MAPS,
    /** Rows, columns, channels. */
    MAPS_CHANNELS_LAST
  }

  /**
   * The form that the layers nearest to the input want.
   *
   * @throws BadInputException if they want something else than images
   */
  static GraphInput of(Path file, ComputationGraphConfiguration configuration) {
    Deque<String> next = new ArrayDeque<>(configuration.getNetworkInputs());
    Set<String> seen = new HashSet<>();
    while (!next.isEmpty()) {
      String before = next.remove();
      for (Map.Entry<String, List<String>> entry : configuration.getVertexInputs().entrySet()) {
        if (entry.getValue().contains(before) && seen.add(entry.getKey())) {
          Form form = form(file, configuration.getVertices().get(entry.getKey()), configuration);
          if (form != null) {
            return new GraphInput(form);
          }
          next.add(entry.getKey());
        }
      }
    }
    return new GraphInput(Form.ROWS);
  }

  /** What a vertex wants; null if it takes anything. */
  private static Form form(
      Path file, GraphVertex vertex, ComputationGraphConfiguration configuration) {
    InputPreProcessor conversion = null;
    Layer layer = null;
    if (vertex instanceof LayerVertex holder) {
      conversion = holder.getPreProcessor();
      layer = GraphKinds.inner(holder.getLayerConf().getLayer());
    } else if (vertex instanceof PreprocessorVertex holder) {
      conversion = holder.getPreProcessor();
    }
    if (conversion instanceof FeedForwardToCnnPreProcessor) {
      return Form.ROWS_OF_MAPS;
    }
    if (conversion instanceof CnnToFeedForwardPreProcessor maps) {
      return maps(maps.getFormat());
    }
    if (conversion != null) {
      throw BadInputException.of(
          file, "a network of images", conversion.getClass().getSimpleName());
    }
    return layer == null ? null : form(layer, configuration);
  }

  private static Form form(Layer layer, ComputationGraphConfiguration configuration) {
    if (layer instanceof ConvolutionLayer convolution) {
      return maps(convolution.getCnn2dDataFormat());
    }
    if (layer instanceof SubsamplingLayer pooling) {
      return maps(pooling.getCnn2dDataFormat());
    }
    boolean ofMaps =
        layer instanceof ZeroPaddingLayer
            || layer instanceof Cropping2D
            || layer instanceof Upsampling2D
            || layer instanceof GlobalPoolingLayer
            || layer instanceof LocalResponseNormalization
            || layer instanceof PReLULayer slopes && has(slopes.getInputShape(), 3);
    if (ofMaps) {
      return maps(format(configuration));
    }
    boolean takesAnything =
        layer instanceof BatchNormalization
            || layer instanceof PReLULayer
            || layer instanceof DropoutLayer;
    return layer instanceof FeedForwardLayer && !takesAnything ? Form.ROWS : null;
  }

  private static boolean has(long[] shape, int axes) {
    return shape != null && shape.length == axes;
  }

  /** The order of the axes in the first layer that says it. */
  private static CNN2DFormat format(ComputationGraphConfiguration configuration) {
    for (GraphVertex vertex : configuration.getVertices().values()) {
      if (vertex instanceof LayerVertex holder) {
        Layer layer = GraphKinds.inner(holder.getLayerConf().getLayer());
        if (layer instanceof ConvolutionLayer convolution) {
          return convolution.getCnn2dDataFormat();
        }
        if (layer instanceof SubsamplingLayer pooling) {
          return pooling.getCnn2dDataFormat();
        }
      }
    }
    return CNN2DFormat.NCHW;
  }

  private static Form maps(CNN2DFormat format) {
    return format == CNN2DFormat.NHWC ? Form.MAPS_CHANNELS_LAST : Form.MAPS;
  }

  /** Images from {@code from} on, scaled to 0 … 1. */
  INDArray of(Images images, int from, int size) {
    int values = images.valuesPerImage();
    float[] scaled = new float[size * values];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (images.pixels()[from * values + i] & 0xff) / 255f;
    }
    INDArray rows = Nd4j.create(scaled, new long[] {size, values}, 'c').castTo(DataType.FLOAT);
    INDArray last = rows.reshape(size, images.height(), images.width(), images.channels());
    switch (form) {
      case ROWS:
        return rows;
      case ROWS_OF_MAPS:
        return last.permute(0, 3, 1, 2).dup('c').reshape(size, values);
      case MAPS:
        return last.permute(0, 3, 1, 2).dup('c');
      default:
        return last;
    }
  }
}
