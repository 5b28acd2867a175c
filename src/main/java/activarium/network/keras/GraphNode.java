package activarium.network.keras;

import java.util.List;

/**
 * One use of a layer.
 *
 * @param key its name in the graph, which no other has
 * @param inputs the keys of what it hears; {@link Graph#INPUT} for the model's input
 * @param config of the layer
 * @param wantsBytes true if it scales as only pixels of 0 … 255 are scaled
 * @param computation what it computes
 */
record GraphNode(
    String key, List<String> inputs, LayerConfig config, boolean wantsBytes, Layer computation) {

  /** True if it says what it hears. */
  boolean isSilent() {
    return LayerKinds.SILENT.contains(config.kind());
  }

  /** True if a row of it has the values of its input's row, in whatever shape. */
  boolean onlyReshapes() {
    return isSilent() || List.of("Flatten", "Reshape", "Permute").contains(config.kind());
  }

  /**
   * @throws activarium.core.BadInputException if the inputs do not fit the layer
   */
  Tensor apply(List<Tensor> values) {
    try {
      return computation.apply(values);
    } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
      throw config.refuse("input that fits it", e.getMessage());
    }
  }
}
