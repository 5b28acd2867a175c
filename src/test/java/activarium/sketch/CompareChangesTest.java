package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.projection.Embedding;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.ToyRecording;
import activarium.session.study.KeptNeighbors;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.CompareStage;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.work.Parallel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two maps is found, named, and led from the one map to the other. */
class CompareChangesTest {

  private static final int COUNT = 60;

  @TempDir Path folder;
  private Hand hand;
  private CompareStage stage;
  private int width;

  @Test
  void choosesWhatChangedMostAndLeadsItToItsOtherPlace() {
    ToyRecording.write(folder, 2);
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withRecording(folder);
    try (RunningSketch open = new SketchRunner(Home.find()).open("CompareSets", options)) {
      hand = new Hand(open.sketch());
      until("maps", () -> hand.variable("maps") != null);
      Comparer maps = (Comparer) hand.variable("maps");
      stage = maps.stage();
      until("both maps", () -> hand.afterFrame(maps::isAtRest));
      choosesTheChanged();
      until("nothing glides", () -> hand.afterFrame(maps::isAtRest) && areStill());
      width = open.sketch().pixelWidth;
      choose(Selection.none(COUNT));
      int[] empty = hand.pixels();
      List<float[]> ways = new ArrayList<>();
      for (int i = 0; i < COUNT; i++) {
        choose(Selection.of(COUNT, i));
        assertThat(hand.afterFrame(stage::ways)).hasSize(1);
        ways.add(stage.ways().get(0));
      }
      isDrawn(ways.get(COUNT - 1), empty);
      leadFromPlaceToPlace(ways, 0);
      leadFromPlaceToPlace(ways, 1);
      choose(Selection.where(COUNT, i -> i < 30));
      assertThat(hand.afterFrame(stage::ways)).as("more than a handful has no lines").isEmpty();
    }
  }

  /** Whether all lines stay where they are for a while. */
  private boolean areStill() {
    Object[] before = ways();
    hand.frames(60);
    return Arrays.deepEquals(before, ways());
  }

  /** The lines of what is chosen, after the next frame. */
  private Object[] ways() {
    return hand.afterFrame(stage::ways).toArray();
  }

  private void choosesTheChanged() {
    SelectionModel model = stage.selection(0);
    hand.type("c");
    until("a handful", () -> hand.afterFrame(() -> model.selection().size()) == 12);
    try (Parallel parallel = new Parallel(1)) {
      int[] expected =
          KeptNeighbors.of(stage.mapShown(0), stage.mapShown(1), KeptNeighbors.COUNT, parallel)
              .mostChanged(12);
      assertThat(model.selection().indices()).containsExactlyInAnyOrder(expected);
    }
    assertThat(model.choice().words()).isEqualTo("their neighbors changed most");
    assertThat(hand.afterFrame(stage::ways)).hasSize(12);
  }

  private void choose(Selection chosen) {
    hand.afterFrame(
        () -> {
          stage.selection(0).choose(chosen, SelectionMode.REPLACE, "");
          return true;
        });
    hand.frames(2);
  }

  /** A map has one scale for both axes and is not turned: two places tell where all others are. */
  private void leadFromPlaceToPlace(List<float[]> ways, int side) {
    Embedding map = stage.mapShown(side);
    Box box = stage.mapBox(side);
    int far = farthest(map);
    float[] first = at(ways.get(0), side);
    float scale = (at(ways.get(far), side)[0] - first[0]) / (map.x(far) - map.x(0));
    assertThat(scale).isPositive();
    for (int i = 0; i < COUNT; i++) {
      float[] place = at(ways.get(i), side);
      assertThat(box.contains(place[0], place[1])).as("%d on side %d", i, side).isTrue();
      float x = first[0] + scale * (map.x(i) - map.x(0));
      float y = first[1] + scale * (map.y(i) - map.y(0));
      assertThat(place[0]).as("x of %d on side %d", i, side).isCloseTo(x, within(0.5f));
      assertThat(place[1]).as("y of %d on side %d", i, side).isCloseTo(y, within(0.5f));
    }
  }

  private static float[] at(float[] way, int side) {
    return new float[] {way[2 * side], way[2 * side + 1]};
  }

  private static int farthest(Embedding map) {
    return IntStream.range(0, COUNT)
        .boxed()
        .max(Comparator.comparingDouble(i -> Math.abs(map.x(i) - map.x(0))))
        .orElseThrow();
  }

  /** Between the two maps there is nothing but lines. */
  private void isDrawn(float[] way, int[] empty) {
    int x = Math.round((stage.mapBox(0).right() + stage.mapBox(1).x()) / 2);
    float share = (x - way[0]) / (way[2] - way[0]);
    int y = Math.round(way[1] + share * (way[3] - way[1]));
    int[] pixels = hand.pixels();
    boolean isOther =
        IntStream.rangeClosed(y - 2, y + 2)
            .anyMatch(row -> pixels[row * width + x] != empty[row * width + x]);
    assertThat(isOther).as("a line at %d, %d", x, y).isTrue();
  }
}
