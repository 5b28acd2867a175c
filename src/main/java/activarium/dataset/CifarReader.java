package activarium.dataset;

import activarium.core.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the binary version of CIFAR-10: records of one label byte and 1024 red, 1024 green, 1024
 * blue bytes, each plane row by row. The number of records is the file's own.
 *
 * <p>Source: A. Krizhevsky, "Learning multiple layers of features from tiny images", 2009.
 */
final class CifarReader {

  private static final int SIDE = 32;
  private static final int PLANE = SIDE * SIDE;
  private static final int RECORD = 1 + 3 * PLANE;
  private static final int CLASSES = 10;

  private CifarReader() {}

  /** Reads the training batches that are in the folder, the test batch, and the class names. */
  static Dataset readFolder(String name, Path folder) {
    List<Path> batches = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      Path batch = DataFile.plainOrCompressed(folder.resolve("data_batch_" + i + ".bin"));
      if (Files.exists(batch) || i == 1) {
        batches.add(batch);
      }
    }
    LabeledImages train = read(batches);
    LabeledImages test =
        read(List.of(DataFile.plainOrCompressed(folder.resolve("test_batch.bin"))));
    return new Dataset(name, classNames(folder.resolve("batches.meta.txt")), train, test);
  }

  /** Reads files one after the other into one set. */
  static LabeledImages read(List<Path> files) {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (Path file : files) {
      DataFile.read(file, in -> append(file, in.readNBytes((int) DataFile.LARGEST), records));
    }
    return split(records.toByteArray());
  }

  private static Void append(Path file, byte[] bytes, ByteArrayOutputStream records)
      throws IOException {
    if (bytes.length == 0 || bytes.length % RECORD != 0) {
      throw BadInputException.of(
          file + ", byte " + bytes.length / RECORD * RECORD,
          "whole records of " + RECORD + " bytes",
          bytes.length % RECORD + " bytes before the end");
    }
    for (int i = 0; i < bytes.length; i += RECORD) {
      if ((bytes[i] & 0xff) >= CLASSES) {
        throw BadInputException.of(
            file + ", label " + i / RECORD, "0 to " + (CLASSES - 1), bytes[i] & 0xff);
      }
    }
    DataFile.requirePlausible(file, records.size() + bytes.length);
    records.write(bytes);
    return null;
  }

  private static LabeledImages split(byte[] records) {
    int count = records.length / RECORD;
    byte[] labels = new byte[count];
    byte[] pixels = new byte[count * 3 * PLANE];
    for (int i = 0; i < count; i++) {
      labels[i] = records[i * RECORD];
      for (int p = 0; p < PLANE; p++) {
        for (int c = 0; c < 3; c++) {
          pixels[(i * PLANE + p) * 3 + c] = records[i * RECORD + 1 + c * PLANE + p];
        }
      }
    }
    return new LabeledImages(new Images(count, SIDE, SIDE, 3, pixels), labels);
  }

  private static List<String> classNames(Path file) {
    String text =
        DataFile.read(file, in -> new String(in.readNBytes(10_000), StandardCharsets.UTF_8));
    List<String> names = text.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (names.size() != CLASSES) {
      throw BadInputException.of(file, CLASSES + " class names, one a line", names.size());
    }
    return names;
  }
}
