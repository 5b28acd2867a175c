package activarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.projection.Embedding;
import activarium.session.study.ContourStudy;
import activarium.session.study.NeighborhoodStudy;
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
    try (NeighborhoodStudy neighbors = new NeighborhoodStudy(LABELS);
        ContourStudy contours = new ContourStudy(LABELS, 1)) {
      assertThat(neighbors.failure()).isNull();
      assertThat(contours.failure()).isNull();
      neighbors.begin(null, null);
      Embedding ofOthers = Embedding.of(new float[2], new float[2]);
      contours.of(ofOthers);
      for (Resting study : List.of(neighbors, contours)) {
        Eventually.until("it fails", () -> study.failure() != null);
        assertThat(study.isAtRest()).isTrue();
      }
    }
  }
}
