package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.draw.Palette;
import activarium.session.Session;
import activarium.session.ToyRecording;
import activarium.session.study.EvolutionResult;
import activarium.session.study.EvolutionStudy;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.TrailStage;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processing.core.PConstants;
import processing.event.MouseEvent;

/** Both sketches of trails, on a recording. */
class TrailSketchesTest {

  @TempDir Path folder;
  private RunningSketch running;
  private Hand hand;

  @Test
  void layersDrawTrailsAndObey() throws Exception {
    try (RunningSketch open = open("LayerTrails")) {
      Session session = showsTrails();
      hand.type((char) PConstants.CODED, PConstants.DOWN);
      until("an earlier epoch", () -> session.moment() != null);
      until("its trails, called so", () -> shown().epoch().equals("2"));
      hand.type((char) PConstants.CODED, PConstants.UP);
      until("the newest epoch", () -> session.moment() == null);
      until("its trails again", () -> shown().epoch().equals("3"));
      hand.type((char) PConstants.CODED, 11); // page down, as the window sends it
      until("a clicker's earlier epoch", () -> session.moment() != null);
      hand.type((char) PConstants.CODED, 33); // page up, likewise
      until("a clicker's newest epoch", () -> session.moment() == null);
      brushesAreKept();
      turnsLight();
    }
  }

  @Test
  void whatAHeldHandPassesOverIsNeverComputed() throws Exception {
    try (RunningSketch open = open("LayerTrails")) {
      Session session = showsTrails();
      until("the newest", () -> shown() != null && shown().epoch().equals("3"));
      mouse(MouseEvent.PRESS);
      for (int epoch = 2; epoch > 0; epoch--) {
        hand.type((char) PConstants.CODED, PConstants.DOWN);
        double passed = epoch;
        until("an earlier epoch", () -> epoch(session) == passed);
        hand.afterFrame(() -> null);
      }
      EvolutionStudy study = (EvolutionStudy) hand.variable("study");
      assertThat(study.asked().epochs().get(0)).as("while it is held").isEqualTo("3");
      hand.type((char) PConstants.CODED, PConstants.UP);
      mouse(MouseEvent.RELEASE);
      until("trails of where it rests", () -> shown().epoch().equals("2"));
      try (Stream<Path> kept = Files.list(folder.resolve("embeddings"))) {
        assertThat(kept.filter(path -> path.getFileName().toString().startsWith("trails")))
            .as("of the first, and of where it rests")
            .hasSize(2);
      }
    }
  }

  private static double epoch(Session session) {
    return session.moment() == null ? Double.NaN : session.moment().snapshot().progress();
  }

  /** In a corner where nothing is. */
  private void mouse(int action) {
    running.sketch().postEvent(new MouseEvent(null, 0, action, 0, 1, 1, PConstants.LEFT, 1));
  }

  private EvolutionResult shown() {
    return (EvolutionResult) hand.variable("shown");
  }

  private void brushesAreKept() {
    TrailStage stage = (TrailStage) hand.variable("stage");
    Box box = SketchKit.of(running.sketch()).layout().stage();
    float scale = SketchKit.of(running.sketch()).canvas().scale();
    hand.drag(
        (int) (box.x() * scale) + 2,
        (int) (box.y() * scale) + 2,
        (int) (box.right() * scale) - 2,
        (int) ((box.bottom() - 119) * scale) - 1);
    until("all trails", () -> stage.choice().first().size() == 60);
    Object kept = stage.kept();
    hand.type('\b', '\b');
    until("no trail", () -> stage.choice().first().isEmpty());
    running.host().afterFrame(sketch -> stage.restore(kept));
    until("all trails again", () -> stage.choice().first().size() == 60);
    hand.type('\b', '\b');
    until("no trail", () -> stage.choice().first().isEmpty());
  }

  @Test
  void epochsDrawTrailsAndObey() throws Exception {
    try (RunningSketch open = open("EpochTrails")) {
      Session session = showsTrails();
      hand.type((char) PConstants.CODED, PConstants.DOWN);
      until("the layer before", () -> session.layer().equals("first"));
      turnsLight();
    }
  }

  private RunningSketch open(String sketch) {
    ToyRecording.write(folder, 4);
    running = new SketchRunner(Home.find()).open(sketch, options());
    hand = new Hand(running.sketch());
    return running;
  }

  private RunOptions options() {
    return RunOptions.DEFAULT.withSize(new FrameSize(960, 540)).withSeed(5).withRecording(folder);
  }

  private Session showsTrails() throws Exception {
    until(
        "a session",
        () ->
            SketchKit.of(running.sketch()) != null
                && SketchKit.of(running.sketch()).session() != null);
    Palette palette = SketchKit.of(running.sketch()).canvas().theme().classes();
    until("trails of every class", () -> areSeen(palette));
    return SketchKit.of(running.sketch()).session();
  }

  private boolean areSeen(Palette palette) {
    int[] pixels = hand.pixels();
    Box stage = SketchKit.of(running.sketch()).layout().stage();
    float scale = SketchKit.of(running.sketch()).canvas().scale();
    int[] counts = new int[3];
    // Without the strip of small maps below, and the panel.
    for (int y = Math.round(stage.y() * scale); y < (stage.bottom() - 130) * scale; y++) {
      for (int x = Math.round(stage.x() * scale); x < stage.right() * scale; x++) {
        int pixel = pixels[y * running.sketch().pixelWidth + x];
        for (int c = 0; c < counts.length; c++) {
          counts[c] += isLike(pixel, palette.color(c)) ? 1 : 0;
        }
      }
    }
    // All are taken for the first class: of the others only the rims have their hue.
    return counts[0] > 100 && counts[1] > 50 && counts[2] > 50;
  }

  /** Of the same hue, and not as dark as the background. */
  private static boolean isLike(int pixel, int color) {
    float[] one = hue(pixel);
    float[] other = hue(color);
    float apart = Math.abs(one[0] - other[0]);
    return Math.min(apart, 1 - apart) < 0.05f && one[1] > 0.3f && one[2] > 0.3f;
  }

  private static float[] hue(int argb) {
    return Color.RGBtoHSB(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, null);
  }

  private void turnsLight() {
    hand.type('t', 'T');
    int paper = running.sketch().pixelWidth * 5 + 5;
    until("paper", () -> (hand.pixels()[paper] & 0xff) > 0xe0);
  }
}
