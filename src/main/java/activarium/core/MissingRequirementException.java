package activarium.core;

/**
 * The environment lacks something (OpenGL, a display, a library, room on the disk). Its message is
 * one line that says what is missing and what to do about it. The command line prints it alone and
 * exits with 4.
 */
public class MissingRequirementException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MissingRequirementException(String missing, String remedy) {
    super(PlainText.oneLine(missing + ": " + remedy));
  }

  public MissingRequirementException(String missing, String remedy, Throwable cause) {
    super(PlainText.oneLine(missing + ": " + remedy), cause);
  }
}
