package activarium;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.core.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Maven project elsewhere that depends on Activarium, and on nothing else. Both are parts of one
 * build, so that nothing has to be installed for the one to find the pom of the other.
 */
final class ConsumerProject {

  private static final String ALL =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>elsewhere</groupId><artifactId>all</artifactId><version>1</version>
        <packaging>pom</packaging>
        <modules><module>activarium</module><module>consumer</module></modules>
      </project>
      """;

  private static final String CONSUMER =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>elsewhere</groupId><artifactId>consumer</artifactId><version>1</version>
        <dependencies>%s</dependencies>
      </project>
      """;

  private static final Pattern PLUGIN =
      Pattern.compile("<artifactId>maven-dependency-plugin</artifactId>\\s*<version>(.*?)<");

  /** A line of the tree: group, artifact, classifier or null, version. */
  private static final Pattern JAR =
      Pattern.compile("([\\w.-]+):([\\w.-]+):jar:(?:([\\w.-]+):)?([\\w.-]+):(?:compile|runtime)");

  private final Path folder;
  private final String pom;

  /**
   * @param dependency the element by which it depends on Activarium
   */
  ConsumerProject(Path folder, String dependency) throws IOException {
    this.folder = folder;
    this.pom = Files.readString(Home.find().root().resolve("pom.xml"));
    write("pom.xml", ALL);
    write("activarium/pom.xml", pom);
    write("consumer/pom.xml", Text.of(CONSUMER, dependency));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What Maven puts on its class path besides Activarium, as paths below a repository. */
  List<Path> jars() throws Exception {
    Matcher version = PLUGIN.matcher(pom);
    assertThat(version.find()).isTrue();
    tree("org.apache.maven.plugins:maven-dependency-plugin:" + version.group(1) + ":tree");
    List<Path> jars = new ArrayList<>();
    Matcher jar = JAR.matcher(Files.readString(folder.resolve("consumer/tree.txt")));
    while (jar.find()) {
      String classifier = jar.group(3) == null ? "" : "-" + jar.group(3);
      String name = jar.group(2) + "-" + jar.group(4) + classifier + ".jar";
      jars.add(Path.of(jar.group(1).replace('.', '/'), jar.group(2), jar.group(4)).resolve(name));
    }
    assertThat(jars).element(0).asString().contains("activarium");
    return jars.subList(1, jars.size());
  }

  /** Without the network: all poms are there where this project was built. */
  private void tree(String goal) throws Exception {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-o", goal));
    command.addAll(List.of("-pl", "consumer", "-am", "-DoutputFile=tree.txt"));
    // Also those that came from a mirror which only the build around this one knows.
    command.add("-Dmaven.legacyLocalRepo=true");
    String repository = System.getProperty("localRepository");
    if (repository != null) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    Path output = folder.resolve("output.txt");
    ProcessBuilder maven = new ProcessBuilder(command).directory(folder.toFile());
    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // No profile of the pom is of such a system, as none is for a tool that knows no profiles.
    maven.environment().put("MAVEN_OPTS", "-Dos.name=FreeBSD -Dos.arch=riscv64");
    Process process = maven.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("Maven ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
  }
}
