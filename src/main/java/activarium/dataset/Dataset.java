package activarium.dataset;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A data set for image classification.
 *
 * @param name the name under which the catalog knows it, such as {@code mnist-small}
 * @param classNames the name of each class, label 0 first
 * @param train what a network learns from
 * @param validation what is held out of {@code train} to choose by; may be empty
 * @param test what it is tested on; images of the same size
 */
public record Dataset(
    String name,
    List<String> classNames,
    LabeledImages train,
    LabeledImages validation,
    LabeledImages test) {

  public Dataset {
    classNames = List.copyOf(classNames);
    for (LabeledImages part : List.of(train, validation, test)) {
      requireSameSize(train.images(), part.images());
      requireLabels(part, classNames.size());
    }
  }

  /** A data set without validation images, as most are published. */
  public Dataset(String name, List<String> classNames, LabeledImages train, LabeledImages test) {
    this(name, classNames, train, train.select(new int[0]), test);
  }

  /** This data set after preprocessing; its name tells how, as in {@code mnist+gray+sobel}. */
  public Dataset filtered(List<Filter> filters) {
    StringBuilder filteredName = new StringBuilder(name);
    filters.forEach(filter -> filteredName.append('+').append(filter.label()));
    return new Dataset(
        filteredName.toString(),
        classNames,
        train.filtered(filters),
        validation.filtered(filters),
        test.filtered(filters));
  }

  /**
   * This data set with its last {@code count} training images held out for validation.
   *
   * @throws BadInputException if that leaves nothing to learn from
   */
  public Dataset withValidation(int count) {
    int kept = train.count() - count;
    if (count < 0 || kept < 1) {
      throw BadInputException.of(
          "validation", Text.of("0 to %d images of %s", train.count() - 1, name), count);
    }
    return new Dataset(
        name,
        classNames,
        train.select(IntStream.range(0, kept).toArray()),
        train.select(IntStream.range(kept, train.count()).toArray()),
        test);
  }

  public int classCount() {
    return classNames.size();
  }

  /** One part of this data set. */
  public LabeledImages split(Split split) {
    return switch (split) {
      case TRAIN -> train;
      case VALIDATION -> validation;
      case TEST -> test;
    };
  }

  private static void requireSameSize(Images a, Images b) {
    if (a.height() != b.height() || a.width() != b.width() || a.channels() != b.channels()) {
      throw new IllegalArgumentException(Text.of("training %s but others %s", a, b));
    }
  }

  private static void requireLabels(LabeledImages images, int classes) {
    for (int i = 0; i < images.count(); i++) {
      if (images.label(i) >= classes) {
        throw new IllegalArgumentException(
            Text.of("label %d at %d, but only %d classes", images.label(i), i, classes));
      }
    }
  }
}
