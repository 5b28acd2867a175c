package activarium.view.neuron;

import activarium.core.FloatMatrix;
import activarium.neuron.Contrast;
import activarium.selection.Choosing;
import activarium.selection.Chosen;
import activarium.selection.ChosenMemory;
import activarium.selection.Kept;
import activarium.selection.Selection;
import activarium.selection.SelectionModel;
import activarium.view.map.ObservationMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A map of neurons and a map of observations, each of which shows what is chosen in the other. A
 * neuron colors the observations by its activation; observations color the neurons by how much more
 * active they are for them; a class shows its neurons and its observations, until something else is
 * chosen.
 */
public final class NeuronLinks implements Kept, Choosing {

  private final NeuronMapView neurons;
  private final ObservationMap observations;
  private final SelectionModel model;
  private FloatMatrix activations;
  private Contrast contrast;
  private Chosen followed;
  private int classIndex = -1;
  private int hovered = -1;

  /**
   * @param count of the observations
   */
  public NeuronLinks(NeuronMapView neurons, ObservationMap observations, int count) {
    this.neurons = neurons;
    this.observations = observations;
    this.model = new SelectionModel(count);
    this.followed = model.choice();
    observations.visibleClasses(c -> classIndex < 0 || c == classIndex);
  }

  /** What is chosen: observations and neurons, which have one past. */
  public SelectionModel selection() {
    return model;
  }

  /** What is shown has changed; what is chosen stays chosen. */
  public void activations(FloatMatrix newActivations) {
    if (newActivations != activations) {
      activations = newActivations;
      contrast = new Contrast(newActivations);
      apply();
    }
  }

  /**
   * Chooses a neuron, or, with −1, none; one that is not there is not chosen. Before anything is
   * shown, it is not known yet which are there.
   */
  public void pickNeuron(int newNeuron) {
    model.neuron(exists(newNeuron) ? newNeuron : -1);
  }

  private boolean exists(int wanted) {
    return activations == null || wanted < activations.columns();
  }

  /** Chooses a class and nothing else, or, with −1, nothing. */
  public void pickClass(int newClass) {
    model.clear();
    followed = model.choice();
    classIndex = newClass;
    apply();
  }

  @Override
  public void clear() {
    pickClass(-1);
  }

  /** Looks at one observation as if it were chosen, as long as the pointer is on it. */
  public void hover(int observation) {
    if (observation != hovered) {
      hovered = observation;
      apply();
    }
  }

  /** Shows what is chosen now. Once a frame. */
  public void follow() {
    if (model.choice() != followed) {
      followed = model.choice();
      classIndex = -1;
      apply();
    }
  }

  private void apply() {
    neurons.choice(followed.neurons());
    neurons.onlyClass(classIndex);
    observations.choice(followed);
    if (contrast != null) {
      int[] looked = hovered >= 0 ? new int[] {hovered} : followed.any().indices();
      int[] known = IntStream.of(looked).filter(i -> i < activations.rows()).toArray();
      neurons.contrast(known.length > 0 ? contrast.of(known) : null);
    }
  }

  @Override
  public List<SelectionModel> selections() {
    return List.of(model);
  }

  @Override
  public String keptAs() {
    return "neurons";
  }

  @Override
  public Object kept() {
    return Map.of(
        "class",
        classIndex,
        "chosen",
        ChosenMemory.write(choice()),
        "cameras",
        List.of(neurons.camera().place(), observations.camera().place()));
  }

  /** Before there are activations, too: what they do not have is not shown when they come. */
  @Override
  public void restore(Object kept) {
    Map<?, ?> map = (Map<?, ?>) kept;
    int wantedClass = ((Number) map.get("class")).intValue();
    int total = choice().first().total();
    Chosen wanted =
        map.containsKey("chosen") ? ChosenMemory.read(map.get("chosen"), total) : old(map, total);
    if (map.get("cameras") instanceof List<?> cameras) {
      neurons.camera().restore(cameras.get(0));
      observations.camera().restore(cameras.get(1));
    }
    model.restore(wanted);
    followed = model.choice();
    classIndex = wantedClass;
    apply();
  }

  /** Of a state from before there were cameras. */
  private static Chosen old(Map<?, ?> map, int total) {
    Chosen brushed = ChosenMemory.read(map.get("brushed"), total);
    int neuron = ((Number) map.get("neuron")).intValue();
    return new Chosen(brushed.first(), brushed.second(), false, Selection.one(neuron), "");
  }

  /** The neurons that are chosen, of those there are; before it is known which, all of them. */
  public Selection chosenNeurons() {
    Selection chosen = model.choice().neurons();
    return activations == null ? chosen : chosen.among(activations.columns());
  }

  /** The only neuron that is chosen, or −1. */
  public int neuron() {
    Selection chosen = chosenNeurons();
    return chosen.size() == 1 ? chosen.indices()[0] : -1;
  }

  /** The class that is chosen, or −1. */
  public int classIndex() {
    return classIndex;
  }

  /** How many neurons there are to choose from; 0 before anything is shown. */
  public int neurons() {
    return activations == null ? 0 : activations.columns();
  }
}
