package activarium.cli.packaging;

import activarium.core.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is done to all files of a folder. */
final class FileTree {

  private FileTree() {}

  /** All files and links below a folder, by name; links are not followed. */
  static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries
          .filter(entry -> !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much room they take. */
  static long bytes(Path folder) {
    return files(folder).stream()
        .filter(file -> !Files.isSymbolicLink(file))
        .mapToLong(file -> file.toFile().length())
        .sum();
  }

  /** Copies those files of a folder that are wanted. */
  static void copy(Path from, Path to, Predicate<Path> wanted) {
    for (Path file : files(from)) {
      if (wanted.test(file)) {
        copyFile(file, to.resolve(from.relativize(file)));
      }
    }
  }

  static void copyFile(Path from, Path to) {
    AtomicFile.write(
        to,
        out -> {
          try (FileChannel in = FileChannel.open(from)) {
            long size = in.size();
            for (long done = 0; done < size; ) {
              done += in.transferTo(done, size - done, out);
            }
          }
        });
  }
}
