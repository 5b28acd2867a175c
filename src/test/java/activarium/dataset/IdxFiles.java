package activarium.dataset;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes IDX files for tests, and the embedded data set. */
public final class IdxFiles {

  private IdxFiles() {}

  /**
   * Draws {@code data/mnist-small} from MNIST: the first 10,000 training images, and 2000 test
   * images by seed 1.
   *
   * @param arguments the folder of the four MNIST files, and the folder to write
   */
  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    Path to = Files.createDirectories(Path.of(arguments[1]));
    int[] first = new int[10_000];
    for (int i = 0; i < first.length; i++) {
      first[i] = i;
    }
    write(to, "train", part(from, "train").select(first));
    write(to, "t10k", part(from, "t10k").select(ObservationSet.draw(10_000, 2000, 1)));
  }

  private static LabeledImages part(Path folder, String part) {
    return IdxReader.read(
        folder.resolve(part + "-images-idx3-ubyte.gz"),
        folder.resolve(part + "-labels-idx1-ubyte.gz"),
        10);
  }

  /** Writes both files of one part, named as MNIST's are. */
  public static void write(Path folder, String part, LabeledImages images) throws IOException {
    Images i = images.images();
    int[] imageHeader = {2051, i.count(), i.height(), i.width()};
    write(folder.resolve(part + "-images-idx3-ubyte.gz"), imageHeader, i.pixels());
    int[] labelHeader = {2049, images.count()};
    write(folder.resolve(part + "-labels-idx1-ubyte.gz"), labelHeader, images.labels());
  }

  /** Writes a file with any header; by gzip if its name ends so. */
  public static void write(Path file, int[] header, byte[] body) throws IOException {
    OutputStream raw = Files.newOutputStream(file);
    try (var out =
        new DataOutputStream(
            file.toString().endsWith(".gz") ? new GZIPOutputStream(raw, 1 << 16) : raw)) {
      for (int value : header) {
        out.writeInt(value);
      }
      out.write(body);
    }
  }
}
