package activarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.launcher.Installation.Ended;
import activarium.launcher.Installation.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of Windows, here: what it builds, when, where, and what it passes on. */
@DisabledOnOs(OS.WINDOWS)
class LaunchTest {

  @TempDir static Path launcher;

  @TempDir Path temporary;

  private Installation installation;

  @BeforeAll
  static void compile() throws IOException {
    Installation.compile(launcher);
    Installation.permit(launcher, "rwxr-xr-x");
  }

  @BeforeEach
  void install() throws IOException {
    installation = new Installation(temporary, "a name with spaces", launcher);
  }

  private static final String[] ODD = {
    "list",
    "two words",
    "",
    "a \"quote\"",
    "\\",
    "end\\",
    "C:\\new\\table",
    "100%",
    "%PATH%",
    "a!b",
    "a&b",
    "^",
    "'",
    "# no remark",
    "@file",
    "--x=\"\"",
    " ",
    "*"
  };

  @Test
  void passesArgumentsAndExitCodesOn() throws Exception {
    Ended ended = installation.launch(Map.of("STAND_IN_CODE", "70"), ODD);
    assertThat(ended).isEqualTo(new Ended(70, ""));
    List<String> recorded = installation.recorded();
    assertThat(recorded.subList(recorded.size() - ODD.length - 1, recorded.size()))
        .startsWith("activarium.cli.Main")
        .endsWith(ODD);
  }

  /** A stand-in reads what it is told in its own way. */
  @Test
  void passesArgumentsOnToTheRealJava() throws Exception {
    installation.install(
        """
        package activarium.cli;
        class Main {
          public static void main(String[] arguments) {
            for (String argument : arguments) System.out.println(argument + ".");
            System.exit(70);
          }
        }
        """);
    List<String> real = List.of("-Dactivarium.java=" + Installation.JAVA_PROGRAM);
    Ended ended = installation.startLaunch(real, Map.of(), ODD).ended();
    assertThat(ended.output().lines())
        .containsExactly(Stream.of(ODD).map(a -> a + ".").toArray(String[]::new));
    assertThat(ended.code()).isEqualTo(70);
  }

  @Test
  void startsTheMainSketchWhereNothingIsSaid() throws Exception {
    assertThat(installation.launch(Map.of())).isEqualTo(new Ended(0, ""));
    assertThat(installation.recorded())
        .startsWith("java, OMP_NUM_THREADS=1")
        .contains("-XX:SoftMaxHeapSize=900m")
        .endsWith("activarium.cli.Main", "run");
  }

  @Test
  void buildsWhatIsStaleAndNothingElse() throws Exception {
    assertThat(installation.launch(Map.of(), "list").output()).isEmpty();
    assertThat(installation.recorded()).doesNotContain("mvn");
    for (String source : List.of("pom.xml", "src/main/java", "data/words")) {
      installation.makeStale(source);
      Ended ended = installation.launch(Map.of(), "list");
      assertThat(ended.code()).as(ended.output()).isZero();
      assertThat(ended.output())
          .isEqualTo("activarium: building what has changed ...\nactivarium: a broken sketch\n");
      assertThat(installation.recorded())
          .startsWith("mvn", "-B", "-ntp", "-Dstyle.color=never")
          .contains("-Dactivarium.written=" + installation.home(), "process-classes")
          .endsWith("list");
      installation.age(source, 1);
    }
  }

  @Test
  void runsTheNewestClassesFromAJarOfTheirOwn() throws Exception {
    for (int build = 0; build < 4; build++) {
      assertThat(installation.launch(Map.of(), "list").code()).isZero();
      String path = Files.readString(installation.home().resolve("target/program"));
      assertThat(installation.recorded()).contains(path);
      assertThat(path).endsWith("library.jar");
      assertThat(Path.of(path.split(":")[0]))
          .hasParent(installation.home().resolve("target/programs"));
      installation.age("target/program", 1);
    }
    assertThat(installation.home().resolve("target/programs").toFile().list())
        .as("the newest, and the one before, which may be about to start")
        .hasSize(2);
  }

