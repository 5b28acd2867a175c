package activarium.control;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.ParameterList;
import activarium.parameter.Preset;
import activarium.parameter.RangeParameter;
import activarium.recording.ActivationSet;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One control with one wording for what colors mean. */
class ColorControlsTest {

  private static final ActivationSet LAYER =
      new ActivationSet("layer", 0, new FloatMatrix(2, 3, new float[] {0, 2, 4, 1, 2, 8}));

  private final ColorControls controls = new ColorControls();
  private final ParameterList panel = controls.parameters();

  @Test
  void beginsWithTheTrueClassAndGoesThroughAllInWordsThatNameThem() {
    assertThat(controls.coloring()).isEqualTo(Coloring.TRUE_CLASS);
    assertThat(panel.get(ChoiceParameter.class, "color").options())
        .containsExactly(
            "true class",
            "prediction",
            "confidence",
            "neuron",
            "false neighbors",
            "missing neighbors",
            "stability over seeds");
    for (int step = 1; step <= 7; step++) {
      controls.next();
      assertThat(controls.coloring()).isEqualTo(Coloring.values()[step % 7]);
    }
  }

  @Test
  void howTrulyMapsMoveIsAColoringOfSequencesAlone() {
    ColorControls ofSequence = new ColorControls().ofSequence();
    assertThat(ofSequence.parameters().get(ChoiceParameter.class, "color").options())
        .contains("false movement");
    ofSequence.coloring(Coloring.TRUE_CLASS);
    for (int step = 1; step < Coloring.values().length; step++) {
      ofSequence.next();
    }
    assertThat(ofSequence.coloring()).isEqualTo(Coloring.FALSE_MOVEMENT);
  }

  @Test
  void showsNumbersOnlyWhileTheyMatter() {
    for (Coloring coloring : Coloring.values()) {
      controls.coloring(coloring);
      assertThat(panel.all().stream().filter(p -> p.name().equals("neuron")).findFirst())
          .hasValueSatisfying(p -> assertThat(p.isShown()).isEqualTo(coloring == Coloring.NEURON));
      assertThat(panel.all().stream().filter(p -> p.name().equals("k")).findFirst())
          .hasValueSatisfying(p -> assertThat(p.isShown()).isEqualTo(coloring.comparesNeighbors()));
      assertThat(controls.judgeBy() > 0).isEqualTo(coloring.isJudgement());
    }
  }

  @Test
  void aNeuronThatIsChosenColorsTheMapUntilItIsLetGo() {
    SelectionModel model = new SelectionModel(2);
    ColorControls shared = new ColorControls(() -> model.choice().neurons(), model::neuron);
    shared.coloring(Coloring.CONFIDENCE);
    model.neuron(2);
    assertThat(shared.coloring()).isEqualTo(Coloring.NEURON);
    assertThat(shared.colors(LAYER, null, null).range()).containsExactly(4, 8);
    model.clear();
    assertThat(shared.coloring()).isEqualTo(Coloring.CONFIDENCE);
    shared.coloring(Coloring.NEURON);
    assertThat(model.choice().neuron()).isZero();
    shared.coloring(Coloring.PREDICTION);
    assertThat(model.choice().neuron()).isEqualTo(-1);
  }

  @Test
  void severalNeuronsColorTheMapByTheirMean() {
    SelectionModel model = new SelectionModel(2);
    ColorControls shared = new ColorControls(() -> model.choice().neurons(), model::neuron);
    model.neurons().choose(Selection.of(3, 0, 2), SelectionMode.REPLACE, "two");
    assertThat(shared.coloring()).isEqualTo(Coloring.NEURON);
    MapColors colors = shared.colors(LAYER, null, null);
    assertThat(colors.neurons()).containsExactly(0, 2);
    assertThat(colors.range()).containsExactly(2, 4.5f);
    assertThat(colors.values()).containsExactly(0, 1);
    assertThat(shared.colors(LAYER, null, null)).isSameAs(colors);
    RangeParameter neuron = shared.parameters().range("neuron");
    assertThat(neuron.text()).isEqualTo("mean of 2");
    shared.coloring(Coloring.CONFIDENCE);
    assertThat(model.choice().neurons().isEmpty()).as("another coloring lets go").isTrue();
  }

  @Test
  void neuronsThatALayerDoesNotHaveHaveNoPartInTheMean() {
    SelectionModel model = new SelectionModel(2);
    ColorControls shared = new ColorControls(() -> model.choice().neurons(), model::neuron);
    model.neurons().choose(Selection.of(9, 0, 2, 8), SelectionMode.REPLACE, "three");
    assertThat(shared.colors(LAYER, null, null).neurons()).containsExactly(0, 2);
  }

  @Test
  void givesTheSameColorsAsLongAsNothingHasChanged() {
    controls.coloring(Coloring.NEURON);
    MapColors colors = controls.colors(LAYER, null, null);
    assertThat(colors.values()).containsExactly(0, 1);
    assertThat(controls.colors(LAYER, null, null)).isSameAs(colors);
    controls.coloring(Coloring.FALSE_NEIGHBORS);
    assertThat(controls.colors(LAYER, null, null).isPending()).isTrue();
  }

  @Test
  void aStateBringsColoringAndNeuronBack() {
    controls.coloring(Coloring.NEURON);
    new Preset(Map.of("neuron", 7f)).applyTo(panel);
    Preset kept = Preset.of(panel);
    controls.coloring(Coloring.MISSING_NEIGHBORS);
    assertThat(kept.applyTo(panel)).isEmpty();
    assertThat(controls.coloring()).isEqualTo(Coloring.NEURON);
    assertThat(Preset.of(panel)).isEqualTo(kept);
  }
}
