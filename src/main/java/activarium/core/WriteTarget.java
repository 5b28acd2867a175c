package activarium.core;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Locale;

/**
 * Where something is to be written, and what is there.
 *
 * @param named as the person called it
 * @param place where that leads, absolute, no symbolic link itself
 */
record WriteTarget(Path named, Path place) {

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  /**
   * Follows symbolic links, to what does not exist yet, too.
   *
   * @throws BadInputException if they lead in a circle
   */
  static WriteTarget of(Path file) {
    Path place = file.toAbsolutePath();
    try {
      for (int links = 0; Files.isSymbolicLink(place); links++) {
        if (links == MOST_LINKS) {
          throw BadInputException.of(file, "a file or a new name", "a link that leads nowhere");
        }
        place = place.resolveSibling(Files.readSymbolicLink(place));
      }
    } catch (IOException e) {
      throw new WriteTarget(file, place).failure(e);
    }
    return new WriteTarget(file, place);
  }

  /** The name itself, even if it is a link. */
  static WriteTarget here(Path file) {
    return new WriteTarget(file, file.toAbsolutePath());
  }

  /**
   * @throws BadInputException if anything but a regular file is there
   * @throws MissingRequirementException if that may not be written
   */
  void requireFileOrNothing() {
    BasicFileAttributes found = found();
    if (found == null) {
      return;
    }
    if (!found.isRegularFile()) {
      throw BadInputException.of(named, "a file or a new name to write to", kind(found));
    }
    if (!Files.isWritable(place)) {
      throw failure(new AccessDeniedException(place.toString()));
    }
  }

  /**
   * @throws BadInputException if anything is there
   */
  void requireNothing() {
    BasicFileAttributes found = found();
    if (found != null) {
      throw BadInputException.of(named, "a new name to write to", kind(found));
    }
  }

  private static String kind(BasicFileAttributes found) {
    return found.isDirectory()
        ? "a folder"
        : found.isRegularFile()
            ? "a file"
            : found.isSymbolicLink() ? "a link" : "a pipe, socket or device";
  }

  private BasicFileAttributes found() {
    try {
      return Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** What replaces a file that only its owner may read is not for everybody either. */
  void keepPermissions(Path part) throws IOException {
    PosixFileAttributeView before =
        Files.exists(place)
            ? Files.getFileAttributeView(place, PosixFileAttributeView.class)
            : null;
    if (before != null) {
      Files.setPosixFilePermissions(part, before.readAttributes().permissions());
    }
  }

  /** What the system's refusal means for a person. */
  MissingRequirementException failure(IOException cause) {
    boolean denied = cause instanceof AccessDeniedException;
    String reason = cause instanceof FileSystemException system ? system.getReason() : null;
    String said = denied ? "permission denied" : reason == null ? cause.getMessage() : reason;
    boolean full = String.valueOf(said).toLowerCase(Locale.ROOT).matches(".*(space|quota).*");
    String remedy = denied ? "make it writable, or " : full ? "make room, or " : "";
    return new MissingRequirementException(
        named + " cannot be written (" + said + ")", remedy + "name another folder", cause);
  }
}
