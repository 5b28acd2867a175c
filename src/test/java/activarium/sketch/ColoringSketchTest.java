package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.parameter.ChoiceParameter;
import activarium.session.ToyRecording;
import activarium.session.study.StabilityStudy;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.view.map.Coloring;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In every sketch that draws maps, the same key goes through the same colorings. */
class ColoringSketchTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Activarium",
        "TsneTuning",
        "ProjectionExplorer",
        "CompareSets",
        "ErrorStory",
        "NeuronMap",
        "Strategies"
      })
  void oneKeyGoesThroughTheColorings(String name) throws Exception {
    ToyRecording.write(folder, 2);
    RunOptions options = RunOptions.DEFAULT.withSize(new FrameSize(960, 540)).withRecording(folder);
    try (RunningSketch open = new SketchRunner(Home.find()).open(name, options)) {
      Sketch sketch = open.sketch();
      Hand hand = new Hand(sketch);
      until(
          "a panel",
          () -> SketchKit.of(sketch) != null && SketchKit.of(sketch).parameters() != null);
      until("maps", SketchKit.of(sketch).session().settling()::isSettled);
      hand.frames(10);
      ChoiceParameter color = SketchKit.of(sketch).parameters().get(ChoiceParameter.class, "color");
      assertThat(color.options())
          .isEqualTo(
              name.equals("Strategies") ? Coloring.optionsOfSequences() : Coloring.options());
      assertThat(color.value()).isEqualTo("true class");
      for (int step = 1; step <= color.options().size(); step++) {
        String expected = color.options().get(step % color.options().size());
        hand.type("q");
        until(expected, () -> color.value().equals(expected));
        hand.frames(3);
        assertThat(open.host().reported()).as("%s, %s", name, expected).isNull();
      }
      if (name.equals("Strategies")) {
        saysNothingOfTraining(sketch);
      }
    }
  }

  /** What waits for a picture to be finished waits for all seeds. */
  @ParameterizedTest
  @ValueSource(strings = {"Activarium", "ProjectionExplorer"})
  void thePictureIsNotFinishedBeforeAllSeedsAreIn(String name) throws Exception {
    ToyRecording.write(folder, 2);
    RunOptions options = RunOptions.DEFAULT.withSize(new FrameSize(960, 540)).withRecording(folder);
    try (RunningSketch open = new SketchRunner(Home.find()).open(name, options)) {
      Sketch sketch = open.sketch();
      until(
          "a panel",
          () -> SketchKit.of(sketch) != null && SketchKit.of(sketch).parameters() != null);
      OpenParts parts = SketchKit.of(sketch).parts;
      until("maps", parts::isAtRest);
      ChoiceParameter color = SketchKit.of(sketch).parameters().get(ChoiceParameter.class, "color");
      Hand hand = new Hand(sketch);
      while (!color.value().equals(Coloring.STABILITY.option())) {
        String before = color.value();
        hand.type("q");
        until("the next coloring", () -> !color.value().equals(before));
      }
      StabilityStudy study = parts.newest(StabilityStudy.class);
      until("further maps on their way", () -> !study.isAtRest() && !parts.isAtRest());
      until("all seeds", () -> study.isAtRest() && parts.isAtRest());
      assertThat(study.failure()).isNull();
      assertThat(open.host().reported()).isNull();
    }
  }

  /** A recording is not trained: it waits for its projections. */
  private static void saysNothingOfTraining(Sketch sketch) throws Exception {
    var waitsFor = sketch.getClass().getDeclaredMethod("waitsFor");
    waitsFor.setAccessible(true);
    String words = (String) waitsFor.invoke(sketch);
    assertThat(words).isEmpty();
  }
}
