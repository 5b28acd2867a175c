package activarium.cli;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.core.PlainText;
import activarium.core.Text;
import activarium.window.SketchFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a person is told of a failure.
 *
 * @param line says what to do; one line
 * @param code the exit code
 * @param expected false if it is our fault and belongs into the log
 */
record Explanation(String line, int code, boolean expected) {

  /** What Linux, macOS and Windows say where no room is left. */
  private static final Pattern FULL =
      Pattern.compile("(?i)no space left on device|disk quota exceeded|not enough space on");

  private static final long MEGABYTE = 1 << 20;

  /** Explains a failure by the innermost cause that is known. */
  static Explanation of(Throwable failure) {
    Optional<String> place = find(failure, Explanation::fullDisk);
    if (place.isPresent()) {
      boolean said = failure instanceof MissingRequirementException;
      return missing(said ? failure.getMessage() : fullDiskLine(failure, place.get()));
    }
    if (find(failure, Explanation::memory).isPresent()) {
      return missing(
          Text.of(
                  "out of memory, Java has %d MB of it: take fewer data, or give more, in"
                      + " megabytes, with",
                  Runtime.getRuntime().maxMemory() / MEGABYTE)
              + " ACTIVARIUM_MEMORY=…");
    }
    if (failure instanceof BadInputException) {
      return new Explanation(failure.getMessage(), Main.BAD_INPUT, true);
    }
    if (failure instanceof MissingRequirementException) {
      return missing(failure.getMessage());
    }
    if (failure instanceof SketchFailedException) {
      return new Explanation(failure.getMessage(), Main.OUR_FAULT, true);
    }
    Optional<String> unwritten = find(failure, Explanation::unwritten);
    if (unwritten.isPresent()) {
      return missing(unwritten.get() + ": make it writable, or name another folder");
    }
    String what = PlainText.oneLine(failure.toString());
    return new Explanation(
        "unexpected " + what + " (details in data/cache/logs/activarium.log)",
        Main.OUR_FAULT,
        false);
  }

  private static Explanation missing(String line) {
    return new Explanation(line, Main.MISSING_REQUIREMENT, true);
  }

  private static String fullDiskLine(Throwable failure, String place) {
    // Who writes knows the file better than the system's call that failed.
    String name = find(failure, Explanation::unwritten).orElse(place);
    String what = name.isEmpty() ? "the disk is full" : "the disk is full, " + name;
    return what + ": make room, or name another folder";
  }

  /** The file for which no room is left, which may be empty. */
  private static Optional<String> fullDisk(Throwable cause) {
    if (!(cause instanceof IOException) || !FULL.matcher(String.valueOf(cause)).find()) {
      return Optional.empty();
    }
    String file = cause instanceof FileSystemException of ? of.getFile() : null;
    return Optional.of(file == null ? "" : file + " cannot be written");
  }

  private static Optional<String> memory(Throwable cause) {
    return cause instanceof OutOfMemoryError ? Optional.of("") : Optional.empty();
  }

  /** The message of a writer that names its file. */
  private static Optional<String> unwritten(Throwable cause) {
    String message = cause.getMessage();
    return cause instanceof UncheckedIOException && message.endsWith(" cannot be written")
        ? Optional.of(message)
        : Optional.empty();
  }

  /** The answer to the first of a failure and its causes that has one. */
  private static Optional<String> find(
      Throwable failure, Function<Throwable, Optional<String>> question) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      Optional<String> answer = question.apply(cause);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
