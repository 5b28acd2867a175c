package activarium.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's convolution, computed by oneDNN where ND4J was built with it. DL4J 1.0.0-M2.1 has the
 * helper for that but never installs it, because it asks for a class that has moved; without it a
 * training step of the paper's CNN takes many times as long.
 */
final class NativeConvolution extends ConvolutionLayer {

  private static final long serialVersionUID = 1L;

  NativeConvolution(ConvolutionLayer.Builder builder) {
    super(builder);
    initializeConstraints(builder);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    LayerValidation.assertNInNOutSet("Convolution", getLayerName(), index, getNIn(), getNOut());
    Computation layer = new Computation(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  private static final class Computation
      extends org.deeplearning4j.nn.layers.convolution.ConvolutionLayer {

    private static final long serialVersionUID = 1L;

    Computation(NeuralNetConfiguration configuration, DataType dataType) {
      super(configuration, dataType);
      if (helper == null && Backend.hasOneDnn()) {
        helper = new MKLDNNConvHelper(dataType);
      }
    }
  }
}
