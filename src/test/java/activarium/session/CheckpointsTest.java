package activarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.network.Checkpoint;
import org.junit.jupiter.api.Test;

class CheckpointsTest {

  private static final int EACH = 2 * 10 * Float.BYTES;

  private static Checkpoint end(int epoch) {
    FloatMatrix ten = FloatMatrix.zeros(1, 10);
    return new Checkpoint("a test", 1, epoch, 10L * epoch, ten, ten);
  }

  @Test
  void keepsToItsBudgetAndTheInitialWeightsAndTheNewest() {
    for (int fit : new int[] {1, 2, 3, 8}) {
      Checkpoints checkpoints = new Checkpoints(fit * EACH);
      for (int epoch = 0; epoch < 300; epoch++) {
        checkpoints.add(end(epoch));
        assertThat(checkpoints.epochs())
            .startsWith(0)
            .endsWith(epoch)
            .isSorted()
            .hasSizeLessThanOrEqualTo(Math.max(2, fit));
      }
      assertThat(checkpoints.epochs()).hasSizeGreaterThanOrEqualTo(Math.max(2, fit / 2));
    }
  }

  @Test
  void beginsAnewWhereTrainingDoes() {
    Checkpoints checkpoints = new Checkpoints(8 * EACH);
    for (int epoch : new int[] {0, 1, 2, 3, 0, 1}) {
      checkpoints.add(end(epoch));
    }
    assertThat(checkpoints.epochs()).containsExactly(0, 1);
    assertThat(checkpoints.at(1)).isPresent();
    assertThat(checkpoints.at(2)).isEmpty();
  }
}
