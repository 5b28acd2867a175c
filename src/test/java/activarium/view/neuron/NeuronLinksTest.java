package activarium.view.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.view.map.ProjectionView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeuronLinksTest {

  private static final FloatMatrix ACTIVATIONS =
      new FloatMatrix(3, 2, new float[] {0, 1, 2, 3, 4, 5});

  private static NeuronLinks links() {
    return new NeuronLinks(new NeuronMapView(), new ProjectionView());
  }

  @Test
  void whatWasChosenComesBackBeforeThereAreActivations() {
    NeuronLinks before = links();
    before.activations(ACTIVATIONS);
    before.pickNeuron(1);
    NeuronLinks after = links();
    after.restore(before.kept());
    after.activations(ACTIVATIONS);
    assertThat(after.neuron()).isEqualTo(1);
    before.brush(new int[] {0, 2});
    after.restore(before.kept());
    assertThat(after.choice().first().indices()).containsExactly(0, 2);
  }

  @Test
  void whatIsGoneIsNotChosen() {
    NeuronLinks links = links();
    links.restore(Map.of("neuron", 9, "class", -1, "brushed", List.of(1, 70)));
    links.activations(ACTIVATIONS);
    assertThat(links.neuron()).isEqualTo(-1);
    assertThat(links.choice().first().indices()).containsExactly(1);
  }
}
