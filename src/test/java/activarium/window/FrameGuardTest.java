package activarium.window;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.sketch.SketchFiles;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.work.Eventually;
import com.jogamp.newt.opengl.GLWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sketches whose {@code draw()} does not come back until the test lets it. */
class FrameGuardTest {

  private static final String HANGS = "hangs";

  private record Ended(int code, String line) {}

  @TempDir Path temporary;
  private SketchFiles files;
  private RunningSketch running;
  private final List<Ended> ended = new ArrayList<>();

  @BeforeEach
  void open() {
    files = new SketchFiles(temporary);
    System.setProperty(temporary.toString(), "");
  }

  @AfterEach
  void close() {
    goOn();
    if (running != null) {
      running.close();
    }
  }

  private void goOn() {
    System.clearProperty(temporary.toString());
  }

  private void save(String draw) {
    String start = "void setup() { size(160, 120); }\nvoid draw() {\n";
    files.write("Looping", "Looping", start + draw + "\n}\n");
  }

  /** Opens a sketch and waits until it hangs. */
  private FrameGuard hang(RunOptions options) {
    save(
        """
        background(0);
        System.getProperties().replace("%1$s", "%2$s");
        while (System.getProperty("%1$s") != null) {}\
        """
            .formatted(temporary, HANGS));
    Duration never = Duration.ofDays(1); // for the guard of its own
    FrameLimits own = new FrameLimits(List.of(Duration.ofSeconds(50)), never, never);
    running =
        new SketchRunner(files.home(), files.compiler(), Optional.of(own), (code, line) -> {})
            .open("Looping", options);
    Eventually.until("it hangs", () -> HANGS.equals(System.getProperty(temporary.toString())));
    FrameLimits limits =
        new FrameLimits(List.of(Duration.ZERO), Duration.ofSeconds(10), Duration.ofMinutes(2));
    return new FrameGuard(
        running.host(), limits, (code, line) -> ended.add(new Ended(code, line)), 0);
  }

  /** So many seconds after the frame that hangs began. */
  private long in(int seconds) {
    return running.host().busySince() + TimeUnit.SECONDS.toNanos(seconds);
  }

  private String title() {
    GLWindow window = (GLWindow) running.sketch().getSurface().getNative();
    window.getScreen().getDisplay().getEDTUtil().invoke(true, () -> {}); // which sets it
    return window.getTitle();
  }

  @Test
  void saysInTheTitleThatAFrameTakesLong() {
    FrameGuard guard = hang(RunOptions.DEFAULT.withReload(true));
    guard.look(in(0));
    assertThat(title()).isEqualTo("Looping");
    guard.look(in(11));
    assertThat(title())
        .isEqualTo("a frame takes longer than 10 s, at sketches/Looping/Looping.pde:5");
    long frame = running.host().busySince();
    goOn();
    Eventually.until("the frame ends", () -> running.host().busySince() != frame);
    guard.look(System.nanoTime());
    assertThat(title()).isEqualTo("Looping");
    assertThat(ended).isEmpty();
  }

  @Test
  void endsTheProcessWhenPatienceEnds() {
    FrameGuard guard = hang(RunOptions.DEFAULT);
    guard.look(in(100));
    assertThat(ended).isEmpty();
    guard.look(in(130));
    assertThat(ended)
        .containsExactly(
            new Ended(
                70,
                "a frame takes longer than 10 s, at sketches/Looping/Looping.pde:5;"
                    + " nothing can take its place: start it again"));
  }

  @Test
  void endsTheProcessWhenAMendedSketchCannotBeShown() {
    FrameGuard guard = hang(RunOptions.DEFAULT.withReload(true));
    save("  background(255);");
    Eventually.until("it is compiled", running.host()::hasOffer);
    guard.look(in(1));
    assertThat(ended).as("a frame may take some seconds").isEmpty();
    guard.look(in(11));
    assertThat(ended).extracting(Ended::code).containsExactly(70);
  }
}
