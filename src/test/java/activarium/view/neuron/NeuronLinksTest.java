package activarium.view.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.view.map.ObservationMap;
import org.junit.jupiter.api.Test;

class NeuronLinksTest {

  private static final FloatMatrix ACTIVATIONS =
      new FloatMatrix(3, 2, new float[] {0, 1, 2, 3, 4, 5});

  private static NeuronLinks links() {
    return new NeuronLinks(new NeuronMapView(), new ObservationMap(), 3);
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
    before.selection().choose(Selection.of(3, 0, 2), SelectionMode.REPLACE, "two");
    after.restore(before.kept());
    assertThat(after.choice().first().indices()).containsExactly(0, 2);
  }

  @Test
  void whatIsGoneIsNotChosen() {
    NeuronLinks before = links();
    before.pickNeuron(9);
    NeuronLinks links = links();
    links.restore(before.kept());
    links.activations(ACTIVATIONS);
    assertThat(links.neuron()).isEqualTo(-1);
    links.pickNeuron(2);
    assertThat(links.neuron()).as("there are two").isEqualTo(-1);
  }

  @Test
  void ofSeveralOnlyThoseThatAreThereColorTheMap() {
    NeuronLinks links = links();
    links.selection().neurons().choose(Selection.of(9, 0, 1, 8), SelectionMode.REPLACE, "three");
    links.activations(ACTIVATIONS);
    assertThat(links.chosenNeurons().indices()).containsExactly(0, 1);
    assertThat(links.neuron()).as("not one alone").isEqualTo(-1);
    links.selection().neurons().choose(Selection.of(9, 1, 8), SelectionMode.REPLACE, "two");
    assertThat(links.neuron()).as("the only one that is there").isEqualTo(1);
  }

  @Test
  void aClassIsChosenUntilSomethingElseIs() {
    NeuronLinks links = links();
    links.activations(ACTIVATIONS);
    links.pickNeuron(1);
    links.pickClass(0);
    links.follow();
    assertThat(links.neuron()).isEqualTo(-1);
    assertThat(links.classIndex()).isZero();
    links.selection().undo();
    links.follow();
    assertThat(links.neuron()).isEqualTo(1);
    assertThat(links.classIndex()).isEqualTo(-1);
    links.pickClass(0);
    links.clear();
    assertThat(links.classIndex()).isEqualTo(-1);
  }
}
