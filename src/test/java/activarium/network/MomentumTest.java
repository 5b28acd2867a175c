package activarium.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;

class MomentumTest {

  private static final Optimizer OPTIMIZER = new Optimizer(0.01, 0.9, 1e-2);

  @Test
  void decaysTheLearningRatePerUpdate() {
    assertThat(OPTIMIZER.learningRate(0)).isEqualTo(0.01);
    assertThat(OPTIMIZER.learningRate(100)).isCloseTo(0.005, within(1e-12));
    assertThat(NetworkCatalog.named("mlp").optimizer().learningRate(1_000_000))
        .isCloseTo(0.01 / 1.001, within(1e-12));
    assertThat(NetworkCatalog.named("cnn").optimizer().learningRate(1_000_000))
        .isCloseTo(0.005, within(1e-12));
    assertThat(new Momentum(OPTIMIZER).getLearningRate(100, 0)).isCloseTo(0.005, within(1e-12));
  }

  @Test
  void stepsByTheClassicalRule() {
    float[] gradients = {1, -2, 0.5f};
    GradientUpdater<Momentum> updater =
        new Momentum(OPTIMIZER).instantiate(Nd4j.create(1, 1), true);
    double velocity = 0;
    for (int t = 0; t < gradients.length; t++) {
      INDArray step = Nd4j.createFromArray(new float[][] {{gradients[t]}});
      updater.applyUpdater(step, t, 0);
      velocity = 0.9 * velocity + 0.01 / (1 + 1e-2 * t) * gradients[t];
      assertThat(step.getDouble(0)).as("step %d", t).isCloseTo(velocity, within(1e-8));
    }
  }
}
