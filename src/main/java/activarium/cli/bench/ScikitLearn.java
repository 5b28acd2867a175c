package activarium.cli.bench;

import java.io.IOException;
import java.util.List;

/** Where scikit-learn is, to measure this program beside it. */
final class ScikitLearn {

  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private ScikitLearn() {}

  /** The Python that has it, or null. */
  static String python() throws InterruptedException {
    for (String candidate : PYTHONS) {
      if (works(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean works(String candidate) throws InterruptedException {
    try {
      return new ProcessBuilder(candidate, "-c", "import sklearn.manifold")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
