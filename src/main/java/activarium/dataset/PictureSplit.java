package activarium.dataset;

import activarium.core.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which folders of a person's pictures are learned from and tested on.
 *
 * @param train holds one folder a class
 * @param test likewise; empty if some pictures of {@code train} are to be held out
 */
record PictureSplit(Path train, Optional<Path> test) {

  private static final Set<String> TRAIN = Set.of("train", "training");
  private static final Set<String> TEST = Set.of("test", "testing", "tests");
  private static final Set<String> VALIDATION = Set.of("val", "valid", "validation", "dev");

  /**
   * Looks for {@code train} and {@code test}, in other spellings too, above the classes. A folder
   * of that name without folders in it is a class.
   *
   * @param notes receives what a person might have meant otherwise
   */
  static PictureSplit of(Path root, Notes notes) {
    List<Path> folders = FolderListing.of(root).folders();
    Optional<Path> train = find(folders, TRAIN);
    Optional<Path> test = find(folders, TEST);
    Optional<Path> validation = find(folders, VALIDATION);
    if (train.isEmpty()) {
      if (test.isPresent()) {
        throw BadInputException.of(root, "train/ beside test/", "test/ alone");
      }
      return new PictureSplit(root, Optional.empty());
    }
    if (test.isEmpty() && validation.isPresent()) {
      notes.add("there is no test/ beside train/: " + name(validation.get()) + "/ is tested on");
    } else if (test.isEmpty()) {
      notes.add("there is no test/ beside train/: pictures of train/ are held out");
    }
    PictureSplit split = new PictureSplit(train.get(), test.or(() -> validation));
    for (Path folder : folders) {
      if (!folder.equals(split.train) && !folder.equals(split.test.orElse(null))) {
        notes.add(name(folder) + "/ is left out");
      }
    }
    return split;
  }

  /** The one that is spelled as we do, if there are several. */
  private static Optional<Path> find(List<Path> folders, Set<String> names) {
    List<Path> found =
        folders.stream()
            .filter(folder -> names.contains(name(folder).toLowerCase(Locale.ROOT)))
            .filter(folder -> !FolderListing.of(folder).folders().isEmpty())
            .toList();
    return found.stream()
        .filter(folder -> names.contains(name(folder)))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
