package activarium.view.map;

import activarium.core.Text;
import java.util.Arrays;
import java.util.List;

/** What the colors of a map can mean. Everywhere a person reads the same words for it. */
public enum Coloring {
  /** Hue: what an observation is. A triangle in it: what the network takes it for instead. */
  TRUE_CLASS("true class"),

  /** Hue: what the network takes an observation for. */
  PREDICTION("prediction"),

  /** How sure the network is of its prediction, 0 … 1. */
  CONFIDENCE("confidence"),

  /** How active one neuron is. */
  NEURON("neuron"),

  /** Where the map makes neighbors of observations that are none in the layer. */
  FALSE_NEIGHBORS("false neighbors"),

  /** Where the map tears neighbors of the layer apart. */
  MISSING_NEIGHBORS("missing neighbors"),

  /** How much of the map stays when it is made again from other starts. */
  STABILITY("stability over seeds"),

  /** What has moved on the map since the epoch before and not in the layer, and the reverse. */
  FALSE_MOVEMENT("false movement");

  private final String option;

  Coloring(String option) {
    this.option = option;
  }

  /** Its name in states, in stories and on the command line. */
  public String option() {
    return option;
  }

  /** What people read for it. */
  public String words() {
    return Text.say("coloring." + option.replace(' ', '-'));
  }

  /** Whether it says how far the map can be trusted. */
  public boolean isJudgement() {
    return this == FALSE_NEIGHBORS || this == MISSING_NEIGHBORS;
  }

  /** Whether it compares the neighbors that each observation has. */
  public boolean comparesNeighbors() {
    return isJudgement() || this == STABILITY;
  }

  /** Whether hues are those of classes. */
  public boolean isByClass() {
    return this == TRUE_CLASS || this == PREDICTION;
  }

  /** The names of those that any map can have, in the order of the panel. */
  public static List<String> options() {
    return optionsOfSequences().stream()
        .filter(option -> !option.equals(FALSE_MOVEMENT.option))
        .toList();
  }

  /** The names of those that a map of a sequence can have: all of them. */
  public static List<String> optionsOfSequences() {
    return Arrays.stream(values()).map(Coloring::option).toList();
  }

  /**
   * The one of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Coloring of(String option) {
    return Arrays.stream(values())
        .filter(coloring -> coloring.option.equals(option))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no coloring \"" + option + "\": " + optionsOfSequences()));
  }
}
