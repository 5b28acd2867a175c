package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.export.VectorFigure.Format;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.trail.TrailSet;
import activarium.view.trail.TrailView;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of bundled trails as vectors look like the window, and stay small. */
class VectorTrailsTest {

  private static final int TRAILS = 3000;
  private static final int CLASSES = 10;

  /** Mean difference of a color channel, of 255. */
  private static final double ALIKE = 3;

  @TempDir Path folder;

  /** Bundles from a class's place on one circle to its place on another. */
  private static TrailSet trails() {
    Random random = new Random(4);
    int samples = 4;
    float[] positions = new float[2 * TRAILS * samples];
    int[] classes = new int[TRAILS];
    for (int i = 0; i < TRAILS; i++) {
      classes[i] = random.nextInt(CLASSES);
      for (int t = 0; t < samples; t++) {
        double angle = 2 * Math.PI * classes[i] / CLASSES + 0.35 * t;
        double radius = 1 + t;
        positions[2 * (i * samples + t)] =
            (float) (radius * Math.cos(angle) + 0.2 * random.nextGaussian());
        positions[2 * (i * samples + t) + 1] =
            (float) (radius * Math.sin(angle) + 0.2 * random.nextGaussian());
      }
    }
    return new TrailSet(TRAILS, samples, positions, classes);
  }

  /** Nothing but the trails. */
  private static final class Trails extends Sketch {

    private SketchKit kit;
    private TrailView view;
    private volatile boolean drawn;

    @Override
    public void settings() {
      size(1280, 720);
    }

    @Override
    public void setup() {
      kit = new SketchKit(this);
      view = kit.own(new TrailView(kit.canvas().gpu()));
      view.show(trails());
    }

    @Override
    public void draw() {
      kit.begin();
      view.advance(1);
      Box box = kit.canvas().box();
      view.draw(kit.canvas(), box);
      kit.end();
      drawn = true;
    }
  }

  @Test
  void trailsLookLikeTheWindowAndStaySmall() throws Exception {
    Path png = folder.resolve("window.png");
    Path svg = folder.resolve("figure.svg");
    Path pdf = folder.resolve("figure.pdf");
    Trails sketch = new Trails();
    try (RunningSketch running =
        new SketchRunner(Home.find()).open(() -> sketch, RunOptions.DEFAULT)) {
      until("bundles", () -> sketch.drawn && sketch.view.isSettled());
      running
          .host()
          .afterFrame(drawn -> SketchKit.of(drawn).whenStill(() -> drawn.save(png.toString())));
      until("a picture", () -> Files.exists(png));
      for (Path file : new Path[] {svg, pdf}) {
        running
            .host()
            .afterFrame(s -> SketchKit.of(s).saveVector(Format.of(file), file, written -> {}));
      }
      until("figures", () -> Files.exists(svg) && Files.exists(pdf));
    }
    String text = Files.readString(svg);
    assertThat(count("<circle class", text)).as("marks").isEqualTo(2 * TRAILS);
    assertThat(count("<path class", text)).as("pieces").isBetween(3 * TRAILS, 16 * TRAILS);
    assertThat(Files.size(svg)).isLessThan(3_500_000);
    assertThat(Files.size(pdf)).isLessThan(3_500_000);
    assertThat(FigurePictures.differences(png, svg, pdf)).allMatch(d -> d < ALIKE);
  }

  private static int count(String pattern, String text) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }
}
