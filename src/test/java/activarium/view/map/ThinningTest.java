package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.projection.Embedding;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.sketch.Drawing;
import activarium.sketch.SketchKit;
import activarium.window.FrameSize;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A map of 60,000, most of them in a heap on the left. On the right 400 stand apart, so that it can
 * be seen which of them are drawn; every twentieth of these is an error.
 */
class ThinningTest {

  private static final FrameSize SIZE = new FrameSize(900, 900);
  private static final int COUNT = 60_000;
  private static final int APART = 400;

  /** Has no divisor that observations are thinned by. */
  private static final int STEP = 149;

  private static final int FRAMES = 12;

  /** Each frame counts for this: after a few the map rests. */
  private static final float SECONDS = 0.05f;

  private final ObservationMap map = new ObservationMap();
  private final SelectionModel model = new SelectionModel(COUNT);
  private final int[][] places = new int[APART][2];
  private boolean software;
  private int background;

  private static boolean isError(int apart) {
    return apart % 20 == 0;
  }

  private static Embedding embedding() {
    Random random = new Random(1);
    float[] positions = new float[2 * COUNT];
    for (int i = 0; i < COUNT; i++) {
      positions[2 * i] = 0.4f * random.nextFloat();
      positions[2 * i + 1] = random.nextFloat();
    }
    for (int a = 0; a < APART; a++) {
      positions[2 * a * STEP] = 0.5f + 0.45f * (a % 20) / 20;
      positions[2 * a * STEP + 1] = 0.05f + 0.9f * (a / 20) / 20;
    }
    positions[2] = 1; // the map is a square
    return new Embedding(COUNT, positions);
  }

  private static Observations observations() {
    int[] labels = new int[COUNT];
    int[] predicted = new int[COUNT];
    IntStream.range(0, APART).filter(ThinningTest::isError).forEach(a -> predicted[a * STEP] = 1);
    return new Observations(labels, predicted, new float[COUNT], List.of(" ", " "));
  }

  private interface Deed {
    void at(SketchKit kit, Box box);
  }

  /** What is drawn after some frames in each of which something was done. */
  private boolean[] drawn(Deed deed) {
    Drawing picture =
        Drawing.of(
            SIZE,
            FRAMES,
            kit -> {
              software = kit.canvas().gpu().isSoftware();
              background = kit.canvas().theme().background();
              map.show(embedding(), observations());
            },
            (kit, frame) -> {
              Box box = kit.canvas().box().inset(30);
              map.advance(SECONDS);
              deed.at(kit, box);
              map.choice(model.choice());
              map.draw(kit.canvas(), box);
              remember(kit.canvas(), box);
            });
    assumeTrue(software, "a graphics card draws all of them at any time");
    boolean[] drawn = new boolean[APART];
    for (int a = 0; a < APART; a++) {
      drawn[a] = isDrawn(picture, places[a][0], places[a][1]);
    }
    return drawn;
  }

  private void remember(Canvas canvas, Box box) {
    for (int a = 0; a < APART; a++) {
      places[a][0] = Math.round(map.canvasX(a * STEP, box) * canvas.pixelScale());
      places[a][1] = Math.round(map.canvasY(a * STEP, box) * canvas.pixelScale());
    }
  }

  private boolean isDrawn(Drawing picture, int x, int y) {
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        if (picture.colorAt(x + dx, y + dy) != (background & 0xffffff)) {
          return true;
        }
      }
    }
    return false;
  }

  private static long count(boolean[] drawn, IntPredicate which) {
    return IntStream.range(0, APART).filter(which).filter(a -> drawn[a]).count();
  }

  /** To and fro by a pixel or so. */
  private void pan(SketchKit kit, Box box) {
    if (map.camera().zoom() == 1) {
      map.camera().restore(List.of(0, 0, 1.01));
    }
    map.camera().drag(map.camera().place().get(0) > 0 ? 2 : -2, 0, box);
  }

  @Test
  void aMapThatRestsHasAll() {
    assertThat(count(drawn((kit, box) -> {}), a -> true)).isEqualTo(APART);
  }

  @Test
  void aMapThatMovesHasAThirdAndEveryError() {
    boolean[] drawn = drawn(this::pan);
    assertThat(count(drawn, ThinningTest::isError)).as("errors").isEqualTo(APART / 20);
    assertThat(count(drawn, a -> !isError(a))).as("others").isBetween(100L, 150L);
  }

  @Test
  void aMapThatMovesHasAllThatIsChosenOfFew() {
    IntPredicate chosen = a -> a % 4 == 1;
    model.choose(
        Selection.where(COUNT, i -> i % STEP == 0 && i / STEP < APART && chosen.test(i / STEP)),
        SelectionMode.REPLACE,
        "some");
    boolean[] drawn = drawn(this::pan);
    assertThat(count(drawn, chosen)).as("chosen").isEqualTo(APART / 4);
    assertThat(count(drawn, a -> !chosen.test(a))).as("others").isLessThan(APART / 2);
  }

  /** Most are under the brush, and what it covers changes every frame. */
  @Test
  void aBrushOverMostLightsManyAndEveryErrorAtOnce() {
    int[] frame = {0};
    boolean[] drawn =
        drawn(
            (kit, box) -> {
              int last = COUNT - 1000 + ++frame[0];
              model.stroke(Selection.where(COUNT, i -> i < last), SelectionMode.REPLACE, "brush");
            });
    assertThat(count(drawn, ThinningTest::isError)).as("errors").isEqualTo(APART / 20);
    assertThat(count(drawn, a -> !isError(a))).as("others").isBetween(60L, 200L);
  }

  @Test
  void aPictureOfAMapThatMovesHasAll() {
    boolean[] drawn =
        drawn(
            (kit, box) -> {
              pan(kit, box);
              kit.canvas().still(true);
            });
    assertThat(count(drawn, a -> true)).isEqualTo(APART);
  }

  @Test
  void neverDrawsMoreThanAProcessorCan() {
    Random random = new Random(2);
    for (int trial = 0; trial < 500; trial++) {
      int[] layers = random.ints(4, 0, random.nextInt(4) == 0 ? 10_000 : 60_000).toArray();
      boolean chosen = random.nextBoolean();
      int[] every = Thinning.every(layers, chosen);
      int below = (int) IntStream.range(0, 3).mapToLong(l -> layers[l] / every[l]).sum();
      assertThat(below).isLessThanOrEqualTo(Thinning.MOST);
      assertThat(layers[3] / every[3]).isLessThanOrEqualTo(Thinning.MOST_LOOKED_FOR);
      if (layers[3] <= Thinning.MOST_LOOKED_FOR) {
        assertThat(every[3]).as("errors").isEqualTo(1);
      }
      if (chosen && layers[2] <= Thinning.MOST_LOOKED_FOR) {
        assertThat(every[2]).as("chosen").isEqualTo(1);
      }
    }
  }
}
