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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From view to view the audience sees no jump, unless the cue wants one. */
class CrossfadeTest {

  private static final String TALK =
      """
      cues:
        - {cue: 1, view: map, layer: second}
        - {cue: 2, view: layers, transition: 1}
        - {cue: 3, view: map, transition: 0}
      """;

  /** As the window sends it. */
  private static final int PAGE_DOWN = 11;

  @TempDir Path folder;
  private RunningSketch running;
  private StoryProgram program;

  private <T> T onDraw(Supplier<T> look) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    running.host().afterFrame(sketch -> seen.complete(look.get()));
    return seen.join();
  }

  /** How bright each pixel is. */
  private int[] picture() {
    return onDraw(
        () -> {
          running.sketch().loadPixels();
          int[] bright = new int[running.sketch().pixels.length];
          for (int i = 0; i < bright.length; i++) {
            bright[i] = running.sketch().pixels[i] >> 8 & 0xff;
          }
          return bright;
        });
  }

  private List<int[]> pictures(int place) {
    List<int[]> pictures = new ArrayList<>(List.of(picture()));
    running.sketch().press(PAGE_DOWN);
    until(
        "cue " + place,
        () -> {
          pictures.add(picture());
          return onDraw(() -> program.shows(place));
        });
    until("rest", () -> onDraw(() -> SketchKit.of(running.sketch()).parts.isAtRest()));
    return pictures;
  }

  /** Whether most of what was bright in the first picture is half as bright in another one. */
  private static boolean someFades(List<int[]> pictures) {
    int[] first = pictures.get(0);
    return pictures.stream()
        .anyMatch(
            picture -> {
              int bright = 0;
              int half = 0;
              for (int i = 0; i < first.length; i++) {
                boolean wasBright = first[i] > 0xe0;
                bright += wasBright ? 1 : 0;
                half += wasBright && picture[i] > 0x50 && picture[i] < 0xc0 ? 1 : 0;
              }
              return half > bright / 2;
            });
  }

  @Test
  void theViewBeforeFades() throws Exception {
    ToyRecording.write(folder.resolve("toy"), 3);
    Story story = Story.read(Files.writeString(folder.resolve("talk.yaml"), TALK));
    RunOptions options =
        RunOptions.DEFAULT
            .withSize(new FrameSize(640, 360))
            .withSeed(1)
            .withRecording(folder.resolve("toy"));
    try (RunningSketch opened =
        new SketchRunner(Home.find())
            .openProgram(
                "Activarium",
                options,
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  program = new StoryProgram(host, views, story, source -> options, "en");
                  return program;
                })) {
      running = opened;
      until("the first cue", () -> onDraw(() -> program.shows(0)));
      until("its map", () -> onDraw(() -> SketchKit.of(running.sketch()).parts.isAtRest()));
      assertThat(someFades(pictures(1))).as("it fades").isTrue();
      assertThat(someFades(pictures(2))).as("it is cut").isFalse();
    }
  }
}
