package activarium.dataset;

import activarium.core.BadInputException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens data files, plain or compressed by gzip, and says in one line what is wrong with them. */
final class DataFile {

  /** Ten times the whole of MNIST; what claims more is no data set that fits in memory. */
  static final long LARGEST = 512L << 20;

  private DataFile() {}

  /** Reads a file from its beginning. */
  interface Body<T> {
    T read(DataInputStream in) throws IOException;
  }

  /**
   * Opens a file, has it read, and closes it.
   *
   * @throws BadInputException in place of every {@link IOException}
   */
  static <T> T read(Path file, Body<T> body) {
    try (DataInputStream in = new DataInputStream(open(file))) {
      return body.read(in);
    } catch (NoSuchFileException e) {
      throw new BadInputException(file + ": no such file", e);
    } catch (EOFException e) {
      throw new BadInputException(file + ": expected more data, found the end of the file", e);
    } catch (ZipException e) {
      throw new BadInputException(file + ": broken gzip data: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Refuses an array that would not fit in memory.
   *
   * @param sizes its dimensions, each ≥ 0
   */
  static void requirePlausible(Path file, int... sizes) {
    long values = 1;
    for (int size : sizes) {
      // Stays below 2^60: no overflow.
      values *= size;
      if (values > LARGEST) {
        throw BadInputException.of(file, "at most " + LARGEST + " values", Arrays.toString(sizes));
      }
    }
  }

  /** The file itself, or its {@code .gz} where only that exists. */
  static Path plainOrCompressed(Path file) {
    Path compressed = file.resolveSibling(file.getFileName() + ".gz");
    return !Files.exists(file) && Files.exists(compressed) ? compressed : file;
  }

  /** The file itself, or the one without its {@code .gz} where only that exists. */
  static Path compressedOrPlain(Path file) {
    String name = file.getFileName().toString();
    Path plain = file.resolveSibling(name.substring(0, name.length() - ".gz".length()));
    return !Files.exists(file) && Files.exists(plain) ? plain : file;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
