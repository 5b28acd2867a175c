package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.parameter.ChoiceParameter;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import activarium.session.Moment;
import activarium.session.Session;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.CompareStage;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two maps that are compared are made by one technique, which is chosen for both at once. */
class CompareTechniqueTest {

  @TempDir Path folder;
  private RunOptions options;
  private Hand hand;
  private Comparer maps;

  @BeforeEach
  void record() {
    Path one = folder.resolve("one");
    ToyRecording.writeWithTraining(one, 2);
    options = RunOptions.DEFAULT.withSize(new FrameSize(960, 540)).withRecording(one);
  }

  private void choose(RunningSketch running, String technique) {
    until("a kit", () -> SketchKit.of(running.sketch()) != null);
    hand = new Hand(running.sketch());
    until("maps", () -> hand.variable("maps") != null);
    maps = (Comparer) hand.variable("maps");
    until("first maps", maps::isAtRest);
    ChoiceParameter method =
        SketchKit.of(running.sketch()).parameters().get(ChoiceParameter.class, "method");
    List<String> all = Projections.all().stream().map(Projection::name).toList();
    assertThat(method.options()).isEqualTo(all);
    hand.afterFrame(
        () -> {
          method.value(technique);
          return null;
        });
    String chosen = hand.afterFrame(method::value);
    assertThat(chosen).isEqualTo(technique);
  }

  /** Whether what is seen on a side is the newest map of its layer by a technique. */
  private boolean isSeen(int side, String technique) {
    CompareStage stage = maps.stage();
    Session session = stage.session(side);
    List<Moment> moments = session.timeline().moments();
    return !moments.isEmpty()
        && moments.get(moments.size() - 1).map(stage.layer(side), technique) != null
        && stage.mapShown(side)
            == moments.get(moments.size() - 1).map(stage.layer(side), technique).embedding();
  }

  @Test
  void twoRecordingsAreMappedAlike() {
    Path other = folder.resolve("other");
    ToyRecording.write(other, 3);
    try (RunningSketch running =
        new SketchRunner(Home.find()).open("CompareSets", options.withBeside(other))) {
      choose(running, "pca");
      until("both by it", () -> isSeen(0, "pca") && isSeen(1, "pca"));
    }
  }

  @Test
  void trainingImagesAreMappedAsTheTestImagesAre() {
    try (RunningSketch running = new SketchRunner(Home.find()).open("CompareSets", options)) {
      choose(running, "pca");
      until("both by it", () -> isSeen(0, "pca") && isSeen(1, "pca"));
      hand.type("x");
      until("training images", () -> maps.training());
      until("both by it", () -> isSeen(0, "pca") && isSeen(1, "pca"));
    }
  }
}
