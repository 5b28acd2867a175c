package activarium.cli.library;

import activarium.core.MissingRequirementException;
import activarium.core.Platform;
import activarium.core.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks Maven for the class path that the program has on another platform, which downloads what is
 * not there.
 *
 * @param checkout the folder of {@code pom.xml}
 * @param work a folder for what Maven writes
 */
record MavenClassPath(Path checkout, Path work) {

  /**
   * The jars.
   *
   * @throws MissingRequirementException if there is no Maven, or it cannot get them
   */
  List<Path> of(Platform platform) {
    Path list = work.resolve(platform.id() + ".txt");
    Path log = work.resolve(platform.id() + ".log");
    try {
      int code =
          new ProcessBuilder(command(platform, list))
              .directory(checkout.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw failed(platform, firstError(log));
      }
      return Stream.of(Files.readString(list).strip().split(File.pathSeparator))
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw failed(platform, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(platform, "it was interrupted");
    }
  }

  private static List<String> command(Platform platform, Path list) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    String others =
        Stream.of(Platform.values())
            .filter(other -> other != platform)
            .map(other -> "!" + other.id())
            .collect(Collectors.joining(","));
    return List.of(
        windows ? "mvn.cmd" : "mvn",
        "-B",
        "-ntp",
        "-q",
        "-Dstyle.color=never",
        "dependency:build-classpath",
        "-P" + platform.id() + "," + others,
        // What the libraries themselves ask for the machine that they are for.
        "-Djavacpp.platform=" + platform.id(),
        "-Dmdep.includeScope=runtime",
        "-Dmdep.outputFile=" + list);
  }

  private static MissingRequirementException failed(Platform platform, String reason) {
    return new MissingRequirementException(
        Text.of("Maven cannot get the machine code for %s (%s)", platform.id(), reason),
        "it has to be there as mvn, and to reach Maven Central");
  }

  private static String firstError(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.startsWith("[ERROR] "))
          .map(line -> line.substring("[ERROR] ".length()))
          .findFirst()
          .orElse("it does not say why");
    }
  }
}
