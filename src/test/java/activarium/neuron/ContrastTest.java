package activarium.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.FloatMatrix;
import org.junit.jupiter.api.Test;

class ContrastTest {

  /** Means 2, 5 and 1; deviations 2, 0 and 1. */
  private final FloatMatrix activations =
      new FloatMatrix(4, 3, new float[] {0, 5, 2, 4, 5, 0, 0, 5, 2, 4, 5, 0});

  private final Contrast contrast = new Contrast(activations);

  @Test
  void isTheDifferenceOfMeansInStandardDeviations() {
    assertThat(contrast.of(new int[] {1, 3})).containsExactly(1, 0, -1);
    assertThat(contrast.of(new int[] {0, 1, 3}))
        .containsExactly(new float[] {1 / 3f, 0, -1 / 3f}, within(1e-6f));
    assertThat(contrast.of(new int[0])).containsOnly(0);
  }

  @Test
  void activationGoesFromItsLowestToItsHighest() {
    assertThat(Contrast.activation(activations, 2)).containsExactly(1, 0, 1, 0);
    assertThat(Contrast.activation(activations, 1)).as("a dead neuron").containsOnly(0);
  }

  @Test
  void ofSeveralItIsTheMeanThatGoesFromItsLowestToItsHighest() {
    FloatMatrix two = new FloatMatrix(3, 2, new float[] {0, 2, 10, 0, 4, 0});
    assertThat(Contrast.range(two, 0, 1)).containsExactly(1, 5);
    assertThat(Contrast.activation(two, 0, 1)).containsExactly(0, 1, 0.25f);
    assertThat(Contrast.range(two, 0)).as("one").containsExactly(0, 10);
  }
}
