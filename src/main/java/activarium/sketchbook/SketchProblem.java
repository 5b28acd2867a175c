package activarium.sketchbook;

/**
 * One reason why a sketch does not compile.
 *
 * @param where {@code sketches/Name/Tab.pde:12}
 * @param message what is wrong there, one line
 */
public record SketchProblem(String where, String message) {

  @Override
  public String toString() {
    return where + ": " + message;
  }
}
