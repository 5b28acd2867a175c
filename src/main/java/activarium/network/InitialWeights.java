package activarium.network;

import activarium.dataset.Images;
import activarium.network.LayerSpec.Convolution;
import activarium.network.LayerSpec.Dense;
import activarium.network.LayerSpec.MaxPooling;
import java.util.ArrayList;
import java.util.List;

/**
 * How far from zero the weights of a fully connected layer start: uniform on [−s, s]. With N(l) the
 * neurons of layer l, this program takes s = √(6 / (N(l−1) + N(l))), the rule of Glorot and Bengio
 * (AISTATS 2010) that Keras has too; the paper prints N(l+1) in place of N(l) (section 5.3). Layers
 * whose neighbors are equally large start alike by both. A convolution counts the values of its
 * window times its maps, on both sides; what the printed formula means there it does not say.
 *
 * @param layer its name; {@value #OUTPUT} for the softmax layer
 * @param limit the s that runs
 * @param printed the s of the printed formula; NaN for the softmax layer, which none follows
 */
public record InitialWeights(String layer, double limit, double printed) {

  private static final String OUTPUT = "output";

  /**
   * The fully connected layers of a network, the softmax layer last.
   *
   * @param images what it sees; their number does not matter
   */
  public static List<InitialWeights> of(NetworkSpec spec, Images images, int classes) {
    List<Dense> layers = new ArrayList<>();
    for (LayerSpec layer : spec.layers()) {
      if (layer instanceof Dense dense) {
        layers.add(dense);
      }
    }
    layers.add(new Dense(OUTPUT, classes));
    List<InitialWeights> weights = new ArrayList<>();
    int before = inputs(spec, images);
    for (int i = 0; i < layers.size(); i++) {
      Dense dense = layers.get(i);
      double printed =
          i + 1 < layers.size() ? limit(before, layers.get(i + 1).units()) : Double.NaN;
      weights.add(new InitialWeights(dense.name(), limit(before, dense.units()), printed));
      before = dense.units();
    }
    return weights;
  }

  private static double limit(int before, int after) {
    return Math.sqrt(6.0 / (before + after));
  }

  /** What the first fully connected layer sees: the image, or the last maps, flattened. */
  private static int inputs(NetworkSpec spec, Images images) {
    int height = images.height();
    int width = images.width();
    int maps = images.channels();
    for (LayerSpec layer : spec.layers()) {
      if (layer instanceof Convolution convolution) {
        maps = convolution.filters();
      } else if (layer instanceof MaxPooling pooling) {
        height = (height + pooling.size() - 1) / pooling.size();
        width = (width + pooling.size() - 1) / pooling.size();
      }
    }
    return height * width * maps;
  }
}
