package activarium.view.neuron;

import activarium.core.FloatMatrix;
import activarium.neuron.Contrast;
import activarium.selection.Choosing;
import activarium.selection.Chosen;
import activarium.selection.Kept;
import activarium.selection.Selection;
import activarium.view.map.ProjectionView;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is chosen in a map of neurons and a map of observations, each of which shows what is chosen
 * in the other. A neuron colors the observations by its activation; observations color the neurons
 * by how much more active they are for them; a class shows its neurons and its observations. One of
 * the three is chosen at a time.
 */
public final class NeuronLinks implements Kept, Choosing {

  private final NeuronMapView neurons;
  private final ProjectionView observations;
  private FloatMatrix activations;
  private Contrast contrast;
  private int neuron = -1;
  private int classIndex = -1;
  private int[] brushed = {};
  private int hovered = -1;

  public NeuronLinks(NeuronMapView neurons, ProjectionView observations) {
    this.neurons = neurons;
    this.observations = observations;
  }

  /** What is shown has changed; what is chosen stays chosen. */
  public void activations(FloatMatrix newActivations) {
    if (newActivations != activations) {
      activations = newActivations;
      contrast = new Contrast(newActivations);
      neuron = exists(neuron) ? neuron : -1;
      brushed = known(brushed);
      apply();
    }
  }

  /**
   * Chooses a neuron, or, with −1, nothing; one that is not there is not chosen. Before anything is
   * shown, it is not known yet which are there.
   */
  public void pickNeuron(int newNeuron) {
    choose(exists(newNeuron) ? newNeuron : -1, -1, new int[0]);
  }

  private boolean exists(int wanted) {
    return activations == null || wanted < activations.columns();
  }

  private int[] known(int[] wanted) {
    return activations == null
        ? wanted
        : IntStream.of(wanted).filter(i -> i >= 0 && i < activations.rows()).toArray();
  }

  /** Chooses a class, or, with −1, nothing. */
  public void pickClass(int newClass) {
    choose(-1, newClass, new int[0]);
  }

  /** Chooses observations; none chooses nothing. */
  public void brush(int[] newObservations) {
    choose(-1, -1, known(newObservations));
  }

  private void choose(int newNeuron, int newClass, int[] newObservations) {
    neuron = newNeuron;
    classIndex = newClass;
    brushed = newObservations;
    apply();
  }

  /** Looks at one observation as if it were chosen, as long as the pointer is on it. */
  public void hover(int observation) {
    if (observation != hovered) {
      hovered = observation;
      apply();
    }
  }

  private void apply() {
    if (contrast == null) {
      return;
    }
    int[] looked = hovered >= 0 ? new int[] {hovered} : brushed;
    neurons.pick(neuron);
    neurons.onlyClass(classIndex);
    neurons.contrast(looked.length > 0 ? contrast.of(looked) : null);
    observations.visibleClasses(c -> classIndex < 0 || c == classIndex);
    observations.choose(brushed);
  }

  @Override
  public Chosen choice() {
    int total = activations == null ? 0 : activations.rows();
    Selection first = Selection.of(total, brushed);
    return new Chosen(first, Selection.none(total), false, neuron, "");
  }

  @Override
  public String keptAs() {
    return "neurons";
  }

  @Override
  public Object kept() {
    return Map.of(
        "neuron", neuron, "class", classIndex, "brushed", IntStream.of(brushed).boxed().toList());
  }

  /** Before there are activations, too: what they do not have is not chosen when they come. */
  @Override
  public void restore(Object kept) {
    Map<?, ?> map = (Map<?, ?>) kept;
    int wantedNeuron = ((Number) map.get("neuron")).intValue();
    int wantedClass = ((Number) map.get("class")).intValue();
    int[] wanted =
        ((List<?>) map.get("brushed")).stream().mapToInt(i -> ((Number) i).intValue()).toArray();
    choose(wantedNeuron, wantedClass, wanted);
  }

  /** The neuron that is chosen, or −1. */
  public int neuron() {
    return neuron;
  }

  /** The class that is chosen, or −1. */
  public int classIndex() {
    return classIndex;
  }

  /** The observations that are chosen. */
  public int[] brushed() {
    return brushed.clone();
  }

  /** How many observations are chosen. */
  public int brushedCount() {
    return brushed.length;
  }

  /** How many neurons there are to choose from; 0 before anything is shown. */
  public int neurons() {
    return activations == null ? 0 : activations.columns();
  }
}
