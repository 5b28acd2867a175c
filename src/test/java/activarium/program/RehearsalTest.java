package activarium.program;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.session.ToyRecording;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.Story;
import activarium.story.View;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/** The views of the cues that come are opened behind the picture, and nobody sees it. */
class RehearsalTest {

  /** As the window sends it. */
  private static final int PAGE_DOWN = 11;

  /** Names of classes come a while after all stands still. */
  private static final int FRAMES = 60;

  @TempDir Path folder;
  private RunningSketch running;
  private StoryProgram program;

  /** All views of a recording, one of another recording, and one of none. */
  @BeforeEach
  void open() throws Exception {
    ToyRecording.write(folder.resolve("toy"), 3);
    ToyRecording.write(folder.resolve("other"), 2);
    StringBuilder talk = new StringBuilder("cues:\n");
    for (View view : View.values()) {
      talk.append(
          "  - {cue: %d, view: %s, recording: toy, layer: second}%n"
              .formatted(view.ordinal() + 1, view.word()));
    }
    talk.append("  - {cue: 20, view: map, recording: other}\n");
    talk.append("  - {cue: 21, view: map, recording: gone}\n");
    Story story = Story.read(Files.writeString(folder.resolve("talk.yaml"), talk));
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(640, 360)).withReload(true).withSeed(1);
    running =
        new SketchRunner(Home.find())
            .openProgram(
                "Activarium",
                options.withRecording(folder.resolve("toy")),
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  program =
                      new StoryProgram(
                          host,
                          views,
                          story,
                          source -> options.withRecording(source.folder().orElseThrow()),
                          "en");
                  return program;
                });
  }

  @AfterEach
  void close() {
    running.close();
  }

  private <T> T onDraw(Supplier<T> look) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    running.host().afterFrame(sketch -> seen.complete(look.get()));
    return seen.join();
  }

  private int[] picture() {
    return onDraw(
        () -> {
          running.sketch().loadPixels();
          return running.sketch().pixels.clone();
        });
  }

  private void move(int x) {
    running.sketch().postEvent(new MouseEvent(null, 0, MouseEvent.MOVE, 0, x, 180, 0, 0));
  }

  /** As long as a hand moves nothing is rehearsed. */
  private int[] pictureThatStandsStill() {
    int[] before = {};
    for (int same = 0, i = 0; same < FRAMES; i++) {
      move(i % 2);
      boolean isAtRest = onDraw(() -> SketchKit.of(running.sketch()).parts.isAtRest());
      int[] now = picture();
      same = isAtRest && Arrays.equals(now, before) ? same + 1 : 0;
      before = now;
    }
    return before;
  }

  @Test
  void nobodySeesThatAllViewsAreOpenedAndTheyAreThereAtTheClick() {
    until("the first cue", () -> onDraw(() -> program.shows(0)));
    int[] before = pictureThatStandsStill();
    assertThat(onDraw(() -> program.isReadyForNext())).as("a hand was moving").isFalse();
    until("all is rehearsed", () -> onDraw(() -> program.hasRehearsedAll()));
    assertThat(Arrays.mismatch(picture(), before)).as("where the picture differs").isEqualTo(-1);
    assertThat(running.host().reported()).as("of the recording that is gone").isNull();
    assertThat(onDraw(() -> SketchKit.of(running.sketch()).session().layer())).isEqualTo("second");
    for (int i = 1; i < View.values().length; i++) {
      running.sketch().press(PAGE_DOWN);
      int place = i;
      until("cue " + i, () -> onDraw(() -> program.shows(place)));
      int frames = onDraw(() -> running.sketch().frameCount);
      assertThat(frames)
          .as(View.values()[i] + " was drawn before")
          .isGreaterThan(View.values()[i].isOfOnePlace() ? 8 : 1);
      assertThat(running.host().reported()).isNull();
    }
  }

  @Test
  void aKeyIsForWhatIsShownWhateverIsRehearsed() {
    until("the first cue", () -> onDraw(() -> program.shows(0)));
    String theme = onDraw(() -> SketchKit.of(running.sketch()).canvas().theme().name());
    until("something is rehearsed", () -> onDraw(() -> program.isReadyForNext()));
    for (int action : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
      running.sketch().postEvent(new KeyEvent(null, 0, action, 0, 't', 'T'));
    }
    until(
        "another theme",
        () -> onDraw(() -> !SketchKit.of(running.sketch()).canvas().theme().name().equals(theme)));
    assertThat(running.sketch().getClass().getSimpleName()).isEqualTo("Activarium");
    running.sketch().press(PAGE_DOWN);
    until("the next cue", () -> onDraw(() -> program.shows(1)));
    assertThat(onDraw(() -> SketchKit.of(running.sketch()).canvas().theme().name()))
        .as("the theme goes along")
        .isNotEqualTo(theme);
  }
}
