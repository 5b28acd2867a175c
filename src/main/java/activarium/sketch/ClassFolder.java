package activarium.sketch;

import activarium.core.Folders;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The class folders of the sketches. Beside its classes each holds the fingerprint of the text that
 * they were made of.
 */
final class ClassFolder {

  private static final String STAMP = "source.sha256";
  private static final int MOST_TRIES = 100;

  private final Path root;
  private final List<Path> library;

  ClassFolder(Path root, String classPath) {
    this.root = root;
    List<Path> entries = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    // The library itself comes first, in folders or in a jar; the jars after it do not change.
    this.library =
        entries.stream()
            .filter(entry -> Files.isDirectory(entry) || entry.equals(entries.get(0)))
            .toList();
  }

  /** Whether the classes were made of this very text, after the library was last compiled. */
  boolean isFresh(SketchSource source) {
    Path stamp = root.resolve(source.name()).resolve(STAMP);
    try {
      return Files.exists(stamp)
          && Files.readString(stamp).equals(source.fingerprint())
          && Files.getLastModifiedTime(stamp).compareTo(newestLibraryClass()) >= 0;
    } catch (NoSuchFileException e) {
      return false; // it is being replaced
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileTime newestLibraryClass() throws IOException {
    FileTime newest = FileTime.fromMillis(0);
    for (Path entry : library) {
      try (Stream<Path> files = Files.walk(entry)) {
        for (Path file : (Iterable<Path>) files.filter(ClassFolder::isLibrary)::iterator) {
          FileTime time = Files.getLastModifiedTime(file);
          newest = time.compareTo(newest) > 0 ? time : newest;
        }
      }
    }
    return newest;
  }

  private static boolean isLibrary(Path file) {
    return isClass(file) || file.toString().endsWith(".jar");
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class");
  }

  /** Replaces the sketch's folder by what {@code compilation} writes, if it writes all of it. */
  void replace(SketchSource source, Consumer<Path> compilation) {
    try {
      Files.createDirectories(root);
      Path work = Files.createTempDirectory(root, "." + source.name());
      try {
        compilation.accept(work);
        Files.writeString(work.resolve(STAMP), source.fingerprint());
        swap(work, root.resolve(source.name()));
      } finally {
        Folders.delete(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Programs that start together may compile the same sketch: the last one's classes stay. */
  private static void swap(Path work, Path folder) throws IOException {
    for (int tries = 1; ; tries++) {
      Path before = work.resolveSibling(work.getFileName() + ".before");
      try {
        if (Files.exists(folder)) {
          Files.move(folder, before, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (FileSystemException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      } finally {
        Folders.delete(before);
      }
    }
  }

  /** The bytes of the sketch's classes by name. */
  Map<String, byte[]> read(SketchSource source) throws NoSuchFileException {
    Path folder = root.resolve(source.name());
    Map<String, byte[]> classes = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.filter(ClassFolder::isClass)::iterator) {
        String name = file.getFileName().toString();
        classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
      }
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }
}
