package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.FloatMatrix;
import activarium.draw.Ramp;
import activarium.draw.Theme;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
import activarium.selection.Chosen;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.study.Stability;
import activarium.sketch.Drawing;
import activarium.window.FrameSize;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a viewer sees of classes and errors: 100 observations on a grid, apart from each other, of
 * class 0 to 3 in unequal shares.
 */
class MapColorsTest {

  private static final int SIDE = 10;
  private static final int COUNT = SIDE * SIDE;
  private static final int[] SHARES = {40, 30, 20, 10};
  private static final List<String> NAMES = List.of(" ", " ", " ", " ");
  private static final int[] LABELS = new int[COUNT];

  static {
    int i = 0;
    for (int c = 0; c < SHARES.length; c++) {
      for (int n = 0; n < SHARES[c]; n++) {
        LABELS[i++] = c;
      }
    }
  }

  private Theme theme;

  private static Embedding grid() {
    float[] positions = new float[2 * COUNT];
    for (int i = 0; i < COUNT; i++) {
      positions[2 * i] = i % SIDE;
      positions[2 * i + 1] = i / SIDE;
    }
    return new Embedding(COUNT, positions);
  }

  /** All are taken for class 3, as before training. */
  private static Observations allTakenForThree(boolean isTrained) {
    int[] three = IntStream.generate(() -> 3).limit(COUNT).toArray();
    float[] confidence = new float[COUNT];
    return new Observations(LABELS, three, confidence, NAMES, isTrained);
  }

  private Drawing draw(Observations observations, MapColors colors) {
    ObservationMap map = new ObservationMap();
    return Drawing.of(
        new FrameSize(720, 720),
        3,
        kit -> {
          theme = kit.canvas().theme();
          map.show(grid(), observations);
        },
        (kit, frame) -> {
          map.colors(colors);
          map.advance(1);
          map.draw(kit.canvas(), kit.canvas().box().inset(60));
        });
  }

  private int[] pixelsOfClasses(Drawing picture) {
    return IntStream.range(0, SHARES.length)
        .map(c -> picture.count(theme.classes().color(c)))
        .toArray();
  }

  @Test
  void beforeTrainingEveryClassHasItsShareOfThePixels() {
    int[] pixels = pixelsOfClasses(draw(allTakenForThree(false), MapColors.TRUE_CLASS));
    double all = IntStream.of(pixels).sum();
    assertThat(all).isGreaterThan(2000);
    for (int c = 0; c < SHARES.length; c++) {
      assertThat(pixels[c] / all)
          .as("share of class %d", c)
          .isCloseTo(SHARES[c] / 100.0, within(0.01));
    }
  }

  /** Both are to be seen: what they are, which prevails, and what they are taken for. */
  @Test
  void anErrorHasTheHueOfItsClassAroundThatOfTheClassItIsTakenFor() {
    int[] pixels = pixelsOfClasses(draw(allTakenForThree(true), MapColors.TRUE_CLASS));
    int[] disks = pixelsOfClasses(draw(allTakenForThree(false), MapColors.TRUE_CLASS));
    double all = IntStream.of(pixels).sum();
    for (int c = 0; c < 3; c++) {
      assertThat(pixels[c] / all).as("class %d", c).isGreaterThan(0.45 * SHARES[c] / 100.0);
    }
    assertThat(pixels[3]).as("taken for 3").isGreaterThan(2 * disks[3]);
    assertThat(pixels[0] + pixels[1] + pixels[2])
        .as("true hues")
        .isGreaterThan(pixels[3] - disks[3]);
  }

  @Test
  void byPredictionAllHaveTheHueOfTheClassTheyAreTakenFor() {
    int[] pixels = pixelsOfClasses(draw(allTakenForThree(true), MapColors.of(Coloring.PREDICTION)));
    assertThat(pixels[3]).isGreaterThan(2000);
    assertThat(IntStream.of(pixels).limit(3).sum()).isZero();
  }

  /** What is not known yet has no color of a class, and none of the scale either. */
  @Test
  void whatIsNotKnownYetHasNoColor() {
    for (Coloring coloring :
        List.of(Coloring.FALSE_NEIGHBORS, Coloring.NEURON, Coloring.STABILITY)) {
      Drawing picture = draw(allTakenForThree(true), MapColors.of(coloring));
      assertThat(pixelsOfClasses(picture)).as("%s", coloring).containsOnly(0);
      assertThat(picture.count(theme.alarm())).isZero();
      assertThat(picture.count(theme.faded(theme.muted(), 0.6f))).isGreaterThan(2000);
    }
  }

