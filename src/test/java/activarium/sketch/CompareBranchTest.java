package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.parameter.ParameterList;
import activarium.session.Change;
import activarium.session.LiveSession;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.CompareStage;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training and its branch stand beside each other, at the same epoch, with one selection. */
class CompareBranchTest {

  private static final int EPOCHS = 3;

  @TempDir Path folder;
  private Hand hand;
  private Comparer maps;
  private ParameterList panel;

  @Test
  void showsTrunkAndBranchAtTheSameEpochWithOneSelection() throws Exception {
    RunOptions options = RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withEpochs(EPOCHS);
    try (TinyHome tiny = new TinyHome(folder);
        RunningSketch open = new SketchRunner(Home.find()).open("CompareSets", options)) {
      hand = new Hand(open.sketch());
      until("maps", () -> hand.variable("maps") != null);
      maps = (Comparer) hand.variable("maps");
      panel = SketchKit.of(open.sketch()).parameters();
      LiveSession trunk = (LiveSession) maps.stage().session(0);
      until("the trunk", () -> trunk.rememberedEpochs().contains(EPOCHS));
      inFrame(() -> panel.range("branch.epoch").value(1));
      inFrame(() -> panel.choice("branch").value(Change.DROPOUT.label()));
      until(
          "the branch", () -> maps.stage().session(1) != trunk && hand.afterFrame(maps::isAtRest));
      LiveSession branch = (LiveSession) maps.stage().session(1);
      assertThat(branch.branched().orElseThrow().change()).isEqualTo(Change.DROPOUT);
      assertThat(branch.branched().orElseThrow().epoch()).isEqualTo(1);
      assertThat(branch.hasDropout()).isFalse();
      assertThat(progress()).containsExactly((double) EPOCHS, (double) EPOCHS);
      CompareStage stage = maps.stage();
      assertThat(stage.selection(1)).isSameAs(stage.selection(0));
      assertThat(stage.layer(1)).isEqualTo(stage.layer(0));
      inFrame(() -> panel.range("moment.1").value(0));
      assertThat(progress())
          .as("the trunk is shown where the branch begins")
          .containsExactly(1.0, 1.0);
      inFrame(() -> panel.choice("branch").value("none"));
      until("the trunk alone", () -> maps.stage().session(1) == trunk);
    }
  }

  private List<Double> progress() {
    CompareStage stage = maps.stage();
    return hand.afterFrame(
        () ->
            List.of(stage.moment(0).snapshot().progress(), stage.moment(1).snapshot().progress()));
  }

  private void inFrame(Runnable change) {
    Supplier<Boolean> changed =
        () -> {
          change.run();
          return true;
        };
    hand.afterFrame(changed);
    hand.frames(2);
  }
}
