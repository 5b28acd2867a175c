package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.draw.Theme;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.NeuronStage;
import activarium.view.neuron.NeuronDetails;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pointer is on is lifted on the map of observations and on the card of the neuron. */
class NeuronHoverTest {

  /** Where the first image of the card begins, and the step to the next one in its row. */
  private static final float FIRST = 176 + 180 + 20 + 114 + 20;

  private static final float STEP = (114 - 3) / 2f + 3;
  private static final float CAPTION = 20;

  @TempDir Path folder;
  private Sketch sketch;
  private Hand hand;
  private NeuronStage stage;

  @Test
  void anObservationIsLiftedInEveryView() {
    ToyRecording.write(folder, 3);
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withRecording(folder);
    try (RunningSketch running = new SketchRunner(Home.find()).open("NeuronMap", options)) {
      sketch = running.sketch();
      hand = new Hand(sketch);
      until("a stage", () -> SketchKit.of(sketch) != null && hand.variable("stage") != null);
      stage = (NeuronStage) hand.variable("stage");
      until(
          "maps",
          () -> SketchKit.of(sketch).session().settling().isSettled() && stage.mapShown() != null);
      until("neurons", () -> stage.links().neurons() > 0);
      hand.frames(60);
      hand.type("1\n");
      until("a neuron", () -> stage.links().neuron() == 1);
      hand.frames(3);
      int same = 0;
      for (int image = 0; image < 4; image++) {
        same += isThereAndBack(image) ? 1 : 0;
      }
      assertThat(same).as("images that were found on the map, and framed from there").isPositive();
    }
  }

  /** Points at an image of the card, then at the ring that this draws on the map. */
  private boolean isThereAndBack(int image) {
    Box strip = strip();
    float left = strip.x() + FIRST + image * STEP;
    float top = strip.y() + CAPTION;
    int observation = lifted(Math.round(left + 20), Math.round(top + 20));
    assertThat(observation).as("the observation of image %d", image).isNotNegative();
    int[] ring = ring();
    assertThat(ring).as("a ring on the map around %d", observation).isNotNull();
    assertThat(lifted(5, 5)).as("a pointer beside all").isEqualTo(-1);
    assertThat(isFramed(left, top)).isFalse();
    boolean same = lifted(ring[0], ring[1]) == observation;
    assertThat(!same || isFramed(left, top)).as("the image of %d is framed", observation).isTrue();
    return same;
  }

  private Box strip() {
    Box whole = SketchKit.of(sketch).layout().stage();
    return whole.below(whole.height() - NeuronDetails.HEIGHT);
  }

  private int lifted(int x, int y) {
    hand.point(x, y);
    hand.frames(2);
    return hand.afterFrame(stage::lifted);
  }

  private boolean isFramed(float left, float top) {
    int at = Math.round(top + 25) * sketch.pixelWidth + Math.round(left) - 1;
    return hand.pixels()[at] == theme().text();
  }

  private Theme theme() {
    return SketchKit.of(sketch).canvas().theme();
  }

  /** The middle of what has the color of a ring on the right half of the stage, or null. */
  private int[] ring() {
    int[] pixels = hand.pixels();
    Box whole = SketchKit.of(sketch).layout().stage();
    long sumX = 0;
    long sumY = 0;
    int count = 0;
    for (int y = (int) whole.y() + 24; y < strip().y(); y++) {
      for (int x = (int) whole.centerX(); x < whole.right(); x++) {
        if (pixels[y * sketch.pixelWidth + x] == theme().accent()) {
          sumX += x;
          sumY += y;
          count++;
        }
      }
    }
    return count == 0 ? null : new int[] {(int) (sumX / count), (int) (sumY / count)};
  }
}
