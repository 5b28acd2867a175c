package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.selection.SelectionModel;
import activarium.session.Moment;
import activarium.session.Session;
import activarium.session.ToyRecording;
import activarium.show.ViewState;
import activarium.show.ViewStateJson;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.Pinch;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The observation explorer and the comparison as a person uses them, on a recording. */
class ExplorerSketchTest {

  private static final FrameSize SIZE = new FrameSize(1280, 720);

  /** Of the recording: in three classes of twenty, all taken for the first. */
  private static final int COUNT = 60;

  @TempDir Path folder;
  private Sketch sketch;
  private Hand hand;

  private RunningSketch open(String name) {
    ToyRecording.write(folder, 3);
    RunOptions options = RunOptions.DEFAULT.withSize(SIZE).withSeed(5).withRecording(folder);
    RunningSketch running = new SketchRunner(Home.find()).open(name, options);
    sketch = running.sketch();
    hand = new Hand(sketch);
    until(
        "a session", () -> SketchKit.of(sketch) != null && SketchKit.of(sketch).session() != null);
    Session session = SketchKit.of(sketch).session();
    until("maps", session.settling()::isSettled);
    hand.frames(60);
    return running;
  }

  @Test
  void exploresByHandAndKeys() {
    try (RunningSketch open = open("ProjectionExplorer")) {
      Explorer explorer = (Explorer) hand.variable("explorer");
      choosesByKeys(explorer.selection());
      choosesInTheMatrix(explorer.selection());
      brushes(explorer);
      zooms(explorer);
    }
  }

  private void choosesByKeys(SelectionModel model) {
    hand.type("e");
    until("the errors", () -> model.selection().size() == 40);
    hand.type("i");
    until("all others", () -> model.selection().size() == COUNT - 40);
    hand.type("u");
    until("the errors again", () -> model.selection().size() == 40);
    hand.type("y");
    until("all others again", () -> model.selection().size() == COUNT - 40);
    hand.type("7\n");
    until("image 7", () -> model.selection().contains(7) && model.selection().size() == 1);
    hand.type('\b', '\b');
    until("nothing", () -> model.selection().isEmpty());
  }

  /** Clicks on the only cell of the diagonal that counts anything. */
  private void choosesInTheMatrix(SelectionModel model) {
    Box figures = SketchKit.of(sketch).layout().figures();
    int[] cell = hand.find(figures, SketchKit.of(sketch).canvas().theme().classes().color(0));
    hand.click(cell[0] + 3, cell[1] + 3);
    until("class a, taken for a", () -> model.selection().size() == 20);
    assertThat(model.choice().words()).isEqualTo("class a, taken for a");
    assertThat(IntStream.of(model.selection().indices())).allMatch(i -> i % 3 == 0);
    hand.type("u");
    until("nothing", () -> model.selection().isEmpty());
  }

  private void brushes(Explorer explorer) {
    Box map = explorer.stage().mapBox();
    hand.drag((int) map.x() + 2, (int) map.y() + 2, (int) map.right() - 2, (int) map.bottom() - 2);
    until("all observations", () -> explorer.selection().selection().size() == COUNT);
    hand.type("b");
    hand.drag((int) map.x() + 2, (int) map.y() + 2, (int) map.centerX(), (int) map.bottom() - 2);
    until("a part under the other brush", () -> !explorer.selection().choice().second().isEmpty());
    assertThat(explorer.selection().choice().second().size()).isLessThan(COUNT);
    assertThat(explorer.selection().choice().first().size()).isEqualTo(COUNT);
  }

  private void zooms(Explorer explorer) {
    Box map = explorer.stage().mapBox();
    float before = explorer.stage().map().camera().goalZoom();
    hand.wheel((int) map.centerX(), (int) map.centerY(), 3);
    until("a nearer look", () -> explorer.stage().map().camera().goalZoom() > before);
    float nearer = explorer.stage().map().camera().goalZoom();
    sketch.pinched(new Pinch(map.centerX(), map.centerY(), map.centerX(), map.centerY(), 2));
    until("two fingers", () -> explorer.stage().map().camera().goalZoom() > 1.5f * nearer);
    hand.type(".");
    until("the whole", () -> explorer.stage().map().camera().goalZoom() == before);
  }

