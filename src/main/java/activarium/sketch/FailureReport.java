package activarium.sketch;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.window.SketchWindow;
import java.nio.file.Path;

/**
 * Brings what fails in the background to the screen, in one line, until it works again; where
 * nobody watches it ends the sketch. Draw thread only.
 */
public final class FailureReport {

  private final SketchWindow window;
  private final OpenParts parts;
  private RuntimeException told;

  FailureReport(SketchWindow window, OpenParts parts) {
    this.window = window;
    this.parts = parts;
  }

  /** Looks for a failure. Once a frame. */
  void look() {
    RuntimeException failure = parts.failure();
    if (failure == told) {
      return;
    }
    if (told != null) {
      window.clearReport(told.getMessage());
    }
    told = failure;
    if (failure != null && window.runOptions().headless()) {
      throw forWhoWaits(failure);
    }
    if (failure != null) {
      window.report(failure.getMessage());
    }
  }

  /** What to throw instead of a failure: what a person can mend says so itself. */
  public static RuntimeException forWhoWaits(RuntimeException failure) {
    Throwable cause = failure.getCause();
    return cause instanceof BadInputException || cause instanceof MissingRequirementException
        ? (RuntimeException) cause
        : failure;
  }

  /** What to throw when a file cannot be written: a full disk, most of the time. */
  public static MissingRequirementException unwritable(Path file, Throwable problem) {
    return new MissingRequirementException(
        Text.of("%s cannot be written (%s)", file, problem.getMessage()),
        "make room, or name another folder",
        problem);
  }
}
