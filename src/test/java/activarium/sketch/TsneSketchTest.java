package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.control.TsneControls;
import activarium.core.Home;
import activarium.draw.Box;
import activarium.session.Session;
import activarium.session.ToyRecording;
import activarium.session.study.TsneFrame;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.MapStage;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processing.core.PConstants;
import processing.event.MouseEvent;

/** t-SNE in a person's hands, on a recording. */
class TsneSketchTest {

  @TempDir Path folder;

  @Test
  void pinsAndTurnsByHandAndKeys() {
    ToyRecording.write(folder, 2);
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withRecording(folder);
    try (RunningSketch open = new SketchRunner(Home.find()).open("TsneTuning", options)) {
      Sketch sketch = open.sketch();
      Hand hand = new Hand(sketch);
      until(
          "a session",
          () -> SketchKit.of(sketch) != null && SketchKit.of(sketch).session() != null);
      Session session = SketchKit.of(sketch).session();
      until("maps", session.settling()::isSettled);
      until(
          "controls, which the sketch makes after its session",
          () -> hand.variable("controls") != null);
      TsneControls controls = (TsneControls) hand.variable("controls");
      until("a settled map", () -> hand.variable("tsne") != null && controls.run().isAtRest());
      hand.frames(60);
      pins(sketch, hand);
      double before = controls.run().settings().perplexity();
      hand.type("[");
      until("fewer neighbors", () -> controls.run().settings().perplexity() < before);
      hand.type("f");
      until("nothing pinned", () -> pinned(hand).length == 0);
    }
  }

  private static void pins(Sketch sketch, Hand hand) {
    Box stage = SketchKit.of(sketch).layout().stage();
    MapStage map = (MapStage) hand.variable("map");
    int[] glyph = hand.afterFrame(() -> glyph(sketch, map, stage));
    hand.mouse(MouseEvent.PRESS, glyph[0], glyph[1], PConstants.LEFT, 0, 1);
    hand.mouse(MouseEvent.RELEASE, glyph[0], glyph[1], PConstants.LEFT, 0, 1);
    until("one chosen", () -> map.choice().first().size() == 1);
    hand.drag(glyph[0], glyph[1], (int) stage.centerX(), (int) stage.centerY());
    until("one pinned", () -> pinned(hand).length == 1);
    assertThat(pinned(hand)[0]).isBetween(0, 59);
  }

  /** A place on the window under which an observation is. */
  private static int[] glyph(Sketch sketch, MapStage map, Box stage) {
    float scale = SketchKit.of(sketch).canvas().scale();
    for (int y = (int) stage.y() + 1; y < stage.bottom(); y += 4) {
      for (int x = (int) stage.x() + 1; x < stage.right(); x += 4) {
        if (map.gestures().pointed(x, y) >= 0) {
          return new int[] {Math.round(x * scale), Math.round(y * scale)};
        }
      }
    }
    throw new AssertionError("no observation");
  }

  private static int[] pinned(Hand hand) {
    return ((TsneFrame) hand.variable("tsne")).pinned();
  }
}
