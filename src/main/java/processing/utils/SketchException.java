package processing.utils;

/**
 * Stands in for the class of this name in {@code org.processing:utils}, which no public repository
 * holds: Processing's preprocessor names it in a {@code throws} clause and never makes one.
 */
public class SketchException extends Exception {

  private static final long serialVersionUID = 1L;

  public SketchException(String message) {
    super(message);
  }
}
