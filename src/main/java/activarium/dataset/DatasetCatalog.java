package activarium.dataset;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Finds data sets by name: what ships under {@code data/}, and what was fetched to the cache. */
public final class DatasetCatalog {

  /** The data set that ships with the program. */
  public static final String EMBEDDED = "mnist-small";

  private static final List<String> DIGITS =
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  private static final List<String> FASHION =
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");

  private final Map<String, Entry> entries = new TreeMap<>();

  private record Entry(List<Path> places, BiFunction<String, Path, Dataset> reader) {

    /** The first place where there is one, or the first. */
    Path folder() {
      return places.stream().filter(Files::isDirectory).findFirst().orElse(places.get(0));
    }
  }

  public DatasetCatalog(Home home) {
    entries.put(
        EMBEDDED,
        new Entry(List.of(home.data().resolve(EMBEDDED)), (n, f) -> readIdx(n, f, DIGITS)));
    add(home, "mnist", (n, f) -> readIdx(n, f, DIGITS));
    add(home, "fashion-mnist", (n, f) -> readIdx(n, f, FASHION));
    add(home, "cifar-10", CifarReader::readFolder);
    add(home, "svhn", DatasetCatalog::readSvhn);
  }

  private void add(Home home, String name, BiFunction<String, Path, Dataset> reader) {
    List<Path> places = List.of(home.cache().resolve(name), home.sharedCache().resolve(name));
    entries.put(name, new Entry(places, reader));
  }

  /** Every name that {@link #load} knows, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** True if {@code name} is known and its files are here. */
  public boolean isPresent(String name) {
    Entry entry = entries.get(name);
    return entry != null && Files.isDirectory(entry.folder());
  }

  /**
   * Reads a data set.
   *
   * @throws BadInputException if the name is unknown or a file cannot be used
   * @throws MissingRequirementException if it is known but was not fetched
   */
  public Dataset load(String name) {
    require(name);
    return read(name, entries.get(name).folder());
  }

  /**
   * Refuses what {@link #load} would not find, without reading it.
   *
   * @throws BadInputException if the name is unknown
   * @throws MissingRequirementException if it is known but was not fetched
   */
  public void require(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw BadInputException.of(
          "data set",
          "a folder or one of " + String.join(", ", entries.keySet()),
          "'" + name + "'");
    }
    if (!Files.isDirectory(entry.folder())) {
      throw new MissingRequirementException(
          Text.of("data set %s is not in %s", name, entry.folder()), "./activarium fetch " + name);
    }
  }

  /** Reads a data set that is known by name from any folder. */
  Dataset read(String name, Path folder) {
    return entries.get(name).reader.apply(name, folder);
  }

  /**
   * Reads a person's own pictures: a folder with one folder a class.
   *
   * @param listener is told, in one line, what was left out, if anything was
   */
  public static Dataset loadPictures(Path folder, Consumer<String> listener) {
    return ImageFolderReader.read(nameOf(folder), folder, listener);
  }

  /** What a data set in a folder is called: as the folder is, but for the root of a disk. */
  public static String nameOf(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? folder.toString() : last.toString();
  }

  private static Dataset readIdx(String name, Path folder, List<String> classNames) {
    return new Dataset(
        name,
        classNames,
        idxPart(folder, "train", classNames),
        idxPart(folder, "t10k", classNames));
  }

  private static LabeledImages idxPart(Path folder, String part, List<String> classNames) {
    return IdxReader.read(
        DataFile.compressedOrPlain(folder.resolve(part + "-images-idx3-ubyte.gz")),
        DataFile.compressedOrPlain(folder.resolve(part + "-labels-idx1-ubyte.gz")),
        classNames.size());
  }

  /** Where the test file is missing, as in a part of the data set, the last fifth is held out. */
  private static Dataset readSvhn(String name, Path folder) {
    LabeledImages train = SvhnReader.read(folder.resolve("train_32x32.mat"));
    Path test = folder.resolve("test_32x32.mat");
    if (Files.exists(test)) {
      return new Dataset(name, DIGITS, train, SvhnReader.read(test));
    }
    int kept = train.count() - train.count() / 5;
    return new Dataset(
        name,
        DIGITS,
        train.select(IntStream.range(0, kept).toArray()),
        train.select(IntStream.range(kept, train.count()).toArray()));
  }
}
