package activarium.cli.packaging;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.cli.KioskProcess;
import activarium.core.Home;
import activarium.session.ToyRecording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A package as a person has it who has neither Java nor Maven: moved to another place, which cannot
 * be written to, and started from somewhere else, with no program on the path but what the shell
 * brings, and a home of its own.
 */
@DisabledOnOs(OS.WINDOWS)
class PackageTest {

  private static final Path CHECKOUT = Path.of("").toAbsolutePath();

  private static final String DATA = "src/test/resources/activarium/projection/digits-5d.npy";

  @TempDir static Path shared;
  private static Path installed;

  @TempDir Path elsewhere;

  private record Ended(int code, String output) {}

  @BeforeAll
  static void make() throws IOException {
    Path target = Home.find().compiled();
    Program program =
        Program.of(target.resolve("classes"), Files.readString(target.resolve("class-path.txt")));
    Path made = new Packager(Home.find(), program).make(shared.resolve("made"), (n, of) -> {});
    installed = Files.move(made, shared.resolve("in a näme with spaces"));
    allowWriting(false);
  }

  @AfterAll
  static void allowToDelete() {
    allowWriting(true);
  }

  /** For those who run the tests as root, a test compares what is there. */
  private static void allowWriting(boolean allowed) {
    List<Path> all = everything().keySet().stream().map(installed::resolve).toList();
    all.forEach(path -> path.toFile().setWritable(allowed, true));
  }

  /** Names and times, links as links. */
  private static Map<String, Object> everything() {
    Map<String, Object> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(installed)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        all.put(
            installed.relativize(file).toString(),
            Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private ProcessBuilder builder(Path home, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("activarium").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
    String display = builder.environment().get("DISPLAY");
    builder.environment().clear();
    builder.environment().put("PATH", "");
    builder.environment().put("HOME", Files.createDirectories(shared.resolve("home")).toString());
    if (display != null) {
      builder.environment().put("DISPLAY", display);
    }
    return builder.redirectErrorStream(true).redirectOutput(elsewhere.resolve("output").toFile());
  }

  private Ended run(String... arguments) throws Exception {
    return run(builder(installed, arguments));
  }

  private Ended run(ProcessBuilder builder) throws Exception {
    Process process = builder.start();
    assertThat(process.waitFor(400, TimeUnit.SECONDS)).as("%s ends", builder.command()).isTrue();
    return new Ended(process.exitValue(), output());
  }

  private String output() throws IOException {
    return Files.readString(elsewhere.resolve("output"));
  }

  @Test
  void saysWhichItIs() throws Exception {
    assertThat(run("--version")).isEqualTo(new Ended(0, "Activarium 0.1.0\n"));
  }

  @Test
  void projectsAFileOfTheFolderThatItIsStartedFrom() throws Exception {
    Files.copy(CHECKOUT.resolve(DATA), elsewhere.resolve("Zahlen für später.npy"));
    Ended ended = run("project", "Zahlen für später.npy", "--iterations=10", "--out=Ergebnis.npy");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(elsewhere.resolve("Ergebnis.npy")).isNotEmptyFile();
  }

  /** It trains, so that native code is found; and nothing is compiled, or written to its place. */
  @Test
  void drawsTheMainSketchAsItCame() throws Exception {
    Map<String, Object> before = everything();
    Ended ended = run("run", "Activarium", "--frames=3", "--size=320x200");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(everything()).isEqualTo(before);
    assertThat(written().resolve("data/cache/logs/activarium.log")).exists();
    assertThat(written().resolve("target/sketches/Activarium.jar")).doesNotExist();
  }

  private static Path written() {
    String cache = System.getProperty("os.name").startsWith("Mac") ? "Library/Caches" : ".cache";
    return shared.resolve("home").resolve(cache).resolve("activarium");
  }

  @Test
  void exportsAPicture() throws Exception {
    ToyRecording.write(elsewhere.resolve("toy"), 2);
    Ended ended =
        run(
            "export",
            "frame",
            "ProjectionExplorer",
            "--recording=toy",
            "--size=320x200",
            "--out=picture.png");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(elsewhere.resolve("picture.png")).isNotEmptyFile();
  }

  /** In a package that may be written to, as most may. */
  @Test
  void compilesASketchAgainWhenItIsSaved() throws Exception {
    Path own = elsewhere.resolve("own");
    Path sketch = Files.createDirectories(own.resolve("sketches/Ticking")).resolve("Ticking.pde");
    for (String name : List.of("library", "runtime", "shaders", "data")) {
      Files.createSymbolicLink(own.resolve(name), installed.resolve(name));
    }
    Path launcher = Files.copy(installed.resolve("activarium"), own.resolve("activarium"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    save(sketch, "first");
    Process process = builder(own, "run", "Ticking").start();
    try {
      until("the first", () -> said("first"));
      save(sketch, "second");
      until("the second", () -> said("second"));
    } finally {
      process.destroy();
      process.waitFor();
      try (Stream<Path> links = Files.list(own)) {
        for (Path link : links.filter(Files::isSymbolicLink).toList()) {
          Files.delete(link);
        }
      }
    }
    assertThat(process.exitValue()).as(output()).isZero();
  }

  private static void save(Path sketch, String word) throws IOException {
    Files.writeString(
        sketch,
        "void setup() { size(200, 100); }\n"
            + "void draw() { println(\"the WORD one\"); }\n".replace("WORD", word));
  }

  private boolean said(String word) {
    try {
      return output().contains("the " + word + " one");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The watchdog starts the show by the same Java. */
  @Test
  void keepsAKioskAlive() throws Exception {
    try (KioskProcess kiosk = new KioskProcess(elsewhere)) {
      kiosk.start(builder(installed, "kiosk", kiosk.profile().toString()));
      kiosk.untilShown();
      ProcessHandle first = kiosk.show();
      assertThat(first.info().command().orElseThrow())
          .isEqualTo(installed.toRealPath().resolve("runtime/bin/java").toString());
    }
  }

  @Test
  void saysInOneLineWhatIsWrong() throws Exception {
    Ended ended = run("run", "Nowhere");
    assertThat(ended.code).isEqualTo(3);
    assertThat(ended.output.lines())
        .singleElement()
        .asString()
        .startsWith("activarium: no sketch is called 'Nowhere'; there are: Activarium,");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysInOneLineThatThereIsNoDisplay() throws Exception {
    ProcessBuilder builder = builder(installed, "run");
    builder.environment().remove("DISPLAY");
    Ended ended = run(builder);
    assertThat(ended.code).isEqualTo(4);
    assertThat(ended.output.lines())
        .singleElement()
        .asString()
        .startsWith("activarium: no display: set DISPLAY, or install a virtual one");
  }

  @Test
  void takesLittleMemoryWhereItIsTold() throws Exception {
    ProcessBuilder builder = builder(installed, "run", "Nowhere");
    builder.environment().put("ACTIVARIUM_MEMORY", "300");
    Ended ended = run(builder);
    assertThat(ended.code).as(ended.output).isEqualTo(3);
    builder.environment().put("ACTIVARIUM_MEMORY", "3g");
    assertThat(run(builder))
        .isEqualTo(
            new Ended(
                4,
                "activarium: ACTIVARIUM_MEMORY=3g: name megabytes, 100 at least,"
                    + " as ACTIVARIUM_MEMORY=1536\n"));
  }
}
