package activarium.dataset;

import activarium.core.BadInputException;
import activarium.core.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Unpacks the plain files of a {@code .tar.gz} archive. Only the last part of an entry's name is
 * used, so that nothing can be written outside the folder.
 */
final class TarGz {

  private TarGz() {}

  /**
   * Writes the entries whose names are {@code wanted} to {@code folder}.
   *
   * @throws BadInputException if the archive is torn or broken, or an entry larger than any data
   */
  static void unpack(Path archive, Path folder, Predicate<String> wanted) {
    DataFile.read(
        archive,
        in -> {
          TarArchiveInputStream tar = new TarArchiveInputStream(in);
          for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            unpack(archive, tar, entry, folder, wanted);
          }
          return null;
        });
  }

  private static void unpack(
      Path archive,
      TarArchiveInputStream tar,
      TarArchiveEntry entry,
      Path folder,
      Predicate<String> wanted)
      throws IOException {
    String path = entry.getName();
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean plain = entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
    if (!plain || !wanted.test(name)) {
      return;
    }
    if (entry.getSize() > DataFile.LARGEST) {
      throw BadInputException.of(
          archive + ", entry " + PlainText.escaped(path),
          "at most " + DataFile.LARGEST + " bytes",
          entry.getSize());
    }
    Files.copy(tar, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
