package activarium.network.keras;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.dataset.Images;
import java.nio.file.Path;
import java.util.List;

/**
 * What a model wants to be given.
 *
 * @param file named in messages
 * @param shape of an image, without the observation; −1 is any
 * @param channelsFirst true if channels come before rows and columns
 * @param bytes true if it scales pixels of 0 … 255 itself; otherwise they are 0 … 1
 */
record InputForm(Path file, List<Integer> shape, boolean channelsFirst, boolean bytes) {

  /** A scale below this is for pixels of 0 … 255. */
  private static final double LEAST_SCALE = 0.02;

  InputForm {
    if (shape.isEmpty() || shape.size() > 3) {
      throw BadInputException.of(
          file, "a model of images, whose input has one to three axes", shape.size());
    }
  }

  /** The form that the layers of a graph make of a shape. */
  static InputForm of(Path file, List<Integer> shape, Graph graph) {
    boolean bytes =
        graph.nodes().stream()
            .filter(node -> !node.onlyReshapes())
            .findFirst()
            .map(GraphNode::wantsBytes)
            .orElse(false);
    boolean first =
        graph.nodes().stream()
            .map(GraphNode::config)
            .filter(config -> config.has("data_format"))
            .findFirst()
            .map(LayerConfig::channelsFirst)
            .orElse(false);
    return new InputForm(file, shape, first, bytes);
  }

  /** True if a layer scales as only pixels of 0 … 255 are scaled. */
  static boolean wantsBytes(LayerConfig layer, LayerWeights weights) {
    if (layer.kind().equals("Rescaling")) {
      for (float scale : layer.numbers("scale", 1)) {
        if (Math.abs(scale) >= LEAST_SCALE) {
          return false;
        }
      }
      return true;
    }
    if (layer.kind().equals("Normalization")) {
      for (float mean : Normalizations.statistic(layer, weights, "mean")) {
        if (mean > 1) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * @throws BadInputException if images do not have this form
   */
  void require(Images images) {
    int[] sizes = sizes(images);
    boolean fits = true;
    for (int i = 0; i < sizes.length; i++) {
      fits &= shape.get(i) < 0 || shape.get(i) == sizes[i];
    }
    if (!fits || shape.size() == 2 && images.channels() > 1) {
      throw BadInputException.of(
          file,
          "images that fit its input, " + describe(),
          Text.of("%d × %d × %d", images.height(), images.width(), images.channels()));
    }
  }

  private String describe() {
    String sizes =
        String.join(" × ", shape.stream().map(size -> size < 0 ? "any" : "" + size).toList());
    return channelsFirst && shape.size() == 3 ? sizes + " with the channels first" : sizes;
  }

  private int[] sizes(Images images) {
    switch (shape.size()) {
      case 1:
        return new int[] {images.valuesPerImage()};
      case 2:
        return new int[] {images.height(), images.width()};
      default:
        return channelsFirst
            ? new int[] {images.channels(), images.height(), images.width()}
            : new int[] {images.height(), images.width(), images.channels()};
    }
  }

  /** The images from {@code from} on, as the model wants them. */
  Tensor of(Images images, int from, int count) {
    int size = images.valuesPerImage();
    float[] values = new float[count * size];
    float most = bytes ? 1 : 255;
    for (int i = 0; i < values.length; i++) {
      values[i] = (images.pixels()[from * size + i] & 0xff) / most;
    }
    int[] maps = {count, images.height(), images.width(), images.channels()};
    Tensor last = new Tensor(maps, values);
    if (shape.size() < 3) {
      int[] flat = {count, size};
      int[] gray = {count, images.height(), images.width()};
      return last.reshape(shape.size() == 1 ? flat : gray);
    }
    return channelsFirst ? last.channelsFirst() : last;
  }
}
