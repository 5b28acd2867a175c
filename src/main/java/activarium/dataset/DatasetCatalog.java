package activarium.dataset;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  private record Entry(Path folder, List<String> classNames) {}

  public DatasetCatalog(Home home) {
    entries.put(EMBEDDED, new Entry(home.data().resolve(EMBEDDED), DIGITS));
    entries.put("mnist", new Entry(home.cache().resolve("mnist"), DIGITS));
    entries.put("fashion-mnist", new Entry(home.cache().resolve("fashion-mnist"), FASHION));
  }

  /** Every name that {@link #load} knows, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** True if {@code name} is known and its files are here. */
  public boolean isPresent(String name) {
    Entry entry = entries.get(name);
    return entry != null && Files.isDirectory(entry.folder);
  }

  /**
   * Reads a data set.
   *
   * @throws BadInputException if the name is unknown or a file cannot be used
   * @throws MissingRequirementException if it is known but was not fetched
   */
  public Dataset load(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw BadInputException.of(
          "data set", "one of " + String.join(", ", entries.keySet()), "'" + name + "'");
    }
    if (!Files.isDirectory(entry.folder)) {
      throw new MissingRequirementException(
          "data set %s is not in %s".formatted(name, entry.folder), "./activarium fetch " + name);
    }
    return new Dataset(name, entry.classNames, part(entry, "train"), part(entry, "t10k"));
  }

  private static LabeledImages part(Entry entry, String part) {
    return IdxReader.read(
        entry.folder.resolve(part + "-images-idx3-ubyte.gz"),
        entry.folder.resolve(part + "-labels-idx1-ubyte.gz"),
        entry.classNames.size());
  }
}
