package activarium.recording;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.Text;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Opens whatever a person calls a data set: a name of the catalog, a folder with one folder of
 * pictures a class, or a folder with {@code train/images.npy}, {@code train/labels.npy}, {@code
 * test/images.npy}, {@code test/labels.npy} and, if the classes have names, {@code classes.txt}.
 */
public final class DatasetOpener {

  private static final int MOST_CLASSES = 256;

  private final DatasetCatalog catalog;
  private final Consumer<String> listener;

  /** Tells a person on the standard error what of their pictures was left out. */
  public DatasetOpener(Home home) {
    this(home, line -> System.err.println("activarium: " + line));
  }

  /**
   * @param listener is told, in one line, what of a person's pictures was left out
   */
  public DatasetOpener(Home home, Consumer<String> listener) {
    this.catalog = new DatasetCatalog(home);
    this.listener = listener;
  }

  /**
   * @param nameOrFolder a name if the catalog knows it, else a folder
   * @throws BadInputException if it is neither, or a file cannot be used
   */
  public Dataset open(String nameOrFolder) {
    if (isNamed(nameOrFolder)) {
      return catalog.load(nameOrFolder);
    }
    Path folder = Path.of(nameOrFolder);
    return Files.exists(folder.resolve("train").resolve("images.npy"))
        ? readNpy(folder)
        : DatasetCatalog.loadPictures(folder, listener);
  }

  /**
   * Refuses what {@link #open} would not find, without reading it.
   *
   * @throws BadInputException if it is neither a name nor a folder
   * @throws activarium.core.MissingRequirementException if it was not fetched
   */
  public void require(String nameOrFolder) {
    if (isNamed(nameOrFolder)) {
      catalog.require(nameOrFolder);
    }
  }

  /** True if {@link #open} would find a folder or files that were fetched. */
  public boolean isPresent(String nameOrFolder) {
    return !isNamed(nameOrFolder) || catalog.isPresent(nameOrFolder);
  }

  private boolean isNamed(String nameOrFolder) {
    return catalog.names().contains(nameOrFolder) || !Files.isDirectory(Path.of(nameOrFolder));
  }

  private static Dataset readNpy(Path folder) {
    LabeledImages train = part(folder.resolve("train"));
    LabeledImages test = part(folder.resolve("test"));
    List<String> names = classNames(folder, largest(train, test) + 1);
    if (train.images().valuesPerImage() != test.images().valuesPerImage()) {
      throw BadInputException.of(
          folder.resolve("test").resolve("images.npy"),
          "images like " + train.images(),
          test.images());
    }
    return new Dataset(DatasetCatalog.nameOf(folder), names, train, test);
  }

  private static LabeledImages part(Path folder) {
    Images images = readImages(folder.resolve("images.npy"));
    Path labelFile = folder.resolve("labels.npy");
    int[] labels = Npy.readInts(labelFile);
    if (labels.length != images.count()) {
      throw BadInputException.of(labelFile, images.count() + " labels", labels.length);
    }
    byte[] result = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= MOST_CLASSES) {
        throw BadInputException.of(
            labelFile + ", label " + i, "0 to " + (MOST_CLASSES - 1), labels[i]);
      }
      result[i] = (byte) labels[i];
    }
    return new LabeledImages(images, result);
  }

  /** Reads uint8 of N × H × W × C, or of N × H × W for gray images. */
  static Images readImages(Path file) {
    NpyFile npy = NpyFile.open(file);
    int[] shape = npy.shape();
    if (shape.length < 3 || Arrays.stream(shape).anyMatch(size -> size < 1)) {
      throw BadInputException.of(
          file, "uint8 of N × H × W × C or N × H × W", Arrays.toString(shape));
    }
    int channels = shape.length == 4 ? shape[3] : 1;
    return new Images(shape[0], shape[1], shape[2], channels, npy.bytes());
  }

  private static int largest(LabeledImages... parts) {
    int largest = 1;
    for (LabeledImages part : parts) {
      for (int i = 0; i < part.count(); i++) {
        largest = Math.max(largest, part.label(i));
      }
    }
    return largest;
  }

  private static List<String> classNames(Path folder, int atLeast) {
    Path file = folder.resolve("classes.txt");
    if (!Files.exists(file)) {
      return IntStream.range(0, atLeast).mapToObj(Integer::toString).toList();
    }
    try {
      List<String> names =
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(s -> !s.isBlank())
              .toList();
      if (names.size() < atLeast) {
        throw BadInputException.of(file, Text.of("at least %d names", atLeast), names.size());
      }
      return names;
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
