package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.selection.SelectionModel;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One click on the confusion matrix, and what every view of the error story makes of it. */
class LinkedViewsTest {

  /** Of the recording: in three classes of twenty, all taken for the first. */
  private static final int OF_A_CLASS = 20;

  @TempDir Path folder;
  private Sketch sketch;
  private Hand hand;
  private LinkedViews views;

  @Test
  void tellTheStoryOfOneCell() {
    ToyRecording.write(folder, 3);
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withSeed(5).withRecording(folder);
    try (RunningSketch open = new SketchRunner(Home.find()).open("ErrorStory", options)) {
      sketch = open.sketch();
      hand = new Hand(sketch);
      until(
          "a session",
          () -> SketchKit.of(sketch) != null && SketchKit.of(sketch).session() != null);
      until("views", () -> hand.variable("views") != null);
      views = (LinkedViews) hand.variable("views");
      until("trails", () -> views.stage().trails().trails() != null);
      until("maps", SketchKit.of(sketch).parts::isAtRest);
      namesClassesWhereTrailsEnd();
      asksTheFirstQuestion();
      clicksTheErrorsOfClassB();
      hand.frames(5);
      pointsAtAnImage();
      liftsTheirTrails();
      namesTheNeuronThatShouldHaveSpoken();
      hand.type("u");
      until("no neurons", () -> views.stage().decidingNeurons().length == 0);
      hand.frames(10);
      colorsTheMapByANeuron();
    }
  }

  /** As the trails of their own sketch do: they know where classes and errors lie. */
  private void namesClassesWhereTrailsEnd() {
    int letters = SketchKit.of(sketch).canvas().theme().text();
    until("names of classes", () -> count(letters, views.stage().trailBox()) > 5);
  }

  private int count(int color, Box box) {
    int[] pixels = hand.pixels();
    int count = 0;
    for (int y = (int) box.y(); y < box.bottom(); y++) {
      for (int x = (int) box.x(); x < box.right(); x++) {
        count += pixels[y * sketch.pixelWidth + x] == color ? 1 : 0;
      }
    }
    return count;
  }

  /** Before anything is chosen, there are images of the most frequent error: b taken for a. */
  private void asksTheFirstQuestion() {
    assertThat(views.selection().selection().isEmpty()).isTrue();
    int[] image = hand.find(views.stage().imageBox(), 0xff000000);
    hand.click(image[0] + 2, image[1] + 2);
    until("the question", () -> views.selection().selection().size() == OF_A_CLASS);
    assertThat(views.selection().choice().words()).isEqualTo("class b, taken for a");
    hand.type("u");
    until("nothing", () -> views.selection().selection().isEmpty());
  }

  /** Below the diagonal's first cell is class b, taken for a. */
  private void clicksTheErrorsOfClassB() {
    Box figures = SketchKit.of(sketch).layout().figures();
    int[] first = hand.find(figures, SketchKit.of(sketch).canvas().theme().classes().color(0));
    int side = (int) (SketchKit.of(sketch).layout().figures().width() / 4);
    hand.click(first[0] + 3, first[1] + 3 + Math.min(side, 70));
    SelectionModel model = views.selection();
    until("the errors", () -> model.selection().size() == OF_A_CLASS);
    assertThat(model.choice().words()).isEqualTo("class b, taken for a");
    assertThat(IntStream.of(model.selection().indices())).allMatch(i -> i % 3 == 1);
  }

  /**
   * The images of the recording are black. What the pointer is on is lifted out everywhere. The
   * display has a pointer of its own, which may come between: then all is done again.
   */
  private void pointsAtAnImage() {
    until("the map and the trails show what the pointer is on", this::showsWhatIsPointedAt);
  }

  private boolean showsWhatIsPointedAt() {
    int[] image = hand.find(views.stage().imageBox(), 0xff000000);
    hand.point(image[0] + 2, image[1] + 2);
    hand.frames(2);
    int on = views.stage().hovered();
    int[] pointed = hand.pixels();
    hand.point(2, 2);
    hand.frames(2);
    int[] before = hand.pixels();
    return views.selection().selection().contains(on)
        && views.stage().hovered() < 0
        && different(pointed, before, views.stage().mapBox()) > 20
        && different(pointed, before, views.stage().trailBox()) > 20;
  }

  private void liftsTheirTrails() {
    Box box = views.stage().trailBox();
    int[] lifted = hand.pixels();
    hand.type("u");
    until("nothing", () -> views.selection().selection().isEmpty());
    hand.frames(60);
    assertThat(different(lifted, hand.pixels(), box)).as("pixels of trails").isGreaterThan(200);
    hand.type("y");
    until("the errors again", () -> views.selection().selection().size() == OF_A_CLASS);
    hand.frames(10);
  }

  private int different(int[] one, int[] other, Box box) {
    int count = 0;
    for (int y = (int) box.y(); y < box.bottom(); y++) {
      for (int x = (int) box.x(); x < box.right(); x++) {
        count += one[y * sketch.pixelWidth + x] == other[y * sketch.pixelWidth + x] ? 0 : 1;
      }
    }
    return count;
  }

  /** In the recording, neuron 1 is the one that tells class b. */
  private void namesTheNeuronThatShouldHaveSpoken() {
    until("neurons", () -> views.stage().decidingNeurons().length > 0);
    assertThat(views.stage().decidingNeurons()[0]).isEqualTo(1);
  }

  /** Clicks on whatever is drawn first in the neuron map while nothing is chosen. */
  private void colorsTheMapByANeuron() {
    int[] neuron = drawn(views.stage().neuronBox());
    hand.click(neuron[0] + 1, neuron[1] + 2);
    until("a neuron colors the map", () -> views.selection().choice().neuron() >= 0);
    hand.type("u");
    until("no neuron", () -> views.selection().choice().neuron() < 0);
  }

  private int[] drawn(Box box) {
    int background = SketchKit.of(sketch).canvas().theme().background();
    int[] pixels = hand.pixels();
    for (int y = (int) box.y(); y < box.bottom(); y++) {
      for (int x = (int) box.x(); x < box.right(); x++) {
        if (pixels[y * sketch.pixelWidth + x] != background) {
          return new int[] {x, y};
        }
      }
    }
    throw new AssertionError("nothing is drawn in " + box);
  }
}
