package activarium.dataset;

import activarium.core.BadInputException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads a person's own pictures: one folder a class, named as the class is; pictures of any size,
 * each resized to one. Folders {@code train} and {@code test} above the classes make the split;
 * without them every fifth picture of a class is held out, or the last of fewer.
 */
final class ImageFolderReader {

  /** Sides of the pictures that a network sees. */
  static final int SIDE = 32;

  private static final int HELD_OUT = 5;

  private final Path root;
  private final Notes notes = new Notes();
  private final Map<String, List<Path>> train = new TreeMap<>();
  private final Map<String, List<Path>> test = new TreeMap<>();

  private ImageFolderReader(Path root) {
    this.root = root;
  }

  /**
   * Reads a whole folder.
   *
   * @param listener is told, in one line, what was left out, if anything was
   */
  static Dataset read(String name, Path root, Consumer<String> listener) {
    ImageFolderReader reader = new ImageFolderReader(root);
    Dataset dataset = reader.read(name);
    String line = reader.notes.line();
    if (!line.isEmpty()) {
      listener.accept(root + ": " + line);
    }
    return dataset;
  }

  private Dataset read(String name) {
    PictureSplit split = PictureSplit.of(root, notes);
    train.putAll(classes(split.train()));
    if (train.size() < 2 || train.size() > 256) {
      throw BadInputException.of(root, "2 to 256 folders of pictures, one a class", train.size());
    }
    if (split.test().isPresent()) {
      test.putAll(classes(split.test().get()));
      compareClasses(PictureSplit.name(split.train()), PictureSplit.name(split.test().get()));
    } else {
      holdOut();
    }
    List<String> classes = List.copyOf(train.keySet());
    return new Dataset(name, classes, part(classes, train), part(classes, test));
  }

  /** The pictures of each folder that has some. */
  private Map<String, List<Path>> classes(Path folder) {
    Map<String, List<Path>> classes = new TreeMap<>();
    for (Path one : FolderListing.of(folder).folders()) {
      FolderListing found = FolderListing.of(one);
      if (found.pictures().isEmpty()) {
        notes.add(root.relativize(one) + " has no pictures and is no class");
      } else {
        classes.put(PictureSplit.name(one), found.pictures());
        noteOthers(found.folders(), "folder");
        noteOthers(found.others(), "file that is no picture");
      }
    }
    return classes;
  }

  private void noteOthers(List<Path> others, String kind) {
    if (!others.isEmpty()) {
      String more = others.size() > 1 ? " and " + (others.size() - 1) + " more" : "";
      notes.add(root.relativize(others.get(0)) + more + " left out, a " + kind);
    }
  }

  private void compareClasses(String trainName, String testName) {
    for (String name : List.copyOf(test.keySet())) {
      if (!train.containsKey(name)) {
        int count = test.remove(name).size();
        notes.add(
            testName
                + "/"
                + name
                + " is not among the classes of "
                + trainName
                + "/: "
                + count
                + " pictures left out");
      }
    }
    for (String name : train.keySet()) {
      if (!test.containsKey(name)) {
        notes.add(testName + "/ has no pictures of " + name);
      }
    }
    if (test.isEmpty()) {
      throw BadInputException.of(
          root, "pictures in " + testName + "/ of the classes of " + trainName + "/", "none");
    }
  }

  private void holdOut() {
    List<String> few = new ArrayList<>();
    for (Map.Entry<String, List<Path>> one : train.entrySet()) {
      List<Path> learned = new ArrayList<>();
      List<Path> held = new ArrayList<>();
      int count = one.getValue().size();
      for (int i = 0; i < count; i++) {
        boolean isHeld =
            i % HELD_OUT == HELD_OUT - 1 || count < HELD_OUT && i > 0 && i == count - 1;
        (isHeld ? held : learned).add(one.getValue().get(i));
      }
      if (count < HELD_OUT) {
        few.add(one.getKey());
      }
      one.setValue(learned);
      test.put(one.getKey(), held);
    }
    if (test.values().stream().allMatch(List::isEmpty)) {
      throw BadInputException.of(
          root, "at least " + HELD_OUT + " pictures a class, or train/ and test/", "1 of each");
    }
    if (!few.isEmpty()) {
      notes.add(
          "fewer than "
              + HELD_OUT
              + " pictures of "
              + String.join(", ", few)
              + ": only the last is held out, of a single one none");
    }
  }

  private LabeledImages part(List<String> classes, Map<String, List<Path>> files) {
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    ByteArrayOutputStream labels = new ByteArrayOutputStream();
    for (int label = 0; label < classes.size(); label++) {
      for (Path file : files.getOrDefault(classes.get(label), List.of())) {
        pixels.writeBytes(PictureFile.read(file, SIDE));
        labels.write(label);
      }
    }
    DataFile.requirePlausible(root, pixels.size());
    return new LabeledImages(
        new Images(labels.size(), SIDE, SIDE, 3, pixels.toByteArray()), labels.toByteArray());
  }
}
