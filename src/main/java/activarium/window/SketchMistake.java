package activarium.window;

import activarium.core.PlainText;

/**
 * A sketch uses the library in a way that cannot work, and its author has to know. Its message is
 * one line that says what to write instead, and all that a console shows: where in the library it
 * was noticed helps nobody.
 */
public final class SketchMistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SketchMistake(String line) {
    super("Activarium: " + PlainText.oneLine(line), null, false, false);
  }

  @Override
  public String toString() {
    return getMessage();
  }
}