  /** One ring around an outlier of this seed alone, two around one of all seeds, else none. */
  @Test
  void ringsTellOutliersThatSurviveFromThoseThatDoNot() {
    float[] kept = new float[COUNT];
    Arrays.fill(kept, 1);
    boolean[] outliers = new boolean[COUNT];
    boolean[] surviving = new boolean[COUNT];
    int[] plain = rings(kept, outliers, surviving);
    assertThat(plain).containsExactly(0, 0);
    outliers[44] = true;
    int[] lost = rings(kept, outliers, surviving);
    assertThat(lost[0]).as("alarm").isPositive();
    assertThat(lost[1]).as("text").isZero();
    surviving[44] = true;
    int[] survives = rings(kept, outliers, surviving);
    assertThat(survives[0]).as("alarm").isZero();
    assertThat(survives[1]).as("text").isGreaterThan(lost[0]);
  }

  private int[] rings(float[] kept, boolean[] outliers, boolean[] surviving) {
    MapColors colors = MapColors.stability(new Stability(5, false, kept, outliers, surviving));
    Drawing picture = draw(allTakenForThree(false), colors);
    assertThat(picture.count(theme.doubt(0))).as("nothing is lost").isGreaterThan(2000);
    return new int[] {picture.count(theme.alarm()), picture.count(theme.text())};
  }

  @Test
  void whatTheUntrainedNetworkPredictsIsNoError() {
    FloatMatrix predictions = FloatMatrix.zeros(COUNT, 4);
    ActivationSet layer = new ActivationSet("layer", 0, FloatMatrix.zeros(COUNT, 2));
    Observations before = Observations.of(snapshot(0, layer, predictions), LABELS, NAMES);
    assertThat(before.isMisclassified(99)).isTrue();
    assertThat(before.isError(99)).isFalse();
    Observations after = Observations.of(snapshot(1, layer, predictions), LABELS, NAMES);
    assertThat(after.isError(99)).isTrue();
    for (int i = 0; i < 60; i++) {
      predictions.values()[4 * i + LABELS[i]] = 1;
    }
    Observations trainedElsewhere = Observations.of(snapshot(0, layer, predictions), LABELS, NAMES);
    assertThat(trainedElsewhere.isError(99)).as("at its first moment").isTrue();
  }

  private static Snapshot snapshot(int updates, ActivationSet layer, FloatMatrix predictions) {
    return new Snapshot(1, 0, updates, updates, List.of(layer), predictions, 1, 0, 0);
  }

  @Test
  void whatIsNotChosenStaysToBeSeen() {
    ObservationMap view = new ObservationMap();
    Drawing picture =
        Drawing.of(
            new FrameSize(720, 720),
            2,
            kit -> {
              theme = kit.canvas().theme();
              view.show(grid(), allTakenForThree(false));
              view.choice(chosen(0, 1, 2));
            },
            (kit, frame) -> {
              view.advance(1);
              view.draw(kit.canvas(), kit.canvas().box().inset(60));
            });
    int faded = theme.faded(theme.classes().color(1), MapLook.FADED / 255f);
    assertThat(picture.count(faded)).as("pixels of class 1, not chosen").isGreaterThan(500);
    // As W3C has it for what is no text: from the last row one sees less.
    assertThat(contrast(faded, theme.background())).isGreaterThan(1.5);
  }

  private static Chosen chosen(int... observations) {
    SelectionModel model = new SelectionModel(LABELS.length);
    Selection some = Selection.of(LABELS.length, observations);
    model.choose(some, SelectionMode.REPLACE, "");
    return model.choice();
  }

  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int color) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int channel = 0; channel < 3; channel++) {
      double v = (color >> 16 - 8 * channel & 0xff) / 255.0;
      sum += weights[channel] * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  /** Moved here alone is orange, in the layer alone blue; what moved in both alike is neither. */
  @Test
  void falseMovementHasTwoSidesAndTrueMovementNone() {
    float[] untrue = new float[COUNT];
    Arrays.fill(untrue, 0, 50, 1);
    Arrays.fill(untrue, 50, 60, -1);
    Drawing picture = draw(allTakenForThree(true), MapColors.movement(untrue));
    int here = picture.count(Ramp.signed(theme, 1));
    int layer = picture.count(Ramp.signed(theme, -1));
    assertThat(here).isGreaterThan(3 * layer);
    assertThat(layer).isGreaterThan(0);
    Drawing first = draw(allTakenForThree(true), MapColors.movement(new float[0]));
    assertThat(first.count(Ramp.signed(theme, 1))).isZero();
    assertThat(MapColors.movement(null).isPending()).isTrue();
    assertThat(MapColors.movement(new float[0]).isPending()).as("nothing before it").isFalse();
  }
}
