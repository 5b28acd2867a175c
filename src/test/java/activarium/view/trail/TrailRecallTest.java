package activarium.view.trail;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.PaintedParts;
import activarium.sketch.Drawing;
import activarium.trail.BundlingOptions;
import activarium.trail.TrailSet;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import activarium.view.map.Observations;
import activarium.window.FrameSize;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Trails and small maps that are laid down as they were painted before, beside the same that are
 * painted in every frame: whatever they depend on is changed, one after the other, and changed
 * back.
 */
class TrailRecallTest {

  private static final int SIDE = 240;
  private static final int COUNT = 40;
  private static final int SETTLING = 8;
  private static final int AGAIN = 2;
  private static final long BUDGET = 16L << 20;
  private static final Box STAGE = new Box(0, 60, 720, 480);
  private static final Box SMALLER = new Box(90, 100, 540, 400);
  private static final Box STRIP = new Box(0, 580, 720, 104);

  private enum Way {
    RECALLED,
    PAINTED,
    SAVED
  }

  /** What is drawn, and what is to be changed of it. */
  private static final class Scene {

    private final TrailView view;
    private final Canvas canvas;
    private Supplier<PaintedParts> painted;
    private TrailSet trails;
    private TrailStops stops;
    private MapColors colors;
    private Box stage;
    private int hidden;
    private int lifted;
    private float until;

    Scene(TrailView view, Canvas canvas) {
      this.view = view;
      this.canvas = canvas;
    }

    /** As it is where nothing is changed. */
    void reset(Runnable toDark) {
      toDark.run();
      trails = trails(1);
      stops = stops(0);
      colors = MapColors.TRUE_CLASS;
      stage = STAGE;
      hidden = -1;
      lifted = -1;
      until = 1;
      view.tube(false);
      view.pulse(false);
      view.camera().fit();
      view.camera().arrive();
      view.bundle(BundlingOptions.defaults().withIterations(2).withSamples(16));
    }

    /** After a change. */
    void show() {
      view.show(trails, stops);
      view.colors(colors);
      int[] classes = trails.classes();
      view.shown(i -> classes[i] != hidden);
      view.lifted(i -> i == lifted);
      view.until(until);
    }

    void draw() {
      view.advance(2);
      PaintedParts parts = painted.get();
      view.recallFrom(parts);
      view.draw(canvas, stage);
      new MapStrip(parts)
          .draw(canvas, STRIP, trails, stops, colors, c -> c != hidden, until, lifted);
      canvas.flush();
    }
  }

