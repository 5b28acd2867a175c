package activarium.view.trail;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.draw.Theme;
import activarium.gpu.GpuContext;
import activarium.selection.Selection;
import activarium.sketch.Drawing;
import activarium.trail.BundlingOptions;
import activarium.trail.TrailSet;
import activarium.view.interaction.Outline;
import activarium.view.map.Observations;
import activarium.window.FrameSize;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Trails of two classes on a small canvas: the one across the upper half, the other below. */
class TrailViewTest {

  private static final int SIDE = 240;

  /** Where letters are to be seen. */
  private static final int LARGE = 720;

  private static final Box STAGE = new Box(0, 0, 720, 720);
  private static final int FRAMES = 12;

  private Theme theme;
  private TrailView view;

  /** {@code copies} trails from left to right at the top, and as many at the bottom. */
  private static TrailSet pair(int copies) {
    float[] positions = new float[8 * copies];
    int[] classes = new int[2 * copies];
    for (int i = 0; i < 2 * copies; i++) {
      float y = i < copies ? 0 : 1;
      float[] trail = {0, y, 1, y};
      System.arraycopy(trail, 0, positions, 4 * i, 4);
      classes[i] = i < copies ? 0 : 1;
    }
    return new TrailSet(2 * copies, 2, positions, classes);
  }

  private Drawing draw(TrailSet trails, Consumer<TrailView> prepare) {
    return Drawing.of(
        new FrameSize(SIDE, SIDE),
        FRAMES,
        kit -> {
          theme = kit.canvas().theme();
          view = kit.own(new TrailView(kit.canvas().gpu()));
          view.bundle(BundlingOptions.defaults().withIterations(2).withSamples(16));
          prepare.accept(view);
          view.show(trails);
        },
        (kit, frame) -> {
          view.advance(0.3f);
          view.draw(kit.canvas(), STAGE);
        });
  }

  /** The strongest color in a column of pixels between two rows. */
  private static int strongest(Drawing picture, int x, int from, int to, int background) {
    int best = background;
    for (int y = from; y < to; y++) {
      int color = picture.colorAt(x, y);
      best = difference(color, background) > difference(best, background) ? color : best;
    }
    return best;
  }

