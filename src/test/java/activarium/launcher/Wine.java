package activarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import activarium.launcher.Installation.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What stands in for Windows: a folder with its system, and the programs that run in it. */
final class Wine {

  private final Path folder;
  private final String program;

  private Wine(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /** In an empty folder. Where it cannot be had at all, the test is not run. */
  static Wine in(Path folder) {
    assumeTrue(System.getProperty("os.arch").equals("amd64"), "wine runs programs for x86-64");
    Optional<String> program = onPath("wine");
    assumeTrue(program.isPresent() || onPath("apt-get").isPresent(), "wine is not there");
    assertThat(program)
        .as("wine, which ./activarium test installs: sudo apt-get install wine wine64")
        .isPresent();
    return new Wine(folder, program.orElseThrow());
  }

  private static Optional<String> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** As Windows calls it: all of this system's files are in a drive of their own. */
  static String name(Path file) {
    return "Z:" + file.toString().replace('/', '\\');
  }

  /**
   * Runs lines of a script for cmd, without an own {@code java} unless {@code environment} says so.
   */
  Ended run(Map<String, String> environment, String... lines) throws Exception {
    Path script = folder.resolve("run.cmd");
    Files.writeString(script, "@echo off\r\n" + String.join("\r\n", lines) + "\r\n");
    Path said = folder.resolve("said");
    Process process = start(environment, said, program, "cmd", "/c", name(script));
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    return new Ended(process.exitValue(), text.replace("\r\n", "\n"));
  }

  private Process start(Map<String, String> environment, Path said, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.matches("DISPLAY|JAVA_.*|ACTIVARIUM_.*|WINE.*"));
    variables.put("HOME", folder.toString());
    variables.put("WINEPREFIX", folder.resolve("windows").toString());
    variables.put("WINEDEBUG", "-all");
    variables.put("WINEDLLOVERRIDES", "mscoree,mshtml="); // which nobody needs here
    variables.putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }

  /** Makes the system, which says so. */
  void open() throws Exception {
    assertThat(run(Map.of(), "exit /b 5").code()).isEqualTo(5);
  }

  /** Ends what runs on in the background, so that the folder can be deleted. */
  void close() throws Exception {
    List<String> places = List.of("/usr/lib/wine/wineserver", "/usr/lib/wine/wineserver64");
    String server =
        onPath("wineserver")
            .or(() -> places.stream().filter(place -> new File(place).canExecute()).findFirst())
            .orElseThrow();
    for (String option : List.of("-k", "-w")) {
      Process process = start(Map.of(), folder.resolve("said"), server, option);
      assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    }
    // JUnit would warn of every link that leads out of its folder.
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /**
   * What a program for Windows makes of the line that it was started with: quotes keep spaces, and
   * a backslash keeps a quote.
   */
  static List<String> arguments(String line) {
    List<String> all = new ArrayList<>();
    StringBuilder argument = null;
    boolean quoted = false;
    int backslashes = 0;
    for (char sign : (line + " ").toCharArray()) {
      if (sign == '\\') {
        backslashes++;
        continue;
      }
      boolean kept = sign == '"' && backslashes % 2 == 1;
      int count = sign == '"' ? backslashes / 2 : backslashes;
      if (argument == null && (count > 0 || kept || sign != ' ')) {
        argument = new StringBuilder();
      }
      if (argument != null) {
        argument.append("\\".repeat(count));
      }
      backslashes = 0;
      if (sign == '"' && !kept) {
        quoted = !quoted;
      } else if (sign == ' ' && !quoted) {
        if (argument != null) {
          all.add(argument.toString());
        }
        argument = null;
      } else {
        argument.append(sign);
      }
    }
    return all;
  }
}
