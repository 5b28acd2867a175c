package activarium.sketchbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the files of a folder look like from outside at one moment. Two snapshots are equal if
 * nothing was written in between.
 */
record FileSnapshot(Map<Path, State> files) {

  record State(FileTime modified, long size) {}

  /** All files below {@code folder} whose name ends with {@code ending}. */
  static FileSnapshot of(Path folder, String ending) {
    Map<Path, State> files = new HashMap<>();
    if (!Files.isDirectory(folder)) {
      return new FileSnapshot(files);
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (path.toString().endsWith(ending)) {
          BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
          if (attributes.isRegularFile()) {
            files.put(path, new State(attributes.lastModifiedTime(), attributes.size()));
          }
        }
      }
    } catch (NoSuchFileException | UncheckedIOException e) {
      return new FileSnapshot(Map.of()); // an editor replaces files; the next look sees them
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileSnapshot(files);
  }
}
