package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a person types it. The checkout is built: the tests are part of the build. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Path CHECKOUT = Path.of("").toAbsolutePath();

  @TempDir Path temporary;

  private record Ended(int code, String output) {}

  /** An installation of its own, built, with one sketch that says when it draws. */
  private Path install(String folder) throws IOException {
    Path home = Files.createDirectories(temporary.resolve(folder));
    // Not a link, by which it would find that installation.
    Files.copy(
        CHECKOUT.resolve("activarium"),
        home.resolve("activarium"),
        StandardCopyOption.COPY_ATTRIBUTES);
    for (String name : List.of("pom.xml", "src", "shaders")) {
      link(home.resolve(name), CHECKOUT.resolve(name));
    }
    Files.createDirectories(home.resolve("target"));
    for (String name : List.of("classes", "class-path.txt", "built")) {
      link(home.resolve("target").resolve(name), Home.find().compiled().resolve(name));
    }
    Path sketch = Files.createDirectories(home.resolve("sketches/Ticking"));
    Files.writeString(
        sketch.resolve("Ticking.pde"),
        "void setup() { size(200, 100); }\n"
            + "void draw() { if (frameCount == 2) println(\"drawing\"); }\n");
    return home;
  }

  private static void link(Path link, Path target) throws IOException {
    Files.createSymbolicLink(link, target);
  }

  /** JUnit would warn of every link that leads out of its folder. */
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  private Ended runAs(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    return ended(start(launcher, true, environment, arguments), arguments);
  }

  private Process start(Path home, boolean display, String... arguments) throws IOException {
    return start(home.resolve("activarium"), display, Map.of(), arguments);
  }

  private Process start(
      Path launcher, boolean display, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
    // Whoever runs the tests may have some of their own.
    builder.environment().keySet().removeIf(name -> name.startsWith("ACTIVARIUM_"));
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (!display) {
      builder.environment().remove("DISPLAY");
      builder.environment().remove("WAYLAND_DISPLAY");
    }
    return builder
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("output").toFile())
        .start();
  }

  private Ended run(Path home, boolean display, String... arguments) throws Exception {
    return ended(start(home, display, arguments), arguments);
  }

  private Ended ended(Process process, String... arguments) throws Exception {
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("%s ends", List.of(arguments)).isTrue();
    return new Ended(process.exitValue(), output());
  }

  private String output() throws IOException {
    return Files.readString(temporary.resolve("output"), StandardCharsets.UTF_8);
  }

  @Test
  void keepsTheExitCode() throws Exception {
    Path home = install("installed");
    assertThat(run(home, false, "list").code).isZero();
    assertThat(run(home, false, "list", "--unknown").code).isEqualTo(2);
    Ended unknown = run(home, false, "run", "Nowhere");
    assertThat(unknown.code).isEqualTo(3);
    assertThat(unknown.output)
        .isEqualTo("activarium: no sketch is called 'Nowhere'; there are: Ticking\n");
  }

  @Test
  void isTheSameWhenItIsCalledByALink() throws Exception {
    Path home = install("installed");
    Path bin = Files.createDirectories(temporary.resolve("bin"));
    link(bin.resolve("first"), Path.of("../installed/activarium"));
    link(bin.resolve("act"), Path.of("first"));
    Ended ended = runAs(bin.resolve("act"), Map.of(), "list");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(ended.output).contains("Ticking");
    assertThat(bin.toFile().list()).containsExactlyInAnyOrder("first", "act");
    assertThat(home.resolve("target/program")).exists();
  }

  /** Of whoever started it, in the language that most machines of the world have at first. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void readsNamesInEveryScriptWhateverTheLocaleIs() throws Exception {
    Path home = install("my näme, 名前");
    Path data = Path.of("src/test/resources/activarium/projection/digits-5d.npy").toAbsolutePath();
    Path own = Files.copy(data, temporary.resolve("Zahlen für später.npy"));
    Path out = temporary.resolve("Ergebnis ≈.npy");
    for (String locale : List.of("POSIX", "no_such_LOCALE")) {
      Ended ended =
          runAs(
              home.resolve("activarium"),
              Map.of("LC_ALL", locale),
              "project",
              own.toString(),
              "--method=pca",
              "--out=" + out);
      assertThat(ended.code).as(ended.output).isZero();
      Files.delete(out);
    }
  }

  /** As where it is read-only, or somebody else's. */
  @Test
  void writesNothingIntoAnInstallationThatIsNotItsOwn() throws Exception {
    Path home = install("installed");
    assertThat(run(home, true, "list").code).as("its owner builds it").isZero();
    Set<String> before = everything(home);
    Path cache = temporary.resolve("my cache");
    Path exports = temporary.resolve("my exports");
    Map<String, String> own =
        Map.of("ACTIVARIUM_CACHE", cache.toString(), "ACTIVARIUM_EXPORTS", exports.toString());
    Ended ended = runAs(home.resolve("activarium"), own, "run", "Ticking", "--frames", "3");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(ended.output).contains("drawing").as("builds nothing").doesNotContain("building");
    Ended doctor = runAs(home.resolve("activarium"), own, "doctor");
    assertThat(doctor.output).contains(exports.toString());
    assertThat(everything(home)).isEqualTo(before);
    assertThat(exports).isEmptyDirectory();
    assertThat(cache.resolve("target/sketches/Ticking.jar")).exists();
    assertThat(cache.resolve("data/cache/logs/activarium.log")).exists();
  }

  @Test
  void saysThatASketchWithoutAKitCannotBeExported() throws Exception {
    String picture = temporary.resolve("picture.png").toString();
    Ended ended = run(install("installed"), true, "export", "frame", "Ticking", "--out", picture);
    assertThat(ended.code).isEqualTo(3);
    assertThat(ended.output.lines())
        .last()
        .asString()
        .startsWith("activarium: sketch Ticking: expected one that builds a SketchKit in setup()");
  }

  private static Set<String> everything(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void saysInOneLineThatItCanWriteNowhere() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));
    Ended ended =
        runAs(
            install("installed").resolve("activarium"),
            Map.of("ACTIVARIUM_CACHE", file.toString()),
            "list");
    assertThat(ended.code).isEqualTo(4);
    assertThat(ended.output)
        .isEqualTo(
            "activarium: cannot write to %s: name a folder that can be written to:".formatted(file)
                + " ACTIVARIUM_CACHE=FOLDER\n");
  }

  @Test
  void archivesItsClassesAgainAfterABuild() throws Exception {
    Path home = install("a name with spaces");
    Path done = home.resolve("target/archive/done");
    project(home, "first.npy");
    assertThat(done).exists();
    FileTime before = Files.getLastModifiedTime(done);
    project(home, "second.npy");
    assertThat(Files.getLastModifiedTime(done))
        .as("kept while nothing was built")
        .isEqualTo(before);
    Files.setLastModifiedTime(done, FileTime.fromMillis(0));
    project(home, "third.npy");
    assertThat(Files.getLastModifiedTime(done)).as("made again").isGreaterThan(before);
  }

  private void project(Path home, String output) throws Exception {
    String data = home.resolve("src/test/resources/activarium/projection/digits-5d.npy").toString();
    String result = temporary.resolve(output).toString();
    Ended ended =
        run(
            home,
            false,
            "project",
            data,
            "--perplexity",
            "5",
            "--iterations",
            "5",
            "--out",
            result);
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(Path.of(result)).exists();
  }

  @Test
  void worksInAFolderWithSpacesInItsName() throws Exception {
    Ended ended = run(install("a name with spaces"), true, "run", "Ticking", "--frames", "3");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(ended.output).contains("drawing");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void drawsWhereThereIsNoDisplay() throws Exception {
    Ended ended = run(install("installed"), false, "run", "Ticking", "--frames", "3");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(ended.output).contains("drawing");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void endsCleanlyAtASignal() throws Exception {
    Process process = start(install("installed"), false, "run", "Ticking");
    while (!output().contains("drawing")) {
      assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as(output()).isFalse();
    }
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output()).isZero();
    assertThat(family).hasSizeGreaterThanOrEqualTo(2).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void leavesNothingBehindWhenItIsKilled() throws Exception {
    Process process = start(install("installed"), false, "run", "Ticking");
    while (!output().contains("drawing")) {
      assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as(output()).isFalse();
    }
    List<ProcessHandle> family = process.descendants().toList();
    assertThat(family).hasSizeGreaterThanOrEqualTo(2);
    process.destroyForcibly();
    for (ProcessHandle member : family) {
      member.onExit().get(240, TimeUnit.SECONDS);
    }
  }

  @Test
  void runsFromClassesThatTheNextBuildDoesNotTouch() throws Exception {
    Path home = install("installed");
    assertThat(run(home, true, "list").code).isZero();
    // What Maven does first when it compiles anew.
    Files.delete(home.resolve("target/classes"));
    Ended ended = run(home, true, "list");
    assertThat(ended.code).as(ended.output).isZero();
    assertThat(ended.output).contains("Ticking");
  }

  /** The newest classes run, those before may be about to, and no others are kept. */
  @Test
  void keepsTheNewestClassesHoweverOftenItIsBuilt() throws Exception {
    Path home = install("installed");
    for (int build = 0; build < 4; build++) {
      Ended ended = run(home, true, "list");
      assertThat(ended.code).as("after build %d: %s", build, ended.output).isZero();
      Files.setLastModifiedTime(home.resolve("target/program"), FileTime.fromMillis(0));
    }
    assertThat(home.resolve("target/programs").toFile().list()).hasSize(2);
  }

  /** Starts it so many times at once, with a stand-in for Maven that tells when it builds. */
  private void build(Path home, Path log, int times) throws Exception {
    Path maven = Files.createDirectories(temporary.resolve("bin")).resolve("mvn");
    Files.writeString(
        maven,
        """
        #!/usr/bin/env bash
        echo begin >>'%s'; sleep 1; touch target/built; echo end >>'%s'
        """
            .formatted(log, log));
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    ProcessBuilder launcher =
        new ProcessBuilder(home.resolve("activarium").toString(), "list")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(temporary.resolve("output").toFile()));
    launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
    launcher.environment().put("PATH", maven.getParent() + ":" + System.getenv("PATH"));
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.add(launcher.start());
    }
    for (Process process : all) {
      assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(output()).isZero();
    }
  }

  /** The words of the screen are in the classes' archive. */
  @Test
  void buildsAnewWhenWordsWereChanged() throws Exception {
    Path home = install("installed");
    Path log = Files.createFile(temporary.resolve("builds"));
    Path words = Files.createDirectories(home.resolve("data/words"));
    Path english = Files.writeString(words.resolve("en.properties"), "map = Map");
    Path built = home.resolve("target/built");
    Files.delete(built);
    Files.createFile(built);
    build(home, log, 1);
    assertThat(Files.readAllLines(log)).isEmpty();
    Files.setLastModifiedTime(english, FileTime.from(Instant.now().plusSeconds(1)));
    build(home, log, 1);
    assertThat(Files.readAllLines(log)).containsExactly("begin", "end");
  }

  @Test
  void buildsOnceWhenTwoAreStartedAtOnce() throws Exception {
    Path home = install("installed");
    Files.delete(home.resolve("target/built"));
    Path log = temporary.resolve("builds");
    build(home, log, 2);
    assertThat(Files.readAllLines(log)).containsExactly("begin", "end");
    assertThat(output()).containsOnlyOnce("waiting for a build that is under way");
    assertThat(home.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void takesALockThatAKilledBuildLeft() throws Exception {
    Path home = install("installed");
    Process gone = new ProcessBuilder("true").start();
    assertThat(gone.waitFor()).isZero();
    Files.createSymbolicLink(home.resolve("target/build.lock"), Path.of(Long.toString(gone.pid())));
    assertThat(run(home, true, "list").code).isZero();
  }
}
