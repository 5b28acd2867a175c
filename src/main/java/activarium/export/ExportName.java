package activarium.export;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;

/** Names for what a person exports: sketch, time, and a number if that is taken. */
public final class ExportName {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH.mm.ss");

  private ExportName() {}

  /**
   * A path in {@code folder} without ending, such as {@code
   * exports/Activarium-2026-01-31-12.00.00}, that no file has yet with any of the given endings.
   * The folder is made if need be.
   *
   * @throws MissingRequirementException if nothing can be written there
   */
  public static Path next(Path folder, String sketch, LocalDateTime time, String... endings) {
    return next(folder, sketch, time, path -> false, endings);
  }

  /**
   * The same, without names that are promised to files which are not there yet.
   *
   * @param isPromised whether a path without ending is
   */
  public static Path next(
      Path folder,
      String sketch,
      LocalDateTime time,
      Predicate<Path> isPromised,
      String... endings) {
    requireWritable(folder);
    String base = sketch + "-" + TIME.format(time);
    for (int number = 1; ; number++) {
      Path path = folder.resolve(number == 1 ? base : base + "-" + number);
      if (!isPromised.test(path) && isFree(path, endings)) {
        return path;
      }
    }
  }

  private static boolean isFree(Path path, String... endings) {
    for (String ending : endings) {
      if (Files.exists(path.resolveSibling(path.getFileName() + ending), NOFOLLOW_LINKS)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Makes the folder if need be, and tries to write.
   *
   * @throws MissingRequirementException if that fails
   */
  public static void requireWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "write", ".tmp"));
    } catch (IOException e) {
      throw new MissingRequirementException(
          "cannot write to the folder " + folder,
          "make it writable, or name another with --out or -Dactivarium.exports=FOLDER",
          e);
    }
  }
}
