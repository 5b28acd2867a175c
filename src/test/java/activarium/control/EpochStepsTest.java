package activarium.control;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.session.Moment;
import activarium.session.RecordedSession;
import activarium.session.Session;
import activarium.session.ToyRecording;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which epochs trails lead through. */
class EpochStepsTest {

  @TempDir Path folder;

  private List<Double> epochs(int last, double step) {
    ToyRecording.write(folder, last + 1);
    try (Session session = RecordedSession.open(folder, 1)) {
      List<Moment> moments = session.timeline().moments();
      return EpochSteps.chosen(moments, step).stream().map(s -> s.progress()).toList();
    }
  }

  @Test
  void aHundredEpochsAreLedThroughInStepsOfTwentyAsInThePaper() {
    assertThat(epochs(100, 0)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
  }

  @Test
  void anyStepLeadsFromTheFirstEpochToTheNewest() {
    assertThat(epochs(10, 4)).containsExactly(0.0, 4.0, 8.0, 10.0);
  }

  @Test
  void fewEpochsAreAllLedThrough() {
    assertThat(epochs(6, 0)).hasSize(7);
  }
}
