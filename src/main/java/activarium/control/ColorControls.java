package activarium.control;

import activarium.core.Text;
import activarium.parameter.Choice;
import activarium.parameter.ParameterList;
import activarium.parameter.Range;
import activarium.parameter.Section;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.selection.Selection;
import activarium.session.Judgement;
import activarium.session.study.Stability;
import activarium.session.study.StabilityStudy;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What the colors of a map mean: one control with the same words wherever a map is drawn. With it
 * come the neuron that is looked at and the number of neighbors that a map is judged by, each while
 * it matters.
 */
public final class ColorControls {

  /** Before it is known how many neurons there are, any number that can be typed. */
  private static final int MAX_NEURON = 99_999;

  private final Supplier<Selection> getNeurons;
  private final IntConsumer setNeuron;
  private final ParameterList parameters;
  private Coloring chosen = Coloring.TRUE_CLASS;
  private Selection ownNeurons = Selection.none(0);
  private final ColorMaker maker = new ColorMaker();

  @Range(section = Section.MORE, min = 1, max = Judgement.MAX_K)
  private int k = 6;

  /** Of the map, or null where nobody finds out. */
  private StabilityStudy study;

  /** Colors of a map without a selection of its own. */
  public ColorControls() {
    this(null, null);
  }

  /**
   * Colors of a map whose selection holds neurons; those that are chosen there color the map.
   *
   * @param setNeuron chooses one alone, or, with −1, none
   */
  public ColorControls(Supplier<Selection> getNeurons, IntConsumer setNeuron) {
    this.getNeurons = getNeurons == null ? () -> ownNeurons : getNeurons;
    this.setNeuron = setNeuron == null ? n -> ownNeurons = Selection.one(n) : setNeuron;
    parameters = ParameterList.of(this);
    parameters
        .choice("color")
        .options(Coloring.options())
        .words(option -> Coloring.of(option).words());
    parameters
        .range("neuron")
        .format(n -> n < 0 ? several() : Text.shown("#%.0f", n))
        .shownWhile(() -> coloring() == Coloring.NEURON);
    parameters.range("k").shownWhile(() -> coloring().comparesNeighbors());
  }

  /** Maps of a sequence can also be colored by how truly they move. */
  public ColorControls ofSequence() {
    parameters.choice("color").options(Coloring.optionsOfSequences());
    return this;
  }

  /** The neuron can be chosen whatever the colors are. */
  void alwaysShowNeuron() {
    parameters.range("neuron").shownWhile(() -> true);
  }

  @Choice(section = Section.LOOK, order = 1)
  private String color() {
    return coloring().option();
  }

  private void color(String option) {
    coloring(Coloring.of(option));
  }

  @Range(section = Section.LOOK, order = 2, min = -1, max = MAX_NEURON)
  private int neuron() {
    Selection neurons = getNeurons.get();
    return neurons.size() == 1 ? neurons.indices()[0] : -1;
  }

  private void neuron(int number) {
    if (number != neuron()) {
      setNeuron.accept(number);
    }
  }

  /** What a number says that is that of no neuron: how many there are. */
  private String several() {
    int count = getNeurons.get().size();
    return count == 0 ? Text.say("controls.none") : Text.say("controls.neurons", count);
  }

  /** Lets a study, which belongs to the caller, find out how stable the map is. */
  public void stability(StabilityStudy newStudy) {
    study = newStudy;
  }

  /** The choice, and what belongs to it, for a panel. */
  public ParameterList parameters() {
    return parameters;
  }

  /** What colors mean now. */
  public Coloring coloring() {
    return !getNeurons.get().isEmpty()
        ? Coloring.NEURON
        : chosen == Coloring.NEURON ? Coloring.TRUE_CLASS : chosen;
  }

  /** Colors mean something else from now on. */
  public void coloring(Coloring newColoring) {
    chosen = newColoring;
    boolean none = getNeurons.get().isEmpty();
    if (newColoring == Coloring.NEURON && none) {
      setNeuron.accept(0);
    } else if (newColoring != Coloring.NEURON && !none) {
      setNeuron.accept(-1);
    }
  }

  /** The next coloring, round and round. */
  public void next() {
    parameters.choice("color").next(1);
  }

  /** Neighbors that maps are to be judged by; 0 while nobody wants to know. */
  public int judgeBy() {
    return coloring().isJudgement() ? k : 0;
  }

  /** How many neurons there are to choose from; 0 while that is not known. */
  public void neurons(int count) {
    parameters.range("neuron").limits(-1, count == 0 ? MAX_NEURON : count - 1);
  }

  /**
   * The colors of a map.
   *
   * @param layer that the map is of, or null while there is none
   * @param map that is shown, or null while there is none
   * @param judgement of the map, or null while there is none
   */
  public MapColors colors(ActivationSet layer, Embedding map, Judgement judgement) {
    if (layer != null) {
      neurons(layer.neurons());
    }
    return colors(maker, study, layer, map, judgement);
  }

  /** The same for one of several maps, which has a maker and a study of its own. */
  public MapColors colors(
      ColorMaker own,
      StabilityStudy ownStudy,
      ActivationSet layer,
      Embedding map,
      Judgement judgement) {
    int near = coloring() == Coloring.STABILITY ? k : 0;
    Stability stability = ownStudy == null ? null : ownStudy.of(layer, map, near);
    List<Integer> neurons = Arrays.stream(getNeurons.get().indices()).boxed().toList();
    return own.colors(coloring(), neurons, layer, judgement, stability);
  }
}
