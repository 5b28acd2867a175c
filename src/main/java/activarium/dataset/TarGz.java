package activarium.dataset;

import activarium.core.BadInputException;
import activarium.core.PlainText;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Unpacks the plain files of a {@code .tar.gz} archive (POSIX ustar). Only the last part of an
 * entry's name is used, so that nothing can be written outside the folder.
 */
final class TarGz {

  private static final int BLOCK = 512;
  private static final int SIZE_AT = 124;
  private static final int SIZE_DIGITS = 12;
  private static final int TYPE_AT = 156;

  private TarGz() {}

  /** Writes the entries whose names are {@code wanted} to {@code folder}. */
  static void unpack(Path archive, Path folder, Predicate<String> wanted) {
    DataFile.read(
        archive,
        in -> {
          byte[] header = new byte[BLOCK];
          while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            entry(archive, header, in, folder, wanted);
          }
          return null;
        });
  }

  private static void entry(
      Path archive, byte[] header, DataInputStream in, Path folder, Predicate<String> wanted)
      throws IOException {
    String path = text(header, 0, 100);
    String name = path.substring(path.lastIndexOf('/') + 1);
    long size = size(archive, path, header);
    boolean plain = header[TYPE_AT] == '0' || header[TYPE_AT] == 0;
    if (plain && wanted.test(name)) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
        copy(in, out, size);
      }
    } else {
      in.skipNBytes(size);
    }
    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
  }

  private static long size(Path archive, String path, byte[] header) {
    String digits = text(header, SIZE_AT, SIZE_DIGITS).strip();
    try {
      long size = Long.parseLong(digits, 8);
      if (size >= 0 && size <= DataFile.LARGEST) {
        return size;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw BadInputException.of(
        archive + ", entry " + PlainText.escaped(path), "a size", "something else");
  }

  private static void copy(InputStream in, OutputStream out, long size) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = size;
    while (left > 0) {
      int got = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (got < 0) {
        throw new EOFException();
      }
      out.write(buffer, 0, got);
      left -= got;
    }
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
