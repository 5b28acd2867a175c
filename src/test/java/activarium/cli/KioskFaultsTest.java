package activarium.cli;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.core.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to a kiosk in three months, done to its two processes. How long each takes is told,
 * since it says nothing on a machine that does other things besides.
 */
@EnabledOnOs(OS.LINUX)
class KioskFaultsTest {

  /** What the main sketch does wrong while a file of this name is there; it does so once. */
  private static final String FAULTS =
      """

      void fault() {
        if (new java.io.File("%1$s/memory").delete()) {
          java.util.List<long[]> all = new java.util.ArrayList<>();
          while (true) all.add(new long[1 << 20]);
        }
        if (new java.io.File("%1$s/hang").delete()) {
          while (true) delay(1000);
        }
        if (new java.io.File("%1$s/throw").delete()) {
          throw new IllegalStateException("a fault");
        }
        if (new java.io.File("%1$s/black").delete()) {
          background(0);
          flush();
          beginPGL().colorMask(false, false, false, false);
          endPGL();
        }
      }
      """;

  @TempDir Path folder;
  private KioskProcess kiosk;
  private Path home;

  @BeforeEach
  void write() throws IOException {
    Path real = Home.find().root();
    home = Files.createDirectories(folder.resolve("home"));
    for (String shared : List.of("shaders", "src", "data")) {
      Files.createSymbolicLink(home.resolve(shared), real.resolve(shared));
    }
    Path sketch = Files.createDirectories(home.resolve("sketches/Activarium"));
    String text = Files.readString(real.resolve("sketches/Activarium/Activarium.pde"));
    String begin = "void draw() {\n";
    assertThat(text).contains(begin);
    Files.writeString(
        sketch.resolve("Activarium.pde"),
        text.replace(begin, begin + "  fault();\n") + FAULTS.formatted(folder));
    for (String other : List.of("NeuronMap", "DrawADigit", "LayerTrails")) {
      Path from = real.resolve("sketches").resolve(other);
      Files.createSymbolicLink(home.resolve("sketches").resolve(other), from);
    }
    kiosk = new KioskProcess(folder);
  }

  @AfterEach
  void end() throws InterruptedException {
    kiosk.close();
  }

  private void start() throws IOException {
    kiosk.start(home, Map.of());
    kiosk.untilShown();
  }

  private void isReplacedAfter(String fault) throws IOException {
    ProcessHandle first = kiosk.show();
    long begun = System.nanoTime();
    Files.createFile(folder.resolve(fault));
    kiosk.untilReplaced(first);
    tell(fault, begun);
  }

  private static void tell(String fault, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.println(Text.of("kiosk, %s: back after %.1f s", fault, seconds));
  }

  @Test
  void comesBackWhenItIsOutOfMemory() throws Exception {
    start();
    isReplacedAfter("memory");
  }

  @Test
  void comesBackWhenItsPictureHangs() throws Exception {
    start();
    isReplacedAfter("hang");
  }

  @Test
  void comesBackWhenItsPictureIsBlack() throws Exception {
    start();
    isReplacedAfter("black");
  }

  /** As on a full disk. */
  @Test
  void isUnharmedWhereNothingCanBeWritten() throws Exception {
    start();
    ProcessHandle show = kiosk.show();
    String pid = Long.toString(show.pid());
    assertThat(new ProcessBuilder("prlimit", "--fsize=0", "--pid", pid).start().waitFor()).isZero();
    assertThat(kiosk.post("/reset")).isLessThan(300);
    until("the next cue", () -> kiosk.status().map(it -> it.contains("neurons")).orElse(false));
    kiosk.untilShown();
    assertThat(kiosk.show().pid()).as("the same show").isEqualTo(show.pid());
  }

  @Test
  void showsWhatShipsWhereItsStoryCannotBeRead() throws Exception {
    start();
    ProcessHandle first = kiosk.show();
    Files.writeString(kiosk.story(), "\0 no: [story");
    Files.writeString(kiosk.profile(), "\0 no: [profile");
    long begun = System.nanoTime();
    KioskProcess.signal("KILL", first);
    kiosk.untilReplaced(first);
    tell("story and profile garbage", begun);
    assertThat(kiosk.status().orElseThrow()).contains("kiosk.yaml").contains("story.yaml");
  }

  private List<Path> recorded() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("toy"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void showsWhatShipsWhereItsRecordingCannotBeRead() throws Exception {
    start();
    ProcessHandle first = kiosk.show();
    for (Path file : recorded()) {
      Files.write(file, new byte[] {0, 1, 2});
    }
    long begun = System.nanoTime();
    KioskProcess.signal("KILL", first);
    kiosk.untilReplaced(first);
    tell("recording garbage", begun);
    assertThat(kiosk.status().orElseThrow()).contains("recording.json");
  }

  @Test
  void comesBackWithItsDisplay() throws Exception {
    Path number = folder.resolve("display");
    Process display = display("-displayfd", "1", number);
    until("a display", () -> !read(number).isBlank());
    String name = ":" + read(number).strip();
    kiosk.start(home, Map.of("DISPLAY", name));
    kiosk.untilShown();
    ProcessHandle first = kiosk.show();
    display.destroyForcibly().waitFor();
    until("it ends with its display", () -> !first.isAlive());
    long begun = System.nanoTime();
    Process again = display(name, "-nolisten", folder.resolve("again"));
    try {
      kiosk.untilReplaced(first);
      tell("display again", begun);
    } finally {
      kiosk.close();
      again.destroyForcibly();
    }
  }

  private static Process display(String first, String second, Path output) throws IOException {
    String[] line = {"Xvfb", first, second, "-screen", "0", "1280x800x24"};
    if (second.equals("-nolisten")) {
      line = new String[] {"Xvfb", first, "-nolisten", "tcp", "-screen", "0", "1280x800x24"};
    }
    return new ProcessBuilder(line)
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
