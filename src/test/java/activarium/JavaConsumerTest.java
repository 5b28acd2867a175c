package activarium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.FloatMatrix;
import activarium.core.Home;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code java.md} promises to whoever depends on Activarium: Maven resolves the class path of
 * a project elsewhere from this pom, on a system that no profile is for; with the classes of this
 * build and those jars alone, the program of the document is compiled and runs in a virtual machine
 * of its own, and the packages that it calls public lack nothing. That {@code mvn install} puts the
 * jars into a repository is not tried here.
 */
class JavaConsumerTest {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");

  @TempDir private static Path folder;

  private static String document;
  private static Path classes;
  private static List<Path> jars;

  @BeforeAll
  static void resolve() throws Exception {
    document = Files.readString(Home.find().root().resolve("src/site/markdown/java.md"));
    classes =
        Path.of(FloatMatrix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    jars = new ArrayList<>();
    String all = Files.readString(classes.resolveSibling("class-path.txt"));
    List<Path> ours = Stream.of(all.split(File.pathSeparator)).map(Path::of).toList();
    for (Path jar : new ConsumerProject(folder.resolve("project"), block("xml")).jars()) {
      // In the very version that this project is tested with.
      assertThat(ours).as("%s among them", jar).anyMatch(one -> one.endsWith(jar));
      jars.addAll(ours.stream().filter(one -> one.endsWith(jar)).toList());
    }
  }

  /** The one block of code of a language. */
  private static String block(String language) {
    List<String> blocks =
        Pattern.compile("(?s)```" + language + "\n(.*?)```")
            .matcher(document)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(blocks).as(language).hasSize(1);
    return blocks.get(0);
  }

  private static String classPath(Path first) {
    List<Path> all = new ArrayList<>(List.of(first, classes));
    all.addAll(jars);
    return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static int tool(String name, StringWriter said, List<String> arguments) {
    PrintWriter out = new PrintWriter(said);
    return ToolProvider.findFirst(name)
        .orElseThrow()
        .run(out, out, arguments.toArray(String[]::new));
  }

  @Test
  void runsTheProgramOfTheDocument() throws Exception {
    Path program = Files.createDirectories(folder.resolve("program"));
    Path source = program.resolve("TwoLayers.java");
    Files.writeString(source, block("java"));
    StringWriter said = new StringWriter();
    List<String> compile = List.of("-Xlint:all", "--release", "17", "-cp", classPath(program));
    List<String> arguments = new ArrayList<>(compile);
    arguments.add(source.toString());
    assertThat(tool("javac", said, arguments)).as(said.toString()).isZero();

    Path output = folder.resolve("printed.txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(java.toString(), "-cp", classPath(program), "TwoLayers")
            .directory(program.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("the program ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    // What the document says that it prints, whatever the numbers of the places are.
    assertThat(Files.readString(output).lines().map(JavaConsumerTest::withoutPlaces))
        .containsExactly(
            "Embedding[150 points], the first at #, #",
            "TrailSet[150 trails of 64 points], the first # long")
        .containsExactlyElementsOf(printed());
  }

  private static String withoutPlaces(String line) {
    return line.replaceAll("-?\\d+\\.\\d+(E-?\\d+)?", "#");
  }

  private static List<String> printed() {
    return document
        .lines()
        .filter(line -> line.matches(" {4}(Embedding|TrailSet)\\[.*"))
        .map(line -> withoutPlaces(line.strip()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "processing.core.PApplet",
        "com.jogamp.opengl.GL",
        "com.jogamp.common.os.Platform",
        "org.nd4j.linalg.factory.Nd4j",
        "org.bytedeco.javacpp.Loader"
      })
  void hasNothingOnItsClassPathThatItDoesNotNeed(String name) throws Exception {
    Class.forName(name, false, JavaConsumerTest.class.getClassLoader()); // or it proves nothing
    List<URL> places = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (Path jar : jars) {
      places.add(jar.toUri().toURL());
    }
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader consumer = new URLClassLoader(places.toArray(URL[]::new), platform)) {
      assertThat(Class.forName("activarium.trail.CpuBundler", false, consumer)).isNotNull();
      assertThatThrownBy(() -> Class.forName(name, false, consumer))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void needsNothingOptionalForThePublicPackages() {
    List<String> packages = PACKAGE.matcher(document).results().map(m -> m.group(1)).toList();
    assertThat(packages).contains("core", "projection.technique", "trail").doesNotContain("draw");
    String included =
        packages.stream()
            .map(name -> "activarium\\." + Matcher.quoteReplacement(name).replace(".", "\\."))
            .collect(Collectors.joining("|", "(", ")\\.[A-Z].*"));
    assertThat(missing(included)).isEmpty();
    assertThat(missing("activarium\\.draw\\.[A-Z].*")).contains("processing.core.PGraphics");
  }

  /** What classes refer to that is not there, by the tool of the JDK. */
  private static String missing(String included) {
    StringWriter said = new StringWriter();
    String path = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> arguments =
        List.of(
            "--missing-deps",
            "--multi-release",
            "17",
            "-cp",
            path,
            "-include",
            included,
            classes.toString());
    assertThat(tool("jdeps", said, arguments)).as(said.toString()).isZero();
    return said.toString();
  }
}
