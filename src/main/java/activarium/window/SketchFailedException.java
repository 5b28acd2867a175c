package activarium.window;

/** A sketch threw in {@code setup()} or {@code draw()}, and nobody was there to mend it. */
public final class SketchFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param line the place in the sketch and what happened there
   */
  public SketchFailedException(String line, Throwable cause) {
    super(line, cause);
  }
}
