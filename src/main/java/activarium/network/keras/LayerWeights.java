package activarium.network.keras;

import activarium.core.Text;
import java.util.Arrays;
import java.util.Map;

/**
 * The weights of one layer.
 *
 * @param layer whose they are
 * @param byName each by Keras' name for it, such as {@code kernel}
 */
record LayerWeights(LayerConfig layer, Map<String, Tensor> byName) {

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * A weight.
   *
   * @param shape that it has to have; −1 is any size
   * @throws activarium.core.BadInputException if it is missing or has another shape
   */
  Tensor get(String name, int... shape) {
    Tensor weight = any(name);
    boolean fits = weight.rank() == shape.length;
    for (int i = 0; fits && i < shape.length; i++) {
      fits = shape[i] < 0 || shape[i] == weight.size(i);
    }
    if (!fits) {
      String expected = Arrays.toString(shape).replace("-1", "any");
      throw layer.refuse(
          Text.of("a weight '%s' of shape %s", name, expected), Arrays.toString(weight.shape()));
    }
    return weight;
  }

  /** The values of a weight of any shape. */
  float[] flat(String name) {
    return any(name).values();
  }

  private Tensor any(String name) {
    if (!has(name)) {
      throw layer.refuse("a weight '" + name + "'", byName.isEmpty() ? "none" : byName.keySet());
    }
    return byName.get(name);
  }

  /** One value a channel; {@code otherwise} for each if the layer does without. */
  float[] channels(String name, boolean used, int count, float otherwise) {
    if (used) {
      return get(name, count).values();
    }
    float[] same = new float[count];
    Arrays.fill(same, otherwise);
    return same;
  }
}
