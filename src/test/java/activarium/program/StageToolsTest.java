package activarium.program;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.session.ToyRecording;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.Story;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.awt.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/** What a lecturer holds over the picture is seen by the audience, and nothing else changes. */
class StageToolsTest {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  /** In the title, which is light on a dark stage and dark on a light one. */
  private static final int BACKGROUND = 0xff;

  @TempDir Path folder;
  private RunningSketch running;

  @BeforeEach
  void open() throws Exception {
    ToyRecording.write(folder.resolve("toy"), 2);
    Files.writeString(
        folder.resolve("talk.yaml"), "cues:\n  - {cue: 1, view: map, recording: toy, epoch: 0}\n");
    Story story = Story.read(folder.resolve("talk.yaml"));
    RunOptions options =
        RunOptions.DEFAULT
            .withSize(new FrameSize(WIDTH, HEIGHT))
            .withSeed(1)
            .withRecording(folder.resolve("toy"));
    running =
        new SketchRunner(Home.find())
            .openProgram(
                "Activarium",
                options,
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  return new StoryProgram(host, views, story, source -> options, "en");
                });
    until(
        "a map",
        () ->
            SketchKit.of(running.sketch()) != null
                && SketchKit.of(running.sketch()).session() != null
                && SketchKit.of(running.sketch()).parts.isAtRest()
                && SketchKit.of(running.sketch()).session().taken() != null);
  }

  @AfterEach
  void close() {
    running.close();
  }

  private void press(char key) {
    int code = Character.toUpperCase(key);
    for (int action : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
      running.sketch().postEvent(new KeyEvent(null, 0, action, 0, key, code));
    }
  }

  private void point(int x, int y) {
    running.sketch().postEvent(new MouseEvent(null, 0, MouseEvent.MOVE, 0, x, y, 0, 0));
  }

  /** The blue of a pixel of the next frame, 0 … 255. */
  private int blue(int x, int y) {
    return pixels()[y * WIDTH + x] & BACKGROUND;
  }

  /** A square of the next frame, 100 pixels wide, that a light at its middle holds. */
  private int[] around(int x, int y) {
    int[] pixels = pixels();
    return IntStream.range(0, 100 * 100)
        .map(i -> pixels[(y - 50 + i / 100) * WIDTH + x - 50 + i % 100])
        .toArray();
  }

  private int[] pixels() {
    CompletableFuture<int[]> read = new CompletableFuture<>();
    running
        .host()
        .afterFrame(
            sketch -> {
              sketch.loadPixels();
              read.complete(sketch.pixels.clone());
            });
    return read.join();
  }

  @Test
  void aFrozenPictureStandsStillWhileAnotherIsPrepared() {
    assertThat(blue(5, 5)).as("a dark stage").isLessThan(0x40);
    press('F');
    // The first frame from now on may have begun before the key.
    assertThat(blue(5, 5)).as("the same").isLessThan(0x40);
    assertThat(blue(5, 5)).as("the same, from now on").isLessThan(0x40);
    press('t');
    until("light behind it", () -> !SketchKit.of(running.sketch()).canvas().theme().isDark());
    assertThat(blue(5, 5)).as("what the audience sees").isLessThan(0x40);
    assertThat(blue(5, 5)).as("in every frame").isLessThan(0x40);
    press('F');
    until("what was prepared", () -> blue(5, 5) > 0xe0);
  }

  @Test
  void aLightLeavesOutWhatItIsNotOn() {
    press('t');
    until("a light stage", () -> blue(5, 5) > 0xe0);
    // Glyphs glide to their places, and may lie anywhere until then.
    until("a map that stands", () -> Arrays.equals(around(640, 360), around(640, 360)));
    int[] before = around(640, 360);
    point(640, 360);
    press('L');
    until("darkness", () -> blue(5, 5) < 0x90);
    assertThat(around(640, 360)).as("in the light").isEqualTo(before);
    assertThat(blue(640, 240)).as("above it").isLessThan(0x90);
    press('L');
    until("all of it again", () -> blue(5, 5) > 0xe0);
  }

  @Test
  void aMagnifierShowsWhatIsUnderThePointerLarger() {
    int[] before = pixels();
    point(60, 40); // in the title
    press('Z');
    until("a magnifier", () -> bright(pixels(), 180) > 2 * bright(before, 180));
    press('Z');
    until("the title as it was", () -> bright(pixels(), 180) == bright(before, 180));
  }

  /** How many pixels of a square in the upper left corner are nearly white. */
  private static int bright(int[] pixels, int side) {
    int count = 0;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        count += (pixels[y * WIDTH + x] & BACKGROUND) > 0xc0 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void aHallIsLightAndItsLettersAreLarger() {
    float scale = SketchKit.of(running.sketch()).canvas().scale();
    press('T');
    until("a light stage", () -> blue(5, 5) > 0xe0);
    until("letters", () -> SketchKit.of(running.sketch()).canvas().scale() > 1.4f * scale);
    assertThat(SketchKit.of(running.sketch()).panel.isVisible()).isFalse();
    press('T');
    until("as it was", () -> SketchKit.of(running.sketch()).canvas().scale() == scale);
    assertThat(SketchKit.of(running.sketch()).panel.isVisible()).isTrue();
    assertThat(SketchKit.of(running.sketch()).canvas().theme().isDark()).isTrue();
  }

  @Test
  void notesAreInAWindowOfTheirOwn() {
    assertThat(notes()).isZero();
    press('N');
    until("notes", () -> notes() == 1);
    press('N');
    until("no notes", () -> notes() == 0);
    press('N');
    until("notes", () -> notes() == 1);
    running.close();
    until("nothing left when the story ends", () -> notes() == 0);
  }

  private static long notes() {
    return Stream.of(Frame.getFrames())
        .filter(frame -> "Notes".equals(frame.getTitle()) && frame.isDisplayable())
        .count();
  }
}
