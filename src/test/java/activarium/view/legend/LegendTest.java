package activarium.view.legend;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.draw.LayoutProbe;
import activarium.session.study.Stability;
import activarium.sketch.Drawing;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import activarium.view.map.Observations;
import activarium.window.FrameSize;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A legend always says which coloring is on, and never explains what is not to be seen. */
class LegendTest {

  private static final List<String> DIGITS =
      IntStream.range(0, 10).mapToObj(Integer::toString).toList();
  private static final List<String> LONG =
      IntStream.range(0, 10).mapToObj(i -> "a class of long name " + i).toList();

  private static final boolean[] NONE = {};

  private static Observations observations(boolean isTrained) {
    return new Observations(new int[] {0, 1}, new int[] {1, 1}, new float[2], DIGITS, isTrained);
  }

  private static LayoutProbe draw(
      int width, float height, MapColors colors, Observations observations, List<String> names) {
    LayoutProbe[] kept = new LayoutProbe[1];
    Drawing.of(
        new FrameSize(720, 360),
        1,
        kit -> {},
        (kit, frame) -> {
          LayoutProbe probe = new LayoutProbe(1280, 720, Home.find().data());
          kit.canvas().begin(probe);
          Box box = new Box(28, 600, width, height);
          new Legend().draw(kit.canvas(), box, colors, observations, names, c -> true);
          kept[0] = probe;
        });
    return kept[0];
  }

  private static List<String> words(MapColors colors, boolean isTrained) {
    return draw(856, 24, colors, observations(isTrained), DIGITS).texts();
  }

  @Test
  void namesEveryColoring() {
    for (Coloring coloring : Coloring.values()) {
      List<String> words = words(MapColors.of(coloring), true);
      assertThat(words).anyMatch(text -> text.startsWith("Color (q): " + coloring.words()));
      assertThat(words.containsAll(DIGITS)).as("classes").isEqualTo(coloring.isByClass());
    }
  }

  @Test
  void saysHowManyNeuronsTheColorsAreTheMeanOf() {
    float[] values = {0, 1};
    float[] range = {0.5f, 2};
    assertThat(words(MapColors.neurons(List.of(7), values, range), true))
        .contains("Color (q): neuron 7", "0.50", "2.00");
    assertThat(words(MapColors.neurons(List.of(7, 8, 12), values, range), true))
        .contains("Color (q): mean activation of 3 neurons", "0.50", "2.00");
  }

  @Test
  void saysWhatATriangleMeansWhereThereAreSome() {
    assertThat(words(MapColors.TRUE_CLASS, true)).contains("error, inside: taken for");
    List<String> untrained = words(MapColors.TRUE_CLASS, false);
    assertThat(untrained).contains("Color (q): true class; untrained, no errors marked");
    assertThat(untrained).noneMatch(text -> text.startsWith("error"));
  }

  @Test
  void hasNoScaleBeforeThereIsAJudgement() {
    MapColors pending = MapColors.of(Coloring.FALSE_NEIGHBORS);
    assertThat(words(pending, true)).containsExactly("Color (q): false neighbors, comparing …");
    MapColors known = MapColors.judged(Coloring.FALSE_NEIGHBORS, new float[] {0, 1});
    assertThat(words(known, true)).contains("right", "wrong");
  }

  @Test
  void saysOverHowManySeedsAMapIsStable() {
    MapColors waits = MapColors.stability(new Stability(1, true, null, NONE, NONE));
    assertThat(words(waits, true))
        .containsExactly("Color (q): stability over seeds: waits until nothing else is under way");
    MapColors begun = MapColors.stability(new Stability(1, false, null, NONE, NONE));
    assertThat(words(begun, true)).containsExactly("Color (q): stability over seeds: run 2 of 5 …");
    assertThat(words(stability(3), true))
        .contains("Color (q): stability over seeds: 1 of 2 outliers survives 3; run 4 of 5 …");
    List<String> all = words(stability(5), true);
    assertThat(all).contains("Color (q): stability over seeds: 1 of 2 outliers survives 5");
    assertThat(all).contains("survives", "does not", "neighbors kept", "lost");
    for (int width : new int[] {300, 664, 856}) {
      LayoutProbe probe =
          draw(width, width < 800 ? 48 : 24, stability(5), observations(true), DIGITS);
      assertThat(probe.problems()).as("%d wide", width).isEmpty();
      assertThat(probe.outside(new Box(28, 560, width, 160))).as("%d wide", width).isEmpty();
    }
  }

  private static MapColors stability(int seeds) {
    return MapColors.stability(
        new Stability(
            seeds,
            false,
            new float[] {0.5f, 1},
            new boolean[] {true, true},
            new boolean[] {true, false}));
  }

  @Test
  void saysNothingBeforeThereIsAMap() {
    assertThat(draw(856, 24, MapColors.TRUE_CLASS, null, DIGITS).texts()).isEmpty();
  }

  @Test
  void fitsWhereverThereIsRoomForALineOrTwo() {
    for (List<String> names : List.of(DIGITS, LONG)) {
      for (int width : new int[] {856, 1200}) {
        assertFits(draw(width, 24, MapColors.TRUE_CLASS, observations(true), names), width);
      }
      for (int width : new int[] {300, 376, 536, 664}) {
        assertFits(draw(width, 48, MapColors.TRUE_CLASS, observations(true), names), width);
      }
    }
  }

  private static void assertFits(LayoutProbe probe, int width) {
    assertThat(probe.problems()).as("%d wide", width).isEmpty();
    assertThat(probe.outside(new Box(28, 560, width, 160))).as("%d wide", width).isEmpty();
    assertThat(probe.texts()).as("%d wide", width).hasSizeGreaterThan(10);
  }
}