  @Test
  void saysWhatFailed() throws Exception {
    installation.makeStale("pom.xml");
    Ended ended = installation.launch(Map.of("STAND_IN_CODE", "9"), "list");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.output().lines())
        .contains("[ERROR] a broken sketch")
        .last()
        .isEqualTo("activarium: the build failed");
  }

  @Test
  void buildsOnceWhenTwoAreStartedAtOnce() throws Exception {
    installation.makeStale("pom.xml");
    Path go = temporary.resolve("go");
    Map<String, String> waits = Map.of("STAND_IN_WAITS", go.toString());
    Started first = installation.startLaunch(List.of(), waits, "list");
    await(first, () -> installation.hasRecorded("mvn"));
    Started second = installation.startLaunch(List.of(), waits, "list");
    await(second, () -> second.output().contains("waiting for a build that is under way"));
    Files.createFile(go);
    assertThat(first.ended().code()).isZero();
    assertThat(second.ended().code()).isZero();
    assertThat(installation.recorded()).containsOnlyOnce("mvn");
  }

  @Test
  void buildsAfterOneThatWasKilled() throws Exception {
    installation.makeStale("pom.xml");
    Path go = temporary.resolve("go");
    Started killed =
        installation.startLaunch(List.of(), Map.of("STAND_IN_WAITS", go.toString()), "list");
    await(killed, () -> installation.hasRecorded("mvn"));
    killed.process().destroyForcibly();
    assertThat(killed.process().waitFor(240, TimeUnit.SECONDS)).isTrue();
    Ended ended = installation.launch(Map.of(), "list");
    Files.createFile(go);
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("building").doesNotContain("waiting");
  }

  private interface Question {
    boolean isTrue() throws IOException;
  }

  private static void await(Started launcher, Question question) throws Exception {
    while (!question.isTrue()) {
      assertThat(launcher.process().waitFor(50, TimeUnit.MILLISECONDS))
          .as(launcher.output())
          .isFalse();
    }
  }

  @Test
  void runsTheTests() throws Exception {
    Ended ended = installation.launch(Map.of("STAND_IN_CODE", "5"), "test", "-Dtest=Some Test");
    assertThat(ended.code()).isEqualTo(5);
    assertThat(installation.recorded())
        .containsExactly(
            "mvn",
            "-B",
            "-ntp",
            "-Dstyle.color=never",
            "-Dactivarium.written=" + installation.home(),
            "verify",
            "-Dtest=Some Test");
  }

  /** It is run by cmd, to which many signs mean something unless they are in quotes. */
  @Test
  void putsIntoQuotesWhatTheScriptOfMavenIsGiven() throws Exception {
    Files.move(installation.bin().resolve("mvn"), installation.bin().resolve("mvn.cmd"));
    Ended ended = installation.launch(Map.of(), "test", "-Dtest=A&B", "-q");
    assertThat(ended).isEqualTo(new Ended(0, "[ERROR] a broken sketch\n"));
    assertThat(installation.recorded())
        .contains("\"-Dactivarium.written=" + installation.home() + "\"", "verify")
        .endsWith("\"-Dtest=A&B\"", "-q");
  }

  @Test
  void findsMavenByItsVariable() throws Exception {
    installation.makeStale("pom.xml");
    Map<String, String> nowhere = Map.of("PATH", temporary.toString());
    assertThat(installation.launch(nowhere, "list"))
        .isEqualTo(
            new Ended(
                4,
                "activarium: no Maven: install it from maven.apache.org, and put its bin on"
                    + " PATH\n"));
    Path maven = Files.createDirectories(temporary.resolve("my maven/bin"));
    Files.move(installation.bin().resolve("mvn"), maven.resolve("mvn"));
    Map<String, String> named =
        Map.of("PATH", temporary.toString(), "MAVEN_HOME", maven.getParent().toString());
    assertThat(installation.launch(named, "list").code()).isZero();
    assertThat(installation.recorded()).contains("mvn");
  }

  @Test
  void leavesAReadOnlyInstallationAsItIs() throws Exception {
    assertThat(installation.launch(Map.of(), "list").code()).as("its owner builds it").isZero();
    installation.recorded();
    Path user = Files.createDirectories(temporary.resolve("me"));
    Installation.permit(user, "rwxrwxrwx");
    Ended ended;
    installation.giveAway();
    try {
      List<String> home = List.of("-Duser.home=" + user);
      Map<String, String> local = Map.of("LOCALAPPDATA", user + "/Local");
      ended = installation.startLaunch(home, local, "list").ended();
    } finally {
      installation.takeBack();
    }
    assertThat(ended).as("builds nothing").isEqualTo(new Ended(0, ""));
    String written = user + "/Local/activarium/" + installation.home().toString().replace('/', '+');
    assertThat(installation.recorded())
        .contains("-Dactivarium.written=" + written)
        .contains("-Dactivarium.exports=" + user + "/activarium-exports")
        .contains(Files.readString(installation.home().resolve("target/program")));
  }

  @Test
  void writesWhereItIsTold() throws Exception {
    Path cache = temporary.resolve("my cache");
    Map<String, String> told =
        Map.of("ACTIVARIUM_CACHE", cache.toString(), "ACTIVARIUM_EXPORTS", "my exports");
    installation.launch(told, "test");
    assertThat(installation.recorded())
        .contains("-Dactivarium.written=" + cache)
        .contains("-Dactivarium.exports=" + temporary.resolve("my exports"));
    Path file = Files.createFile(temporary.resolve("file"));
    assertThat(installation.launch(Map.of("ACTIVARIUM_CACHE", file.toString()), "list"))
        .isEqualTo(
            new Ended(
                4,
                "activarium: cannot write to "
                    + file
                    + ": name a folder that can be written to: ACTIVARIUM_CACHE=FOLDER\n"));
  }
}