  @Test
  void aStateBringsBrushesAndCameraBack() {
    try (RunningSketch open = open("ProjectionExplorer")) {
      Explorer explorer = (Explorer) hand.variable("explorer");
      Box map = explorer.stage().mapBox();
      hand.type("7\n");
      hand.wheel((int) map.centerX() + 40, (int) map.centerY(), 3);
      until("image 7, near", () -> explorer.selection().selection().contains(7));
      until("a nearer look", () -> explorer.stage().map().camera().goalZoom() > 1);
      Object kept = explorer.kept();
      ViewState state =
          ViewStateJson.read(ViewStateJson.write(SketchKit.of(sketch).state()), "test");
      hand.type("\b.");
      until("nothing", () -> explorer.selection().selection().isEmpty());
      until("the whole", () -> explorer.stage().map().camera().goalZoom() == 1);
      SketchKit.of(sketch).restore(state);
      until("the view", () -> !SketchKit.of(sketch).isRestoring());
      assertThat(explorer.kept()).isEqualTo(kept);
    }
  }

  private Moment newest() {
    List<Moment> moments = SketchKit.of(sketch).session().timeline().moments();
    return moments.get(moments.size() - 1);
  }

  @Test
  void comparesWithLinkedBrushing() {
    try (RunningSketch open = open("CompareSets")) {
      Comparer maps = (Comparer) hand.variable("maps");
      until("the first layer", () -> newest().map("first", "tsne") != null);
      hand.frames(60);
      int taken = SketchKit.of(sketch).canvas().theme().classes().color(0);
      hand.find(maps.stage().mapBox(0), taken);
      hand.find(maps.stage().mapBox(1), taken);
      Box left = maps.stage().mapBox(0);
      hand.drag(
          (int) left.x() + 2, (int) left.y() + 2, (int) left.right() - 2, (int) left.bottom() - 2);
      until("all on the left", () -> maps.stage().selection(0).selection().size() == COUNT);
      assertThat(maps.stage().selection(1).selection().size())
          .as("the same on the right")
          .isEqualTo(COUNT);
      hand.type("u");
      until("nothing on either side", () -> maps.stage().selection(1).selection().isEmpty());
    }
  }

  /** Another training of the same images: what is brushed in one lights up in the other. */
  @Test
  void comparesTwoRecordings() {
    Path other = folder.resolve("other");
    ToyRecording.write(folder.resolve("one"), 2);
    ToyRecording.write(other, 4);
    RunOptions options =
        RunOptions.DEFAULT
            .withSize(SIZE)
            .withSeed(5)
            .withRecording(folder.resolve("one"))
            .withBeside(other);
    try (RunningSketch running = new SketchRunner(Home.find()).open("CompareSets", options)) {
      sketch = running.sketch();
      hand = new Hand(sketch);
      until("maps", () -> SketchKit.of(sketch) != null && hand.variable("maps") != null);
      Comparer maps = (Comparer) hand.variable("maps");
      until("left", maps.stage().session(0).settling()::isSettled);
      until("right", maps.stage().session(1).settling()::isSettled);
      hand.frames(30);
      assertThat(maps.stage().session(0).timeline().moments()).hasSize(2);
      assertThat(maps.stage().session(1).timeline().moments()).hasSize(4);
      hand.find(maps.stage().mapBox(1), SketchKit.of(sketch).canvas().theme().classes().color(0));
      Box right = maps.stage().mapBox(1);
      hand.drag(
          (int) right.x() + 2,
          (int) right.y() + 2,
          (int) right.right() - 2,
          (int) right.bottom() - 2);
      until("all on the left", () -> maps.stage().selection(0).selection().size() == COUNT);
    }
  }
}
