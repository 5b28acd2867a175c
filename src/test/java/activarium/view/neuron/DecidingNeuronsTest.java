package activarium.view.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.selection.Selection;
import activarium.view.map.Observations;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four images of two classes, four neurons; neurons 0 and 3 tell the classes apart. */
class DecidingNeuronsTest {

  private static final FloatMatrix ACTIVATIONS =
      new FloatMatrix(4, 4, new float[] {1, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1});

  private static DecidingNeurons of(Selection chosen) {
    Embedding places = new Embedding(4, new float[] {0, 0, 1, 0, 0, 1, 1, 1});
    int[] labels = {0, 0, 1, 1};
    Observations observations =
        new Observations(labels, labels, new float[] {1, 1, 1, 1}, List.of("a", "b"), true);
    return DecidingNeurons.of(ACTIVATIONS, NeuronMapViewTest.map(places), observations, chosen);
  }

  @Test
  void namesThoseThatTellTheChosenFromOthers() {
    DecidingNeurons found = of(Selection.of(4, 0, 1));
    assertThat(found.ranked()).containsExactly(0, 3);
    assertThat(found.contrast()[0]).isGreaterThan(0.5f);
    assertThat(found.contrast()[3]).isLessThan(-0.5f);
  }

  /** Or the view would name neurons that are "0.0 σ quieter". */
  @Test
  void namesNoneWhereNothingTellsThemApart() {
    assertThat(of(Selection.of(4, 0, 1, 2, 3)).ranked()).isEmpty();
  }
}
