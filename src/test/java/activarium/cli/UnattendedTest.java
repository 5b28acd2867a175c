package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the process ends where nobody watches: one line, and a code that a watchdog understands. */
class UnattendedTest {

  private static final List<String> OPENED =
      List.of("java.base/java.lang", "java.desktop/sun.awt", "java.desktop/sun.java2d");

  private static final String SETUP = "void setup() { size(160, 120); }\n";

  @TempDir Path home;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(String display, String sketch, String... arguments) throws IOException {
    Path folder = Files.createDirectories(home.resolve("sketches/Alone"));
    Files.writeString(folder.resolve("Alone.pde"), sketch);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(name -> command.add("--add-exports=" + name + "=ALL-UNNAMED"));
    command.addAll(List.of("-Dactivarium.home=" + home, "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(home.resolve("output").toFile());
    if (display != null) {
      builder.environment().put("DISPLAY", display);
    }
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private String output() throws IOException {
    return Files.readString(home.resolve("output"));
  }

  private void assertEnds(Process process, int code, String line) throws Exception {
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(output()).isEqualTo(line);
    assertThat(process.exitValue()).isEqualTo(code);
  }

  @Test
  void aSketchMayEndTheProcess() throws Exception {
    Process process =
        start(null, SETUP + "void draw() { if (frameCount == 3) System.exit(7); }", "run", "Alone");
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(process.exitValue()).as(output()).isEqualTo(7);
  }

  @Test
  void refusesAWindowThatNoDisplayHas() throws Exception {
    assertEnds(
        start(null, SETUP + "void draw() {}", "run", "Alone", "--size", "32768x32768"),
        3,
        "activarium: a window has at most 16384 pixels a side and as many as 7680x4320, not"
            + " 32768x32768: --size WxH gives it another size; pictures may be larger:"
            + " ./activarium export frame\n");
  }

  @Test
  void saysOneLineWhereAnExportIsRefused() throws Exception {
    String refused = "throw new activarium.core.BadInputException(\"it is refused\");";
    String sketch = "void setup() { size(160, 120); %s }\nvoid draw() {}".formatted(refused);
    assertEnds(start(null, sketch, "export", "frame", "Alone"), 3, "activarium: it is refused\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void endsWithItsDisplay() throws Exception {
    Path number = home.resolve("display");
    Process display =
        new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24")
            .redirectOutput(number.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    started.add(display);
    while (Files.size(number) < 2) {
      assertThat(display.waitFor(20, TimeUnit.MILLISECONDS)).as("Xvfb runs").isFalse();
    }
    String drawing = "void draw() { if (frameCount == 20) saveStrings(\"%s\", new String[0]); }";
    Path drawn = home.resolve("drawn");
    Process process =
        start(
            ":" + Files.readString(number).strip(),
            SETUP + drawing.formatted(drawn),
            "run",
            "Alone");
    while (!Files.exists(drawn)) {
      assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).as("it runs").isFalse();
    }
    display.destroyForcibly();
    assertEnds(process, 4, "activarium: the X server has ended\n");
  }
}
