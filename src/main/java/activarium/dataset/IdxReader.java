package activarium.dataset;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads IDX, the format of MNIST and its kin: a big-endian magic number (2051 images, 2049 labels),
 * the sizes, then one unsigned byte a value; plain, or compressed by gzip.
 *
 * <p>Source: Y. LeCun, C. Cortes, "The MNIST database of handwritten digits".
 */
public final class IdxReader {

  private static final int IMAGES = 2051;
  private static final int LABELS = 2049;

  private IdxReader() {}

  /** Reads gray images. */
  public static Images readImages(Path file) {
    return DataFile.read(
        file,
        in -> {
          requireMagic(file, in, IMAGES, "images");
          int count = size(file, in, "number of images");
          int height = size(file, in, "rows");
          int width = size(file, in, "columns");
          DataFile.requirePlausible(file, count, height, width);
          return new Images(count, height, width, 1, body(file, in, 16, count * height * width));
        });
  }

  /**
   * Reads labels.
   *
   * @param classes number of classes; a label that is not below it is refused
   */
  public static byte[] readLabels(Path file, int classes) {
    return DataFile.read(
        file,
        in -> {
          requireMagic(file, in, LABELS, "labels");
          int count = size(file, in, "number of labels");
          DataFile.requirePlausible(file, count);
          byte[] labels = body(file, in, 8, count);
          for (int i = 0; i < count; i++) {
            if ((labels[i] & 0xff) >= classes) {
              throw BadInputException.of(
                  file + ", label " + i, "0 to " + (classes - 1), labels[i] & 0xff);
            }
          }
          return labels;
        });
  }

  /** Reads images and their labels. */
  public static LabeledImages read(Path imageFile, Path labelFile, int classes) {
    Images images = readImages(imageFile);
    byte[] labels = readLabels(labelFile, classes);
    if (images.count() != labels.length) {
      throw BadInputException.of(
          labelFile,
          Text.of("%d labels, one for each image of %s", images.count(), imageFile.getFileName()),
          labels.length);
    }
    return new LabeledImages(images, labels);
  }

  private static void requireMagic(Path file, DataInputStream in, int magic, String what)
      throws IOException {
    int found = in.readInt();
    if (found != magic) {
      throw BadInputException.of(
          file + ", byte 0", Text.of("the magic number %d of IDX %s", magic, what), found);
    }
  }

  private static int size(Path file, DataInputStream in, String what) throws IOException {
    int size = in.readInt();
    if (size < 1) {
      throw BadInputException.of(file, "a positive " + what, size);
    }
    return size;
  }

  /** The values after the header. Memory is claimed as they arrive, whatever the header says. */
  private static byte[] body(Path file, DataInputStream in, int header, int size)
      throws IOException {
    byte[] values = in.readNBytes(size);
    if (values.length < size) {
      throw BadInputException.of(
          file + ", byte " + (header + values.length),
          size + " values as the header says",
          "the end of the file after " + values.length);
    }
    if (in.read() >= 0) {
      throw BadInputException.of(
          file + ", byte " + (header + size), "the end of the file", "more data");
    }
    return values;
  }
}
