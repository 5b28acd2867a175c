package activarium.dataset;

import activarium.core.Text;
import java.util.List;
import java.util.Objects;

/**
 * Images and the class of each.
 *
 * @param images the images
 * @param labels the class of each image, counted from 0; shared, not copied
 */
public record LabeledImages(Images images, byte[] labels) {

  public LabeledImages {
    Objects.requireNonNull(images, "images");
    if (images.count() != labels.length) {
      throw new IllegalArgumentException(
          Text.of("%d images but %d labels", images.count(), labels.length));
    }
  }

  public int count() {
    return labels.length;
  }

  /** The class of one image, counted from 0. */
  public int label(int image) {
    return labels[image] & 0xff;
  }

  /** The images after preprocessing, with the same labels. */
  LabeledImages filtered(List<Filter> filters) {
    Images result = images;
    for (Filter filter : filters) {
      result = filter.apply(result);
    }
    return new LabeledImages(result, labels);
  }

  /** The images at {@code indices} with their labels, in that order. */
  public LabeledImages select(int[] indices) {
    byte[] selected = new byte[indices.length];
    for (int i = 0; i < indices.length; i++) {
      selected[i] = labels[indices[i]];
    }
    return new LabeledImages(images.select(indices), selected);
  }
}
