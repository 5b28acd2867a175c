package activarium.network.keras;

import activarium.core.Text;
import activarium.network.keras.Layer.Single;

/** Layers that shift and scale. */
final class Normalizations {

  /** Keras' guard against a deviation of 0 in its layer {@code Normalization}. */
  private static final double LEAST_DEVIATION = 1e-7;

  private Normalizations() {}

  /** BatchNormalization, with the mean and variance of the training. */
  static Single batch(LayerConfig layer, LayerWeights weights) {
    float[] mean = weights.get("moving_mean", -1).values();
    float[] variance = weights.get("moving_variance", mean.length).values();
    float[] gamma = weights.channels("gamma", layer.flag("scale", true), mean.length, 1);
    float[] beta = weights.channels("beta", layer.flag("center", true), mean.length, 0);
    double epsilon = layer.number("epsilon", 1e-3);
    double[] scale = new double[mean.length];
    double[] shift = new double[mean.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = gamma[i] / Math.sqrt(variance[i] + epsilon);
      shift[i] = beta[i] - mean[i] * scale[i];
    }
    return affine(layer.integers("axis", 1, -1)[0], scale, shift);
  }

  /** Normalization, with the mean and variance that it was adapted to or given. */
  static Single fixed(LayerConfig layer, LayerWeights weights) {
    layer.requirePlain("invert", "false");
    float[] mean = statistic(layer, weights, "mean");
    float[] variance = statistic(layer, weights, "variance");
    if (mean.length != variance.length) {
      throw layer.refuse("as many means as variances", mean.length + " and " + variance.length);
    }
    double[] scale = new double[mean.length];
    double[] shift = new double[mean.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = 1 / Math.max(Math.sqrt(variance[i]), LEAST_DEVIATION);
      shift[i] = -mean[i] * scale[i];
    }
    return affine(layer.integers("axis", 1, -1)[0], scale, shift);
  }

  /** A mean or variance, which stands in the configuration or among the weights. */
  static float[] statistic(LayerConfig layer, LayerWeights weights, String name) {
    return layer.has(name) ? layer.numbers(name, 0) : weights.flat(name);
  }

  /** Rescaling: one scale and offset, or one for each channel. */
  static Single rescaling(LayerConfig layer) {
    float[] scales = layer.numbers("scale", 1);
    float[] offsets = layer.numbers("offset", 0);
    int places = Math.max(scales.length, offsets.length);
    double[] scale = new double[places];
    double[] shift = new double[places];
    for (int i = 0; i < places; i++) {
      scale[i] = scales[scales.length == 1 ? 0 : i];
      shift[i] = offsets[offsets.length == 1 ? 0 : i];
    }
    return affine(-1, scale, shift);
  }

  /** Times a scale and plus a shift for each place along an axis; one of each is for all. */
  private static Single affine(int axis, double[] scale, double[] shift) {
    return x -> {
      int at = axis < 0 ? axis + x.rank() : axis;
      if (at < 1 || at >= x.rank() || scale.length > 1 && scale.length != x.size(at)) {
        throw new IllegalArgumentException(
            Text.of("its %d means do not fit axis %d", scale.length, axis));
      }
      int stride = 1;
      for (int i = at + 1; i < x.rank(); i++) {
        stride *= x.size(i);
      }
      float[] values = new float[x.values().length];
      for (int i = 0; i < values.length; i++) {
        int place = i / stride % scale.length;
        values[i] = (float) (x.values()[i] * scale[place] + shift[place]);
      }
      return new Tensor(x.shape(), values);
    };
  }

  /** LayerNormalization along the last axis. */
  static Single layer(LayerConfig layer, LayerWeights weights) {
    int axis = layer.integers("axis", 1, -1)[0];
    layer.requirePlain("rms_scaling", "false");
    double epsilon = layer.number("epsilon", 1e-3);
    return x -> {
      if (axis != -1 && axis != x.rank() - 1) {
        throw new IllegalArgumentException("only the last axis can be normalized, not " + axis);
      }
      int columns = x.size(-1);
      float[] gamma = weights.channels("gamma", layer.flag("scale", true), columns, 1);
      float[] beta = weights.channels("beta", layer.flag("center", true), columns, 0);
      float[] values = new float[x.values().length];
      for (int row = 0; row < values.length; row += columns) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < columns; i++) {
          sum += x.values()[row + i];
        }
        double mean = sum / columns;
        for (int i = 0; i < columns; i++) {
          squares += (x.values()[row + i] - mean) * (x.values()[row + i] - mean);
        }
        double scale = 1 / Math.sqrt(squares / columns + epsilon);
        for (int i = 0; i < columns; i++) {
          values[row + i] = (float) ((x.values()[row + i] - mean) * scale * gamma[i] + beta[i]);
        }
      }
      return new Tensor(x.shape(), values);
    };
  }
}
