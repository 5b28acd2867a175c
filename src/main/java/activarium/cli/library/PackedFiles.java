package activarium.cli.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files by name, to be packed into one. The same files give the same bytes, whenever and wherever
 * they are packed: names are in order, and all have one date.
 */
final class PackedFiles {

  /** The bytes of a file. */
  private record Source(long size, Opener opener) {}

  @FunctionalInterface
  private interface Opener {
    InputStream open() throws IOException;
  }

  /** The first day of the format, in no time zone. */
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final SortedMap<String, Source> files = new TreeMap<>();

  /** Adds a file of the disk, which is read when it is packed. */
  void add(String name, Path file) throws IOException {
    files.put(name, new Source(Files.size(file), () -> Files.newInputStream(file)));
  }

  void add(String name, byte[] bytes) {
    files.put(name, new Source(bytes.length, () -> new ByteArrayInputStream(bytes)));
  }

  void add(String name, String text) {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds the files of a folder that are wanted, which are asked for by their paths in it, with
   * slashes.
   *
   * @param name of the folder here, which ends with a slash, or nothing
   */
  void addFolder(String name, Path folder, Predicate<String> wanted) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (wanted.test(path)) {
          add(name + path, file);
        }
      }
    }
  }

  /** All names, in their order. */
  Collection<String> names() {
    return files.keySet();
  }

  /** Bytes of all files whose names begin so, before they are packed. */
  long size(String beginning) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(beginning))
        .mapToLong(file -> file.getValue().size())
        .sum();
  }

  /**
   * Packs all files.
   *
   * @param packed hears after each file how many bytes have been read
   */
  void zip(OutputStream out, LongConsumer packed) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    long read = 0;
    for (Map.Entry<String, Source> file : files.entrySet()) {
      ZipEntry entry = new ZipEntry(file.getKey());
      entry.setTimeLocal(DATE);
      zip.setLevel(
          isPacked(file.getKey()) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
      zip.putNextEntry(entry);
      try (InputStream in = file.getValue().opener().open()) {
        read += in.transferTo(zip);
      }
      zip.closeEntry();
      packed.accept(read);
    }
    zip.finish();
  }

  private static boolean isPacked(String name) {
    return name.endsWith(".jar") || name.endsWith(".gz");
  }
}