  private static TrailSet trails(int seed) {
    Random random = new Random(seed);
    float[] positions = new float[COUNT * 3 * 2];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = random.nextFloat();
    }
    int[] classes = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      classes[i] = i % 3;
    }
    return new TrailSet(COUNT, 3, positions, classes);
  }

  /** One observation is taken for the next class, at each stop. */
  private static TrailStops stops(int wrong) {
    int[] labels = trails(1).classes();
    int[] predicted = labels.clone();
    predicted[wrong] = (predicted[wrong] + 1) % 3;
    List<String> names = List.of("0", "1", "2");
    Observations seen = new Observations(labels, predicted, new float[COUNT], names);
    return new TrailStops("Layer", List.of("1", "2", "3"), List.of(seen, seen, seen));
  }

  private static Map<String, Consumer<Scene>> changes(Runnable toLight) {
    Map<String, Consumer<Scene>> changes = new LinkedHashMap<>();
    changes.put("nothing", scene -> {});
    changes.put("trails", scene -> scene.trails = trails(2));
    changes.put("errors", scene -> scene.stops = stops(7));
    changes.put("theme", scene -> toLight.run());
    changes.put("coloring", scene -> scene.colors = MapColors.of(Coloring.PREDICTION));
    float[] doubts = new float[COUNT];
    doubts[3] = 1;
    changes.put(
        "doubts", scene -> scene.colors = MapColors.judged(Coloring.FALSE_NEIGHBORS, doubts));
    changes.put("a class", scene -> scene.hidden = 1);
    changes.put("choice", scene -> scene.lifted = 5);
    changes.put("another choice", scene -> scene.lifted = 6);
    changes.put("time", scene -> scene.until = 0.6f);
    changes.put("place", scene -> scene.stage = SMALLER);
    changes.put("tube", scene -> scene.view.tube(true));
    changes.put(
        "camera",
        scene -> {
          scene.view.camera().zoom(2, 300, 300, STAGE);
          scene.view.camera().arrive();
        });
    BundlingOptions options = BundlingOptions.defaults().withIterations(2).withSamples(16);
    changes.put("relaxation", scene -> scene.view.bundle(options.withRelaxation(0.5)));
    changes.put("bundling", scene -> scene.view.bundle(options.withIterations(3)));
    changes.put("samples", scene -> scene.view.bundle(options.withSamples(8)));
    return changes;
  }

  /** Every state until it has settled, then each again for as long as a recalled one takes. */
  private static Map<String, int[]> draw(Way way) {
    Map<String, int[]> seen = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(changes(() -> {}).keySet());
    int first = names.size() * SETTLING;
    Scene[] scene = new Scene[1];
    PaintedParts[] parts = new PaintedParts[1];
    Drawing.of(
        new FrameSize(SIDE, SIDE),
        first + names.size() * AGAIN,
        kit -> {
          scene[0] = new Scene(kit.own(new TrailView(kit.canvas().gpu())), kit.canvas());
          parts[0] = kit.own(new PaintedParts(kit.canvas().gpu(), BUDGET));
          scene[0].painted = () -> parts[0];
        },
        (kit, frame) -> {
          if (way == Way.PAINTED) {
            parts[0].close(); // a memory of this frame alone
          }
          kit.canvas().still(way == Way.SAVED);
          int at = frame - 1;
          boolean again = at >= first;
          int turn = again ? at - first : at;
          int length = again ? AGAIN : SETTLING;
          String name = names.get(turn / length);
          if (turn % length == 0) {
            scene[0].reset(() -> kit.theme("dark"));
            changes(() -> kit.theme("light")).get(name).accept(scene[0]);
            scene[0].show();
          }
          kit.canvas().begin(kit.sketch().g);
          scene[0].draw();
          kit.sketch().loadPixels();
          seen.put(
              name + (again ? ", again " : ", frame ") + turn % length,
              kit.sketch().pixels.clone());
        });
    return seen;
  }

  @Test
  void whatIsLaidDownIsWhatWouldBePaintedBitForBit() {
    Map<String, int[]> painted = draw(Way.PAINTED);
    Map<String, int[]> recalled = draw(Way.RECALLED);
    List<int[]> settled = new ArrayList<>();
    for (String frame : painted.keySet()) {
      assertThat(recalled.get(frame)).as(frame).isEqualTo(painted.get(frame));
      if (frame.endsWith("again 1")) {
        settled.add(painted.get(frame));
      }
    }
    assertThat(settled).as("every change is to be seen").doesNotHaveDuplicates();
  }

  @Test
  void whatIsLaidDownIsWhatIsSavedButForTheRoundingOfAFewPixels() {
    Map<String, int[]> saved = draw(Way.SAVED);
    draw(Way.RECALLED)
        .forEach(
            (frame, pixels) -> {
              int[] other = saved.get(frame);
              int most = 0;
              int differing = 0;
              for (int i = 0; i < pixels.length; i++) {
                most = Math.max(most, difference(pixels[i], other[i]));
                differing += pixels[i] == other[i] ? 0 : 1;
              }
              assertThat(most).as(frame).isLessThanOrEqualTo(1);
              assertThat(differing).as(frame).isLessThanOrEqualTo(10);
            });
  }

  /** Of the channel that differs most. */
  private static int difference(int one, int other) {
    int most = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
    }
    return most;
  }
}
