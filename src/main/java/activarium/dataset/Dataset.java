package activarium.dataset;

import java.util.List;

/**
 * A data set for image classification.
 *
 * @param name the name under which the catalog knows it, such as {@code mnist-small}
 * @param classNames the name of each class, label 0 first
 * @param train what a network learns from
 * @param test what it is tested on; images of the same size
 */
public record Dataset(
    String name, List<String> classNames, LabeledImages train, LabeledImages test) {

  public Dataset {
    classNames = List.copyOf(classNames);
    requireSameSize(train.images(), test.images());
    requireLabels(train, classNames.size());
    requireLabels(test, classNames.size());
  }

  public int classCount() {
    return classNames.size();
  }

  /** One part of this data set. */
  public LabeledImages split(Split split) {
    return split == Split.TRAIN ? train : test;
  }

  private static void requireSameSize(Images a, Images b) {
    if (a.height() != b.height() || a.width() != b.width() || a.channels() != b.channels()) {
      throw new IllegalArgumentException("training %s but test %s".formatted(a, b));
    }
  }

  private static void requireLabels(LabeledImages images, int classes) {
    for (int i = 0; i < images.count(); i++) {
      if (images.label(i) >= classes) {
        throw new IllegalArgumentException(
            "label %d at %d, but only %d classes".formatted(images.label(i), i, classes));
      }
    }
  }
}