  private static int difference(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
    }
    return sum;
  }

  private static float hue(int color) {
    return Color.RGBtoHSB(color >> 16 & 0xff, color >> 8 & 0xff, color & 0xff, null)[0];
  }

  private static float brightness(int color) {
    return Color.RGBtoHSB(color >> 16 & 0xff, color >> 8 & 0xff, color & 0xff, null)[2];
  }

  private int upper(Drawing picture, int x) {
    return strongest(picture, x, 0, SIDE / 2, theme.background() & 0xffffff);
  }

  private int lower(Drawing picture, int x) {
    return strongest(picture, x, SIDE / 2, SIDE, theme.background() & 0xffffff);
  }

  @Test
  void keepsTheHueOfItsClassHoweverManyTrailsOverlap() {
    for (int copies : new int[] {1, 1000}) {
      Drawing picture = draw(pair(copies), v -> {});
      for (int x = SIDE / 2; x < SIDE * 3 / 4; x += 10) {
        assertThat(hue(upper(picture, x)))
            .isCloseTo(hue(theme.classes().color(0)), org.assertj.core.data.Offset.offset(0.02f));
        assertThat(hue(lower(picture, x)))
            .isCloseTo(hue(theme.classes().color(1)), org.assertj.core.data.Offset.offset(0.02f));
      }
    }
  }

  @Test
  void growsBrighterWithTime() {
    Drawing picture = draw(pair(50), v -> {});
    float before = 0;
    for (int x = SIDE / 8; x < SIDE * 7 / 8; x += SIDE / 8) {
      assertThat(brightness(upper(picture, x))).isGreaterThan(before + 0.02f);
      before = brightness(upper(picture, x));
    }
  }

  /** Rows of a column of pixels in the upper half that are not background. */
  private int width(Drawing picture, int x) {
    int wide = 0;
    for (int y = 0; y < SIDE / 2; y++) {
      wide += difference(picture.colorAt(x, y), theme.background() & 0xffffff) > 30 ? 1 : 0;
    }
    return wide;
  }

  @Test
  void growsWiderWithTime() {
    Drawing picture = draw(pair(1000), v -> {});
    assertThat(width(picture, SIDE * 7 / 8)).isGreaterThan(width(picture, SIDE / 8));
  }

  /** Where it has come to it is as bright as at its end, be it the first second of playing. */
  @Test
  void isBrightWhereItHasComeToFromTheBeginningOn() {
    int x = SIDE / 8;
    Drawing whole = draw(pair(50), v -> {});
    Drawing early = draw(pair(50), v -> v.until(0.12f));
    assertThat(brightness(upper(early, x))).isGreaterThan(1.3f * brightness(upper(whole, x)));
  }

  @Test
  void aHandfulStandsOutOfAThousand() {
    Drawing picture = draw(pair(1000), v -> v.lifted(trail -> trail < 2));
    int color = theme.classes().color(0) & 0xffffff;
    int background = theme.background() & 0xffffff;
    assertThat(difference(upper(picture, SIDE * 3 / 4), background))
        .isGreaterThan(difference(color, background) * 2 / 3);
    assertThat(width(picture, SIDE * 3 / 4)).isGreaterThanOrEqualTo(2);
  }

  /** Two stops: at the first all is right, at the second class 1 is taken for class 2. */
  private static TrailStops stops(int copies, List<String> names) {
    int[] labels = pair(copies).classes();
    int[] wrong = Arrays.stream(labels).map(label -> label == 1 ? 2 : label).toArray();
    float[] sure = new float[labels.length];
    return new TrailStops(
        "trails.layer",
        List.of("1", "2"),
        List.of(
            new Observations(labels, labels, sure, names),
            new Observations(labels, wrong, sure, names)));
  }

  /** Pixels of a part of the picture that are of a color. */
  private static long count(Drawing picture, Box part, int color) {
    long count = 0;
    for (int y = (int) part.y(); y < part.bottom(); y++) {
      for (int x = (int) part.x(); x < part.right(); x++) {
        count += difference(picture.colorAt(x, y), color & 0xffffff) < 30 ? 1 : 0;
      }
    }
    return count;
  }

  private Drawing drawStops(int copies, Consumer<TrailView> prepare) {
    return drawStops(copies, List.of("0", "1", "2"), prepare);
  }

  private Drawing drawStops(int copies, List<String> names, Consumer<TrailView> prepare) {
    return Drawing.of(
        new FrameSize(LARGE, LARGE),
        FRAMES,
        kit -> {
          theme = kit.canvas().theme();
          view = kit.own(new TrailView(kit.canvas().gpu()));
          view.show(pair(copies), stops(copies, names));
          prepare.accept(view);
        },
        (kit, frame) -> {
          view.advance(0.3f);
          view.draw(kit.canvas(), STAGE);
        });
  }

  @Test
  void writesTheClassWhereItsTrailsEnd() {
    Box left = new Box(0, 0, LARGE / 4f, LARGE);
    Box right = new Box(LARGE * 3 / 4f, 0, LARGE / 4f, LARGE);
    Drawing ended = drawStops(20, v -> {});
    assertThat(count(ended, right, theme.text())).isGreaterThan(5);
    assertThat(count(ended, left, theme.text())).isZero();
    Drawing begun = drawStops(20, v -> v.until(0));
    assertThat(count(begun, left, theme.text())).isGreaterThan(5);
    assertThat(count(begun, right, theme.text())).isZero();
  }

  @Test
  void namesTheStopsOfAHandful() {
    Drawing chosen = drawStops(20, v -> v.lifted(trail -> trail == 0));
    assertThat(count(chosen, new Box(0, 0, LARGE / 4f, LARGE / 2f), theme.text())).isGreaterThan(5);
    Drawing many = drawStops(20, v -> v.lifted(trail -> trail < 20));
    assertThat(count(many, new Box(0, 0, LARGE / 4f, LARGE / 2f), theme.text())).isZero();
  }

  @Test
  void marksAnErrorInTheColorOfWhatItIsTakenFor() {
    List<String> unnamed = List.of(" ", " ", " "); // a name would cover the mark
    Box end = new Box(LARGE * 3 / 4f, 0, LARGE / 4f, LARGE);
    assertThat(count(drawStops(1, unnamed, v -> {}), end, theme.classes().color(2))).isPositive();
    assertThat(
            count(
                drawStops(1, unnamed, v -> v.until(0)),
                new Box(0, 0, LARGE, LARGE),
                theme.classes().color(2)))
        .isZero();
  }

  @Test
  void hidesAndDimsTrails() {
    int empty = 0x0e1218;
    Drawing hidden = draw(pair(1), v -> v.shown(trail -> trail == 1));
    assertThat(upper(hidden, SIDE / 2)).isEqualTo(empty);
    assertThat(difference(lower(hidden, SIDE / 2), empty)).isGreaterThan(100);
    Drawing dimmed = draw(pair(1), v -> v.lifted(trail -> trail == 1));
    assertThat(difference(upper(dimmed, SIDE / 2), empty))
        .isBetween(1, difference(lower(dimmed, SIDE / 2), empty) / 3);
  }

  @Test
  void stopsAtTheTimeShown() {
    Drawing picture = draw(pair(1), v -> v.until(0.5f));
    assertThat(upper(picture, SIDE * 3 / 4)).isEqualTo(theme.background() & 0xffffff);
    assertThat(upper(picture, SIDE / 4)).isNotEqualTo(theme.background() & 0xffffff);
  }

  @Test
  void findsTheTrailUnderThePointerAndThoseThroughAnOutline() {
    int[] picked = new int[3];
    Selection[] through = new Selection[2];
    Drawing.of(
        new FrameSize(SIDE, SIDE),
        2,
        kit -> {
          view = kit.own(new TrailView(kit.canvas().gpu()));
          view.show(pair(1));
          view.advance(2);
        },
        (kit, frame) -> {
          Box inner = STAGE.inset(720 * 0.03f);
          picked[0] = view.pick(inner.centerX(), inner.y() + 4, STAGE);
          picked[1] = view.pick(inner.centerX(), inner.bottom() - 4, STAGE);
          picked[2] = view.pick(360, 360, STAGE);
          Outline rectangle = new Outline(Outline.Kind.RECTANGLE, 300, 500, 14);
          rectangle.extend(330, 720);
          through[0] = view.covered(rectangle, STAGE);
          Outline across = new Outline(Outline.Kind.LASSO, 315, 0, 14);
          across.extend(316, 720);
          through[1] = view.covered(across, STAGE);
        });
    assertThat(picked).containsExactly(0, 1, -1);
    assertThat(through[0].indices()).containsExactly(1);
    assertThat(through[1].indices()).containsExactly(0, 1);
  }

  @Test
  void setsEveryUniformAndLeavesNothingOpen() {
    Drawing.of(
        new FrameSize(SIDE, SIDE),
        1,
        kit -> {},
        (kit, frame) -> {
          GpuContext gpu = kit.canvas().gpu();
          int before = gpu.openResources();
          for (int i = 0; i < 200; i++) {
            try (TrailView each = new TrailView(gpu)) {
              each.bundle(BundlingOptions.defaults().withResolution(32).withSamples(4));
              each.show(pair(1 + i % 3));
              each.lifted(trail -> trail == 0);
              each.advance(0.1f);
              each.draw(kit.canvas(), STAGE);
              each.show(pair(2));
              each.draw(kit.canvas(), new Box(0, 0, 100 + i, 300));
              each.pick(10, 10, STAGE);
              assertThat(gpu.unsetUniforms()).isEmpty();
            }
            assertThat(gpu.openResources()).as("after %d views", i + 1).isEqualTo(before);
          }
        });
  }

  @Test
  void whatWasSeenIsBackWithTheNextFrameBitForBit() {
    List<int[]> seen = new ArrayList<>();
    boolean[] settled = new boolean[3 * FRAMES];
    Drawing.of(
        new FrameSize(SIDE, SIDE),
        3 * FRAMES,
        kit -> {
          view = kit.own(new TrailView(kit.canvas().gpu()));
          view.bundle(BundlingOptions.defaults().withIterations(2).withSamples(16));
        },
        (kit, frame) -> {
          if (frame % FRAMES == 1) {
            view.show(frame == FRAMES + 1 ? turned(50) : pair(50)); // there, away, and back
          }
          view.advance(0.3f);
          view.draw(kit.canvas(), STAGE);
          kit.canvas().flush();
          kit.sketch().loadPixels();
          seen.add(kit.sketch().pixels.clone());
          settled[frame - 1] = view.isSettled();
        });
    assertThat(settled[0]).as("seen for the first time").isFalse();
    assertThat(settled[FRAMES - 1]).isTrue();
    assertThat(settled[2 * FRAMES]).as("seen before").isTrue();
    assertThat(seen.get(2 * FRAMES - 1)).as("other trails").isNotEqualTo(seen.get(FRAMES - 1));
    assertThat(seen.get(2 * FRAMES)).isEqualTo(seen.get(FRAMES - 1));
  }

  /** The same trails from top to bottom, on a larger map. */
  private static TrailSet turned(int copies) {
    TrailSet pair = pair(copies);
    float[] positions = new float[pair.positions().length];
    for (int i = 0; i < positions.length; i += 2) {
      positions[i] = 3 * pair.positions()[i + 1];
      positions[i + 1] = 2 * pair.positions()[i];
    }
    return new TrailSet(pair.size(), pair.samples(), positions, pair.classes());
  }

  @Test
  void survivesTrailsThatAreNone() {
    for (int size = 0; size < 3; size++) {
      TrailSet resting = new TrailSet(size, 3, new float[6 * size], new int[size]);
      Drawing picture = draw(resting, v -> {});
      int expected = theme.background() & 0xffffff;
      assertThat(Arrays.asList(picture.colorAt(1, 1), picture.colorAt(SIDE - 2, SIDE - 2)))
          .containsOnly(expected);
    }
  }
}
