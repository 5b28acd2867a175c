package activarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.launcher.Installation.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script for Windows, which finds a JDK, run by what Debian has for Windows. */
@DisabledOnOs(OS.WINDOWS)
class WindowsLauncherTest {

  private static final String LACKING =
      "activarium: no JDK 17 or newer: install one and set JAVA_HOME,"
          + " or type: winget install EclipseAdoptium.Temurin.17.JDK\n";

  @TempDir static Path launcher;

  @TempDir static Path system;

  private static Wine wine;

  @TempDir Path temporary;

  private Installation installation;
  private String script;
  private Path jdk;

  @BeforeAll
  static void open() throws Exception {
    wine = Wine.in(system);
    Installation.compile(launcher);
    wine.open();
  }

  @AfterAll
  static void close() throws Exception {
    if (wine != null) {
      wine.close();
    }
  }

  @BeforeEach
  void install() throws IOException {
    installation = new Installation(temporary, "my (odd) & folder!", launcher);
    script = '"' + Wine.name(installation.home().resolve("activarium.cmd")) + '"';
    jdk = temporary.resolve("a JDK (x86) & more");
  }

  private void installJava(String text, int exitCode) throws IOException {
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java.exe");
    WindowsProgram.write(java, text + "\n", exitCode);
  }

  private Map<String, String> home() {
    return Map.of("JAVA_HOME", Wine.name(jdk));
  }

  /** The line that Java was started with. */
  private static String started(Ended ended) {
    List<String> lines = ended.output().lines().toList();
    assertThat(lines).as(ended.output()).hasSize(2).first().isEqualTo("jdk.compiler@17.0.1");
    return lines.get(1);
  }

  @Test
  void startsTheLauncherInJava() throws Exception {
    installJava("jdk.compiler@17.0.1", 0);
    String home = Wine.name(installation.home());
    String java = Wine.name(jdk.resolve("bin/java.exe"));
    assertThat(Wine.arguments(started(wine.run(home(), script))))
        .containsExactly(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dactivarium.home=" + home + "\\.",
            "-Dactivarium.java=" + java,
            home + "\\launcher\\Launch.java");
  }

  /**
   * From what a person types to the program's main method. A percent sign is not asked for: wine
   * takes those in arguments for variables' once more, Windows does not.
   */
  @Test
  void passesArgumentsOn() throws Exception {
    installJava("jdk.compiler@17.0.1", 0);
    String typed =
        "list \"two words\" \"\" \"a&b\" \"<|>\" \"c^d\" a!b! \"(x)\" (x) a=b;c,d --x=\"y z\""
            + " C:\\new\\ 'single' \"#\" @file \"say \\\"hello\\\"\"";
    String[] meant = {
      "list",
      "two words",
      "",
      "a&b",
      "<|>",
      "c^d",
      "a!b!",
      "(x)",
      "(x)",
      "a=b;c,d",
      "--x=y z",
      "C:\\new\\",
      "'single'",
      "#",
      "@file",
      "say \"hello\""
    };
    List<String> given = Wine.arguments(started(wine.run(home(), script + " " + typed)));
    assertThat(given).endsWith(meant);
    // What Java is given here is what it is given there, but for the names of folders.
    assertThat(installation.launchAs(given, Map.of())).isEqualTo(new Ended(0, ""));
    List<String> recorded = new ArrayList<>(installation.recorded());
    assertThat(recorded.subList(recorded.indexOf("activarium.cli.Main") + 1, recorded.size()))
        .containsExactly(meant);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 70})
  void passesTheExitCodeOn(int code) throws Exception {
    installJava("jdk.compiler@17.0.1", code);
    Ended ended = wine.run(home(), script + " list", "exit /b %errorlevel%");
    started(ended);
    assertThat(ended.code()).isEqualTo(code);
  }

  @Test
  void findsJava() throws Exception {
    installJava("jdk.compiler@17.0.1", 0);
    String java = Wine.name(jdk.resolve("bin/java.exe"));
    Map<String, String> quoted = Map.of("JAVA_HOME", '"' + Wine.name(jdk) + '"');
    assertThat(Wine.arguments(started(wine.run(quoted, script)))).startsWith(java);
    Map<String, String> path = Map.of("WINEPATH", Wine.name(jdk.resolve("bin")));
    assertThat(Wine.arguments(started(wine.run(path, script)))).contains("-Dactivarium.java=java");
    Map<String, String> gone = Map.of("JAVA_HOME", "C:\\gone", "WINEPATH", path.get("WINEPATH"));
    assertThat(Wine.arguments(started(wine.run(gone, script)))).contains("-Dactivarium.java=java");
  }

  @Test
  void saysInOneLineThatThereIsNoJava() throws Exception {
    assertThat(wine.run(Map.of(), script)).isEqualTo(new Ended(4, LACKING));
  }

  /**
   * One without a compiler, one that is too old for sources, and one that does not know modules.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.base@17.0.1\njava.compiler@17.0.1",
        "java.base@11.0.2\njdk.compiler@11.0.2",
        "jdk.compiler@9",
        "Unrecognized option: --list-modules"
      })
  void saysInOneLineThatJavaWillNotDo(String modules) throws Exception {
    installJava(modules, 1);
    assertThat(wine.run(home(), script)).isEqualTo(new Ended(4, LACKING));
  }

  @Test
  void takesEveryNewerJava() throws Exception {
    for (String version : List.of("17", "21.0.1", "23-ea", "100.0.1")) {
      installJava("jdk.compiler@" + version, 0);
      assertThat(wine.run(home(), script).output()).startsWith("jdk.compiler@" + version + "\n");
    }
  }

  /** Of which cmd loses its labels when lines end as in other systems. */
  @Test
  void hasTheLineEndsOfWindows() throws IOException {
    String text = Files.readString(Path.of("activarium.cmd"), StandardCharsets.US_ASCII);
    assertThat(text.replace("\r\n", "")).isNotEmpty().doesNotContain("\n").doesNotContain("\r");
  }
}
