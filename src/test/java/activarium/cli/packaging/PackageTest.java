package activarium.cli.packaging;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.cli.KioskProcess;
import activarium.cli.TinyData;
import activarium.core.Folders;
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
    Path made =
        new Packager(Home.find(), program, program).make(shared.resolve("made"), (n, of) -> {});
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

  private ProcessBuilder builder(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(installed.resolve("activarium").toString()));
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
    return run(builder(arguments));
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

  @Test
  void lacksNothing() throws Exception {
    Ended ended = run("doctor");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(ended.output).containsPattern("Java +[0-9.]+, .*in a näme with spaces/runtime");
  }

  /** With native code, which is unpacked at home. */
  @Test
  void trainsANetwork() throws Exception {
    TinyData.write(elsewhere.resolve("tiny"));
    Ended ended =
        run("record", "--dataset=tiny", "--network=live-mlp", "--epochs=1", "--out=recording");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(elsewhere.resolve("recording/recording.json")).exists();
    assertThat(shared.resolve("home/.javacpp")).isNotEmptyDirectory();
  }

  /** Nothing is compiled, or written to its place. */
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

  /** In a package whose sketches may be written to, as most may. */
  @Test
  void compilesASketchAgainWhenItIsSaved() throws Exception {
    Path sketches = installed.resolve("sketches");
    sketches.toFile().setWritable(true, true);
    Path folder = Files.createDirectory(sketches.resolve("Ticking"));
    save(folder, "first");
    Process process = builder("run", "Ticking").start();
    try {
      until("the first", () -> said("first") || !process.isAlive());
      save(folder, "second");
      until("the second", () -> said("second") || !process.isAlive());
    } finally {
      process.destroy();
      process.waitFor();
      Folders.delete(folder);
      sketches.toFile().setWritable(false, true);
    }
    assertThat(output()).contains("the second one");
    assertThat(process.exitValue()).isZero();
    assertThat(written().resolve("target/sketches/Ticking.jar")).exists();
  }

  private static void save(Path folder, String word) throws IOException {
    Files.writeString(
        folder.resolve("Ticking.pde"),
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
      kiosk.start(builder("kiosk", kiosk.profile().toString()));
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
    ProcessBuilder builder = builder("run");
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
    ProcessBuilder builder = builder("run", "Nowhere");
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
