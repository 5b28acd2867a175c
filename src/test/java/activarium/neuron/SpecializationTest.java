package activarium.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpecializationTest {

  private final Parallel parallel = new Parallel(2);

  private NeuronMap map(FloatMatrix layer) {
    return NeuronMap.of(
        layer,
        Layers.labels(),
        10,
        new ExtraTrees.Options(100, 1),
        parallel,
        new StopToken(),
        Progress.NONE);
  }

  @Test
  void neuronsOfAClassLieTogetherAfterTrainingAndNotBefore() {
    assertThat(significant(map(Layers.trained()))).isGreaterThanOrEqualTo(8);
    assertThat(significant(map(Layers.untrained()))).isLessThanOrEqualTo(3);
  }

  private static long significant(NeuronMap map) {
    return Arrays.stream(map.specialization().p()).filter(p -> p < 0.01).count();
  }

  @Test
  void trainingGivesEachClassNeuronsOfItsOwn() {
    double before = mean(map(Layers.untrained()).specialization().share());
    double after = mean(map(Layers.trained()).specialization().share());
    assertThat(after).isGreaterThan(1.5 * before);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** Neurons on a line; those of class 0 are the first two, those of class 1 the two ends. */
  @Test
  void figuresAreThoseOfTheirDefinition() {
    float[] positions = new float[80];
    for (int j = 0; j < 40; j++) {
      positions[2 * j] = j;
    }
    FloatMatrix scores = FloatMatrix.zeros(3, 40);
    Layers.set(scores, 0, 0, 1);
    Layers.set(scores, 0, 1, 0.75f);
    Layers.set(scores, 0, 20, 0.25f);
    Layers.set(scores, 1, 0, 1);
    Layers.set(scores, 1, 39, 1);
    Specialization found =
        Specialization.of(
            new NeuronProjection(new Embedding(40, positions), 0, new int[0]),
            new DiscriminativePower(scores, FloatMatrix.zeros(scores.rows(), scores.columns())),
            1);
    assertThat(Specialization.topCount(40)).isEqualTo(2);
    assertThat(found.share()[0]).isCloseTo(1.75 / 2, within(1e-9));
    assertThat(found.share()[2]).isNaN();
    assertThat(found.closeness()).containsExactly(2 / 12.0, 0, 0);
    assertThat(found.p()[0]).isBetween(0.1, 0.5);
    assertThat(found.p()[1]).isEqualTo(1);
    assertThat(found.p()[2]).isEqualTo(1);
  }
}
