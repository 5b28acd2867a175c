package activarium.cli.bench;

import activarium.core.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that does t-SNE at perplexity 30 in 1000 iterations, timed as a whole process.
 *
 * @param name by which reports call it
 * @param largest number of observations that it is asked for; beyond that it takes too long
 * @param command the process, with {@value #INPUT} and {@value #OUTPUT} for the files
 */
record ProjectionPeer(String name, int largest, List<String> command) {

  static final String INPUT = "IN.npy";
  static final String OUTPUT = "OUT.npy";

  ProjectionPeer {
    command = List.copyOf(command);
  }

  /** {@code project} as a person starts it. */
  static ProjectionPeer ours(Home home) {
    String launcher = home.root().resolve("activarium").toString();
    List<String> command = List.of(launcher, "project", INPUT, "--out", OUTPUT);
    return new ProjectionPeer("activarium", Integer.MAX_VALUE, command);
  }

  static List<String> java() {
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  /**
   * Projects a matrix.
   *
   * @return seconds, the start of the process included
   * @throws IOException if it ends with another exit code than 0
   */
  double run(Path input, Path output) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.replaceAll(
        word ->
            switch (word) {
              case INPUT -> input.toString();
              case OUTPUT -> output.toString();
              default -> word;
            });
    long start = System.nanoTime();
    int code =
        PeerProcess.builder(whole)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(name + " ended with exit code " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
