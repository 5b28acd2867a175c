package activarium.dataset;

import activarium.core.BadInputException;
import activarium.core.Clamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A step of preprocessing (Rauber, Fadel, Falcão, Telea 2017; section 5.4.2 of its longer form).
 */
public enum Filter {
  /** Luma (ITU-R BT.601) of color images: one channel. */
  GRAY(Filter::gray),
  /** A Gaussian blur of σ = 0.85 pixels: 1 2 1 along rows and columns, edges repeated. */
  BLUR(images -> perChannel(images, Filter::blur)),
  /** Magnitude of the Sobel gradient, a quarter of it, so that a full step edge gives 255. */
  SOBEL(images -> perChannel(images, Filter::sobel)),
  /** Inverts half of the images, drawn by a fixed seed. */
  CONTRAST_FLIP(Filter::flipHalf);

  private static final long FLIP_SEED = 2;

  private final UnaryOperator<Images> operator;

  Filter(UnaryOperator<Images> operator) {
    this.operator = operator;
  }

  /** The name of this filter in commands, such as {@code contrast-flip}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The images after this step. */
  public Images apply(Images images) {
    return operator.apply(images);
  }

  /**
   * A list of filters, such as {@code gray,blur,sobel}.
   *
   * @throws BadInputException if one of them is unknown
   */
  public static List<Filter> parse(String list) {
    List<Filter> filters = new ArrayList<>();
    for (String name : list.split(",")) {
      filters.add(of(name.strip()));
    }
    return filters;
  }

  private static Filter of(String label) {
    List<String> known = new ArrayList<>();
    for (Filter filter : values()) {
      if (filter.label().equals(label)) {
        return filter;
      }
      known.add(filter.label());
    }
    throw BadInputException.of("filter", "one of " + String.join(", ", known), "'" + label + "'");
  }

  private static Images gray(Images images) {
    if (images.channels() == 1) {
      return images;
    }
    if (images.channels() != 3) {
      throw BadInputException.of(
          "filter gray", "images of 1 or 3 channels", images.channels() + " channels");
    }
    byte[] gray = new byte[images.pixels().length / images.channels()];
    byte[] source = images.pixels();
    for (int i = 0; i < gray.length; i++) {
      int red = source[i * 3] & 0xff;
      int green = source[i * 3 + 1] & 0xff;
      int blue = source[i * 3 + 2] & 0xff;
      gray[i] = (byte) Math.round(0.299f * red + 0.587f * green + 0.114f * blue);
    }
    return new Images(images.count(), images.height(), images.width(), 1, gray);
  }

  /** Computes a pixel of one channel of one image. */
  private interface Window {
    int at(Images images, int image, int row, int column, int channel);
  }

  private static Images perChannel(Images images, Window window) {
    byte[] result = new byte[images.pixels().length];
    int target = 0;
    for (int image = 0; image < images.count(); image++) {
      for (int row = 0; row < images.height(); row++) {
        for (int column = 0; column < images.width(); column++) {
          for (int channel = 0; channel < images.channels(); channel++) {
            result[target++] = (byte) window.at(images, image, row, column, channel);
          }
        }
      }
    }
    return new Images(images.count(), images.height(), images.width(), images.channels(), result);
  }

  private static int blur(Images images, int image, int row, int column, int channel) {
    int sum = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int weight = (2 - Math.abs(dy)) * (2 - Math.abs(dx));
        sum += weight * clamped(images, image, row + dy, column + dx, channel);
      }
    }
    return (sum + 8) / 16;
  }

  private static int sobel(Images images, int image, int row, int column, int channel) {
    int horizontal = 0;
    int vertical = 0;
    for (int d = -1; d <= 1; d++) {
      int weight = 2 - Math.abs(d);
      horizontal += weight * clamped(images, image, row + d, column + 1, channel);
      horizontal -= weight * clamped(images, image, row + d, column - 1, channel);
      vertical += weight * clamped(images, image, row + 1, column + d, channel);
      vertical -= weight * clamped(images, image, row - 1, column + d, channel);
    }
    return (int) Math.min(255, Math.round(Math.hypot(horizontal, vertical) / 4));
  }

  private static int clamped(Images images, int image, int row, int column, int channel) {
    int y = Clamp.of(row, 0, images.height() - 1);
    int x = Clamp.of(column, 0, images.width() - 1);
    return images.value(image, y, x, channel);
  }

  private static Images flipHalf(Images images) {
    byte[] result = images.pixels().clone();
    int size = images.valuesPerImage();
    for (int image : ObservationSet.draw(images.count(), images.count() / 2, FLIP_SEED)) {
      for (int i = image * size; i < (image + 1) * size; i++) {
        result[i] = (byte) ~result[i];
      }
    }
    return new Images(images.count(), images.height(), images.width(), images.channels(), result);
  }
}
