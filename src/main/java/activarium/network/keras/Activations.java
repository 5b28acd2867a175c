package activarium.network.keras;

import activarium.core.Clamp;
import activarium.network.keras.Layer.Single;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;

/** Keras' activation functions by their names, and the layers that are nothing else. */
final class Activations {

  /** So that the parameters of selu, from Klambauer et al. 2017, keep mean and variance. */
  private static final double SELU_SCALE = 1.0507009873554805;

  private static final double SELU_ALPHA = 1.6732632423543772;

  /** The layers that are an activation, but for {@code Activation} and PReLU. */
  static final List<String> LAYERS =
      List.of("ReLU", "LeakyReLU", "ELU", "ThresholdedReLU", "Softmax");

  private Activations() {}

  /** The activation that a layer's field {@code activation} names. */
  static Single of(LayerConfig layer) {
    JsonNode field = layer.values().path("activation");
    String name = name(field);
    if (LAYERS.contains(name)) {
      return layer(inner(layer, name, field.path("config")));
    }
    if (name.equals("softmax")) {
      return x -> Softmax.along(x, -1);
    }
    DoubleUnaryOperator function = function(name, layer.major());
    if (function == null) {
      throw layer.refuse("an activation that is known", name);
    }
    return x -> x.map(function);
  }

  /** Its name: text; null, which is linear; or an object that stands for a function or a layer. */
  static String name(JsonNode field) {
    if (!field.isObject()) {
      return field.isTextual() ? field.asText() : field.isContainerNode() ? "" + field : "linear";
    }
    JsonNode inner = field.path("config");
    return inner.isTextual() ? inner.asText() : field.path("class_name").asText();
  }

  private static LayerConfig inner(LayerConfig layer, String kind, JsonNode values) {
    ObjectNode none = new ObjectMapper().createObjectNode();
    return new LayerConfig(
        layer.file(), kind, layer.name(), layer.major(), values.isObject() ? values : none);
  }

  /** One of {@link #LAYERS}. */
  static Single layer(LayerConfig layer) {
    switch (layer.kind()) {
      case "ReLU":
        double most = layer.number("max_value", Double.POSITIVE_INFINITY);
        double slope = layer.number("negative_slope", 0);
        double threshold = layer.number("threshold", 0);
        return x -> x.map(v -> v >= threshold ? Math.min(v, most) : slope * (v - threshold));
      case "LeakyReLU":
        double leak = layer.number(layer.has("alpha") ? "alpha" : "negative_slope", 0.3);
        return x -> x.map(v -> v >= 0 ? v : leak * v);
      case "ELU":
        double alpha = layer.number("alpha", 1);
        return x -> x.map(v -> v >= 0 ? v : alpha * Math.expm1(v));
      case "ThresholdedReLU":
        double theta = layer.number("theta", 1);
        return x -> x.map(v -> v > theta ? v : 0);
      case "Softmax":
        int axis = layer.integers("axis", 1, -1)[0];
        return x -> Softmax.along(x, axis);
      default:
        throw new IllegalArgumentException(layer.kind());
    }
  }

  private static DoubleUnaryOperator function(String name, int major) {
    switch (name) {
      case "linear":
        return v -> v;
      case "relu":
        return v -> Math.max(v, 0);
      case "relu6":
        return v -> Clamp.of(v, 0, 6);
      case "leaky_relu":
        return v -> v >= 0 ? v : 0.2 * v;
      case "elu":
        return v -> v >= 0 ? v : Math.expm1(v);
      case "selu":
        return v -> SELU_SCALE * (v >= 0 ? v : SELU_ALPHA * Math.expm1(v));
      case "exponential":
        return Math::exp;
      default:
        return smooth(name, major);
    }
  }

  private static DoubleUnaryOperator smooth(String name, int major) {
    switch (name) {
      case "sigmoid":
        return Activations::sigmoid;
      case "hard_sigmoid":
        return v -> hardSigmoid(v, major);
      case "hard_silu":
      case "hard_swish":
        return v -> v * hardSigmoid(v, 3);
      case "tanh":
        return Math::tanh;
      case "softplus":
        return Activations::softplus;
      case "softsign":
        return v -> v / (1 + Math.abs(v));
      case "swish":
      case "silu":
        return v -> v * sigmoid(v);
      case "mish":
        return v -> v * Math.tanh(softplus(v));
      case "gelu":
        return v -> 0.5 * v * (1 + Erf.erf(v / Math.sqrt(2)));
      default:
        return null;
    }
  }

  private static double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
  }

  private static double softplus(double v) {
    return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
  }

  /** Keras 3 has another one than its predecessors. */
  private static double hardSigmoid(double v, int major) {
    double line = major < 3 ? 0.2 * v + 0.5 : v / 6 + 0.5;
    return Clamp.share(line);
  }
}
