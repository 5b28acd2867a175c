package activarium.network.imported;

import activarium.core.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads networks that were trained elsewhere: DL4J's zip files and Keras' HDF5 files. */
final class ModelReader {

  private static final String EXPECTED = "a DL4J zip or a Keras HDF5 model";
  private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

  private ModelReader() {}

  /**
   * @throws BadInputException if it is no network that can be read
   */
  static ForeignModel read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file + ": no such file");
    }
    try {
      return readAny(file);
    } catch (BadInputException e) {
      throw e;
    } catch (StackOverflowError e) {
      throw BadInputException.of(file, EXPECTED, "something nested too deeply");
    } catch (Exception e) {
      throw BadInputException.of(
          file, EXPECTED, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static ForeignModel readAny(Path file) throws Exception {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(HDF5.length);
    }
    if (Arrays.equals(start, HDF5)) {
      return KerasReader.read(file);
    }
    if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
      return ZipReader.read(file);
    }
    throw BadInputException.of(file, EXPECTED, "something else");
  }
}
