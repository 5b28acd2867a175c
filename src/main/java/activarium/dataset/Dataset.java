package activarium.dataset;

import java.util.List;
import java.util.stream.IntStream;

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

  /** This data set after preprocessing; its name tells how, as in {@code mnist+gray+sobel}. */
  public Dataset filtered(List<Filter> filters) {
    StringBuilder filteredName = new StringBuilder(name);
    Images trainImages = train.images();
    Images testImages = test.images();
    for (Filter filter : filters) {
      filteredName.append('+').append(filter.label());
      trainImages = filter.apply(trainImages);
      testImages = filter.apply(testImages);
    }
    return new Dataset(
        filteredName.toString(),
        classNames,
        new LabeledImages(trainImages, train.labels()),
        new LabeledImages(testImages, test.labels()));
  }

  /** This data set without the last {@code count} training images, which the paper validates on. */
  public Dataset withoutValidation(int count) {
    int kept = Math.max(1, train.count() - count);
    return new Dataset(name, classNames, train.select(IntStream.range(0, kept).toArray()), test);
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
