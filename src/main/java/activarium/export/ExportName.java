package activarium.export;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for what a person exports: sketch, time, and a number if that is taken. */
public final class ExportName {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HH.mm.ss", Locale.ROOT);

  /** The name up to the time, and the number after it. */
  private static final Pattern NAME =
      Pattern.compile(
          "(.*-\\d{4}-\\d\\d-\\d\\d-\\d\\d\\.\\d\\d\\.\\d\\d)(?:-(\\d{1,9}))?(\\.\\w+)?");

  private ExportName() {}

  /** Files of one sketch, the oldest first, as their names tell; those of one second, too. */
  public static Comparator<Path> byTime() {
    return Comparator.comparing((Path file) -> matched(file).map(m -> m.group(1)).orElse("" + file))
        .thenComparing(file -> matched(file).map(m -> m.group(2)).map(Integer::valueOf).orElse(1));
  }

  private static Optional<MatchResult> matched(Path file) {
    Matcher matcher = NAME.matcher(file.getFileName().toString());
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

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
          "make it writable, or name another with --out or ACTIVARIUM_EXPORTS=FOLDER",
          e);
    }
  }
}
