package activarium.core;

/**
 * Input from outside (a file, an option, a name) that cannot be used. Its message is one line for a
 * person: the file, the place, what was expected, what was found. The command line prints it alone
 * and exits with 3.
 */
public class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadInputException(String line) {
    super(PlainText.oneLine(line));
  }

  public BadInputException(String line, Throwable cause) {
    super(PlainText.oneLine(line), cause);
  }

  /**
   * The usual form: {@code where: expected …, found …}. What was found may hold anything, line
   * breaks and escape sequences for terminals included.
   */
  public static BadInputException of(Object where, String expected, Object found) {
    return new BadInputException(Text.of("%s: expected %s, found %s", where, expected, found));
  }
}
