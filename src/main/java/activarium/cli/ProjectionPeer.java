package activarium.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Runs t-SNE of this program, and of scikit-learn where python3 has it, as whole processes. */
final class ProjectionPeer {

  private static final String SCRIPT =
      """
      import os, sys, numpy
      from sklearn.manifold import TSNE
      tsne = TSNE(perplexity=30, init='pca', learning_rate='auto', random_state=0,
                  n_jobs=os.cpu_count())
      numpy.save(sys.argv[2], tsne.fit_transform(numpy.load(sys.argv[1])))
      """;

  private final String python;

  ProjectionPeer() throws InterruptedException {
    this.python = ScikitLearn.python();
  }

  boolean isPresent() {
    return python != null;
  }

  /** Seconds that scikit-learn takes; NaN where it is not present. */
  double scikitLearn(Path input, Path output) throws IOException, InterruptedException {
    return python == null
        ? Double.NaN
        : seconds(python, "-c", SCRIPT, input.toString(), output.toString());
  }

  /** Seconds that {@code project} takes in a Java machine of its own. */
  static double ours(Path input, Path output) throws IOException, InterruptedException {
    return seconds(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "project",
        input.toString(),
        "--out",
        output.toString());
  }

  private static double seconds(String... command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code = start(command).waitFor();
    if (code != 0) {
      throw new IOException(command[0] + " ended with exit code " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
