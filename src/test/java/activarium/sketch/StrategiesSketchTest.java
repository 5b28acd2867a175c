package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.RangeParameter;
import activarium.session.ToyRecording;
import activarium.session.study.StrategyStudy;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.StrategyStage;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The strategies beside one another, while their maps are made and made anew. */
public class StrategiesSketchTest {

  private static final int DYNAMIC = 4;
  private static final int FRAMES_AFTER = 5;

  @TempDir Path folder;

  /** Moves the weight in the very frame in which the only map there is has come. */
  public static final class Hand {

    private final Sketch sketch;
    private volatile int moved;

    Hand(Sketch sketch) {
      this.sketch = sketch;
    }

    /** Called by Processing on the draw thread after each frame. */
    public void post() {
      SketchKit kit = SketchKit.of(sketch);
      StrategyStudy study = kit.parts.newest(StrategyStage.class).study();
      if (moved > 0) {
        moved++;
      } else if (study.result(DYNAMIC) != null) {
        RangeParameter lambda = kit.parameters().get(RangeParameter.class, "lambda");
        lambda.value(lambda.max() / 2);
        moved = 1;
      }
    }
  }

  @Test
  void anotherWeightMayBeAskedForBeforeAnyOtherMapIsThere() {
    ToyRecording.write(folder, 3);
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(640, 360)).withRecording(folder).withSeed(1);
    Hand[] hand = new Hand[1];
    try (RunningSketch running =
        new SketchRunner(Home.find())
            .openProgram(
                "Strategies",
                options,
                (host, compiler) -> {
                  // After setup(), before the first draw().
                  host.afterFrame(
                      sketch -> {
                        SketchKit kit = SketchKit.of(sketch);
                        kit.parameters().get(ChoiceParameter.class, "large").value("dynamic");
                        hand[0] = new Hand(sketch);
                        sketch.registerMethod("post", hand[0]);
                      });
                  return null;
                })) {
      until(
          "another weight",
          () ->
              running.host().failure() != null || hand[0] != null && hand[0].moved > FRAMES_AFTER);
      assertThat(running.host().reported()).isNull();
      assertThat(running.host().failure()).isNull();
    }
  }
}
