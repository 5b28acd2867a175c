package activarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.session.study.MapStudy;
import activarium.session.study.TsneRun;
import activarium.work.Eventually;
import activarium.work.Resting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What works in the background and fails tells whoever waits for it. */
class StudyFailureTest {

  private static final int[] LABELS = new int[40];

  private static void assertFails(Resting study) {
    Eventually.until("it fails", () -> study.failure() != null);
    assertThat(study.failure()).hasMessageEndingWith(": on purpose");
    assertThat(study.isAtRest()).as("nobody waits for what will not come").isTrue();
  }

  @Test
  void tsneThatIsPlayedWith() {
    try (TsneRun run = new TsneRun(LABELS, 1)) {
      run.activations(
          () -> {
            throw new IllegalStateException("on purpose");
          });
      assertFails(run);
    }
  }

  @Test
  void neighborsAndOutlines() {
    Embedding ofOthers = Embedding.of(new float[2], new float[2]);
    try (MapStudy neighbors = new MapStudy(LABELS, 1);
        MapStudy contours = new MapStudy(LABELS, 1)) {
      assertThat(neighbors.failure()).isNull();
      neighbors.neighborhoods(new ActivationSet("torn", 0, FloatMatrix.zeros(3, 2)), ofOthers);
      contours.contours(ofOthers);
      for (Resting study : List.of(neighbors, contours)) {
        Eventually.until("it fails", () -> study.failure() != null);
        assertThat(study.isAtRest()).isTrue();
      }
    }
  }
}
