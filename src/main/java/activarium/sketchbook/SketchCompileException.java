package activarium.sketchbook;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.util.List;

/** A sketch that does not compile. Its message is the first problem and how many follow. */
public final class SketchCompileException extends BadInputException {

  private static final long serialVersionUID = 1L;

  private final transient List<SketchProblem> problems;

  /**
   * @param problems at least one, in the order of the program
   */
  public SketchCompileException(List<SketchProblem> problems) {
    super(line(problems));
    this.problems = List.copyOf(problems);
  }

  private static String line(List<SketchProblem> problems) {
    int more = problems.size() - 1;
    return problems.get(0) + (more == 0 ? "" : Text.of(" (and %d more)", more));
  }

  public List<SketchProblem> problems() {
    return problems;
  }
}
