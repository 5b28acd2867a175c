package activarium.core;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * A file that appears under its name whole or not at all: everything that this program writes for
 * others is written through this class. It is written to a temporary name beside its place and
 * renamed at the end. Only a regular file, or nothing, is ever replaced; a symbolic link stays, and
 * what it leads to gets the result.
 *
 * <p>All methods throw {@link BadInputException} where something else is in the way, such as a
 * folder, a pipe or a device, and {@link MissingRequirementException} where the system refuses: no
 * room, no right. Nothing temporary is left then.
 */
public final class AtomicFile implements AutoCloseable {

  private static final String ENDING = ".part";

  /** Fills a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(FileChannel channel) throws IOException;
  }

  /** The same for whoever wants a stream. */
  @FunctionalInterface
  public interface StreamContent {
    void writeTo(OutputStream out) throws IOException;
  }

  private final WriteTarget target;
  private final Path part;
  private boolean ended;

  private AtomicFile(WriteTarget target, Path part) {
    this.target = target;
    this.part = part;
  }

  /** Begins a file; its folder is made if need be. */
  public static AtomicFile begin(Path file) {
    WriteTarget target = WriteTarget.of(file);
    target.requireFileOrNothing();
    return new AtomicFile(target, newPart(target));
  }

  /** Other programs may write the same file at the same time: each has a part of its own. */
  private static Path newPart(WriteTarget target) {
    Path place = target.place();
    try {
      Files.createDirectories(place.getParent());
      while (true) {
        String mark = Long.toHexString(System.nanoTime());
        Path part = place.resolveSibling(place.getFileName() + "." + mark + ENDING);
        try {
          // Not a temporary file of Java's: others may not read those, even when renamed.
          return Files.createFile(part);
        } catch (FileAlreadyExistsException e) {
          continue;
        }
      }
    } catch (IOException e) {
      throw target.failure(e);
    }
  }

  /** Writes a file. */
  public static void write(Path file, Content content) {
    try (AtomicFile atomic = begin(file)) {
      try (FileChannel channel = FileChannel.open(atomic.part, StandardOpenOption.WRITE)) {
        content.writeTo(channel);
      } catch (IOException e) {
        throw atomic.target.failure(e);
      }
      atomic.commit();
    }
  }

  /** Writes a file from a stream, which is not buffered. */
  public static void stream(Path file, StreamContent content) {
    write(
        file,
        channel -> {
          OutputStream out = Channels.newOutputStream(channel);
          content.writeTo(out);
          out.flush();
        });
  }

  /** Writes text as UTF-8. */
  public static void text(Path file, String text) {
    stream(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Refuses what could not be written anyway, before any work; writes nothing. */
  public static void requireWritable(Path file) {
    WriteTarget.of(file).requireFileOrNothing();
  }

  /** Gives a file that is complete, and on the same disk, its name. */
  public static void place(Path whole, Path file) {
    WriteTarget target = WriteTarget.of(file);
    target.requireFileOrNothing();
    try {
      move(whole, target.place());
    } catch (AtomicMoveNotSupportedException e) {
      write(file, channel -> Files.copy(whole, Channels.newOutputStream(channel)));
    } catch (IOException e) {
      throw target.failure(e);
    }
  }

  /** Removes from a folder, which nobody else writes to, what writers left that were killed. */
  public static void removeParts(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(AtomicFile::isPart).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw WriteTarget.here(folder).failure(e);
    }
  }

  private static boolean isPart(Path file) {
    return file.getFileName().toString().matches(".+\\.[0-9a-f]+\\" + ENDING)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Gives a folder that is complete its name, which nothing may have yet. */
  public static void placeFolder(Path whole, Path folder) {
    WriteTarget target = WriteTarget.here(folder);
    target.requireNothing();
    try {
      Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw target.failure(e);
    }
  }

  /** A stream into the file under way, which is not buffered. Once. */
  public OutputStream open() {
    try {
      return Files.newOutputStream(part, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw target.failure(e);
    }
  }

  /** Gives the file its name; whatever was written to it is closed. */
  public void commit() {
    target.requireFileOrNothing();
    try {
      target.keepPermissions(part);
      move(part, target.place());
      ended = true;
    } catch (IOException e) {
      throw target.failure(e);
    }
  }

  private static void move(Path whole, Path place) throws IOException {
    Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what was not committed. */
  @Override
  public void close() {
    if (ended) {
      return;
    }
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw target.failure(e);
    }
  }
}
