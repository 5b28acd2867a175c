package activarium.program;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processing.core.PConstants;
import processing.event.KeyEvent;

/** Somebody clicks at random, faster than cues come, while a network trains. */
class StoryClicksTest {

  /** For longer: {@code -Dactivarium.clicks=…}. */
  private static final int CLICKS = Integer.getInteger("activarium.clicks", 60);

  /** Page down, page up, home, F1, F3, F6 and F9, as the window sends them. */
  private static final int[] KEYS = {11, 11, 11, 33, 2, 97, 99, 102, 105};

  private static final String TALK =
      """
      cues:
        - {cue: 1, view: map, data: mnist-small}
        - {cue: 2, view: errors, choose: {errors: true}}
        - {cue: 3, view: layers, recording: toy, epoch: 1}
        - {cue: 4, view: comparison, set: {layer.0: first, layer.1: second}}
        - {cue: 5, view: neurons, data: mnist-small, choose: {class: 3}}
        - {cue: 6, view: explorer, recording: toy, layer: second, camera: {zoom: 3}}
        - {cue: 7, view: map, then: follow}
        - {cue: 8, view: tuning}
      """;

  @TempDir Path folder;
  private StoryProgram program;

  private static void press(RunningSketch running, int code) {
    for (int action : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
      running.sketch().postEvent(new KeyEvent(null, 0, action, 0, (char) PConstants.CODED, code));
    }
  }

  /** Waits for the next frames. */
  private static void frames(RunningSketch running, int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      CountDownLatch drawn = new CountDownLatch(1);
      running.host().afterFrame(sketch -> drawn.countDown());
      until("a frame", () -> drawn.getCount() == 0);
    }
  }

  @Test
  void nothingBreaksAndTheLastClickCounts() throws Exception {
    ToyRecording.write(folder.resolve("toy"), 3);
    Story story = Story.read(Files.writeString(folder.resolve("talk.yaml"), TALK));
    RunOptions plain = RunOptions.DEFAULT.withSize(new FrameSize(640, 360)).withSeed(1);
    Function<StoryCue.Source, RunOptions> sources =
        source ->
            source
                .folder()
                .map(plain::withRecording)
                .orElseGet(() -> plain.withDataset("mnist-small"));
    Random random = new Random(7);
    try (RunningSketch running =
        new SketchRunner(Home.find())
            .openProgram(
                "Activarium",
                sources.apply(story.cues().get(0).source()),
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  program = new StoryProgram(host, views, story, sources, "en");
                  return program;
                })) {
      for (int i = 0; i < CLICKS; i++) {
        press(running, KEYS[random.nextInt(KEYS.length)]);
        frames(running, random.nextInt(4));
        assertThat(running.host().failure()).isNull();
      }
      frames(running, 3);
      running.host().afterFrame(sketch -> program.teller().goTo(5));
      until(
          "the explorer of the recording",
          () -> {
            CompletableFuture<Boolean> there = new CompletableFuture<>();
            running
                .host()
                .afterFrame(
                    sketch ->
                        there.complete(program.teller().place() == 5 && program.coming() == null));
            return there.join();
          });
      assertThat(running.sketch().getClass().getSimpleName()).isEqualTo("ProjectionExplorer");
      assertThat(running.host().reported()).isNull();
    }
  }
}
