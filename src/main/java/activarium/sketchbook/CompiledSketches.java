package activarium.sketchbook;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.LoggerFactory;

/**
 * The classes of sketches that were compiled before: one archive a sketch, which holds the
 * fingerprint of the text that they were made of, too. An archive is written whole or not at all,
 * so that programs may compile the same sketch at once.
 */
final class CompiledSketches {

  private static final String STAMP = "source.sha256";
  private static final String CLASS = ".class";

  private final Path root;
  private final Optional<Path> shipped;
  private final List<Path> library;

  /**
   * @param shipped what belongs to the library, whatever the times of the files are
   */
  CompiledSketches(Path root, Optional<Path> shipped, String classPath) {
    this.root = root;
    this.shipped = shipped;
    List<Path> entries = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    // The library itself comes first, in folders or in a jar; the jars after it do not change.
    this.library =
        entries.stream()
            .filter(entry -> Files.isDirectory(entry) || entry.equals(entries.get(0)))
            .toList();
  }

  /**
   * The bytes of the sketch's classes by name, if they were made of this very text, after the
   * library was last compiled.
   */
  Optional<Map<String, byte[]>> find(SketchSource source) {
    return shipped
        .flatMap(folder -> read(archive(folder, source), source))
        .or(
            () ->
                isNewEnough(archive(root, source))
                    ? read(archive(root, source), source)
                    : Optional.empty());
  }

  private boolean isNewEnough(Path archive) {
    try {
      return Files.getLastModifiedTime(archive).compareTo(newestOfLibrary()) >= 0;
    } catch (IOException e) {
      return false; // there is none
    }
  }

  private static Optional<Map<String, byte[]>> read(Path archive, SketchSource source) {
    try {
      Map<String, byte[]> files = unpack(Files.readAllBytes(archive));
      byte[] stamp = files.remove(STAMP);
      boolean fresh =
          stamp != null && new String(stamp, StandardCharsets.UTF_8).equals(source.fingerprint());
      return fresh ? Optional.of(files) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LoggerFactory.getLogger(CompiledSketches.class).info("compiling {} anew", source.name(), e);
      return Optional.empty();
    }
  }

  private static Path archive(Path folder, SketchSource source) {
    return folder.resolve(source.name() + ".jar");
  }

  private FileTime newestOfLibrary() throws IOException {
    FileTime newest = FileTime.fromMillis(0);
    for (Path entry : library) {
      try (Stream<Path> files = Files.walk(entry)) {
        for (Path file : (Iterable<Path>) files.filter(CompiledSketches::isLibrary)::iterator) {
          FileTime time = Files.getLastModifiedTime(file);
          newest = time.compareTo(newest) > 0 ? time : newest;
        }
      }
    }
    return newest;
  }

  private static boolean isLibrary(Path file) {
    return file.toString().endsWith(CLASS) || file.toString().endsWith(".jar");
  }

  private static Map<String, byte[]> unpack(byte[] archive) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        files.put(
            name.endsWith(CLASS) ? name.substring(0, name.length() - CLASS.length()) : name,
            in.readAllBytes());
      }
    }
    return files;
  }

  /** Keeps classes for the next start. Where nothing can be kept, they are compiled each time. */
  void keep(SketchSource source, Map<String, byte[]> classes) {
    try {
      AtomicFile.stream(
          archive(root, source),
          out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            add(zip, STAMP, source.fingerprint().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
              add(zip, entry.getKey() + CLASS, entry.getValue());
            }
            zip.finish();
          });
    } catch (BadInputException | MissingRequirementException e) {
      LoggerFactory.getLogger(CompiledSketches.class).info("classes are not kept", e);
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
