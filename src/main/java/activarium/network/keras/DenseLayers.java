package activarium.network.keras;

import activarium.core.Text;
import activarium.network.keras.Layer.Single;

/** Layers whose neurons see all of their input. */
final class DenseLayers {

  private DenseLayers() {}

  /** Dense: along the last axis, as Keras does. */
  static Single dense(LayerConfig layer, LayerWeights weights) {
    int units = layer.sizes("units", 1, 0)[0];
    Tensor kernel = weights.get("kernel", -1, units);
    float[] bias = weights.channels("bias", layer.flag("use_bias", true), units, 0);
    Single linear =
        x -> {
          if (x.size(-1) != kernel.size(0)) {
            throw new IllegalArgumentException(
                Text.of("%d values come, its weights are for %d", x.size(-1), kernel.size(0)));
          }
          int[] shape = x.shape().clone();
          shape[shape.length - 1] = units;
          return x.rows().times(kernel).plusLast(bias).reshape(shape);
        };
    return linear.then(Activations.of(layer));
  }

  /** PReLU: a slope of its own below 0 for each place, or for all along the shared axes. */
  static Single prelu(LayerWeights weights) {
    return x -> {
      int[] any = new int[x.rank() - 1];
      java.util.Arrays.fill(any, -1);
      Tensor alpha = weights.get("alpha", any);
      int[] one = new int[x.rank()];
      one[0] = 1;
      System.arraycopy(alpha.shape(), 0, one, 1, any.length);
      float[] slopes = alpha.reshape(one).broadcast(x.shape()).values();
      float[] values = new float[slopes.length];
      for (int i = 0; i < values.length; i++) {
        float v = x.values()[i];
        values[i] = v >= 0 ? v : slopes[i] * v;
      }
      return new Tensor(x.shape(), values);
    };
  }
}
