package activarium.cli.bench;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the programs that do t-SNE, too. */
final class ProjectionPeers {

  /** scikit-learn's tree takes 35 s for 10,000 observations, SMILE's pairs take 12 s for 2000. */
  private static final int SCIKIT_LARGEST = 20_000;

  private static final int SMILE_LARGEST = 5000;

  private static final String SCIKIT =
      """
      import os, sys, numpy
      from sklearn.manifold import TSNE
      tsne = TSNE(perplexity=30, init='pca', learning_rate='auto', random_state=0,
                  n_jobs=os.cpu_count())
      numpy.save(sys.argv[2], tsne.fit_transform(numpy.load(sys.argv[1])))
      """;

  private final Home home;

  ProjectionPeers(Home home) {
    this.home = home;
  }

  /**
   * The peers of these names; scikit-learn only where python3 has it.
   *
   * @throws BadInputException if a name is not known
   * @throws MissingRequirementException if Maven does not bring a peer
   */
  List<ProjectionPeer> named(List<String> names) throws IOException, InterruptedException {
    List<ProjectionPeer> peers = new ArrayList<>();
    for (String name : names) {
      switch (name) {
        case "scikit-learn" -> addScikitLearn(peers);
        case "smile" -> peers.add(smile());
        default ->
            throw new BadInputException("--peers: expected scikit-learn or smile, found " + name);
      }
    }
    return peers;
  }

  private static void addScikitLearn(List<ProjectionPeer> peers) throws InterruptedException {
    String python = ScikitLearn.python();
    if (python != null) {
      List<String> command =
          List.of(python, "-c", SCIKIT, ProjectionPeer.INPUT, ProjectionPeer.OUTPUT);
      peers.add(new ProjectionPeer("scikit-learn", SCIKIT_LARGEST, command));
    }
  }

  private ProjectionPeer smile() throws IOException, InterruptedException {
    Path folder = home.root().resolve("src/bench/peers");
    Path list = Files.createTempFile("activarium-peers", ".txt");
    try {
      String jars = jars(folder, list);
      String classPath = System.getProperty("java.class.path") + File.pathSeparator + jars;
      List<String> command = new ArrayList<>(ProjectionPeer.java());
      command.addAll(
          List.of(
              "-cp",
              classPath,
              folder.resolve("SmileTsne.java").toString(),
              ProjectionPeer.INPUT,
              ProjectionPeer.OUTPUT));
      return new ProjectionPeer("smile", SMILE_LARGEST, command);
    } finally {
      Files.delete(list);
    }
  }

  private static String jars(Path folder, Path list) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder(
                "mvn",
                "-B",
                "-q",
                "-f",
                folder.resolve("pom.xml").toString(),
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + list)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new MissingRequirementException(
          "SMILE was not downloaded", "see what Maven says above");
    }
    return Files.readString(list).strip();
  }
}
