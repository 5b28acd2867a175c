package activarium.recording;

import activarium.core.FloatMatrix;
import java.util.Objects;

/**
 * The activations of one layer for all observations at one epoch, recorded in inference mode.
 *
 * @param layer the layer's name, such as {@code hidden-1}
 * @param epoch epochs completed when it was recorded
 * @param activations observations × neurons
 */
public record ActivationSet(String layer, int epoch, FloatMatrix activations) {

  public ActivationSet {
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(activations, "activations");
  }

  public int observations() {
    return activations.rows();
  }

  public int neurons() {
    return activations.columns();
  }
}
