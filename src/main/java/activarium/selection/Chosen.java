package activarium.selection;

import activarium.core.Text;
import java.util.Objects;

/**
 * All that a person has chosen. Immutable.
 *
 * @param first the observations of brush A
 * @param second the observations of brush B, to compare with
 * @param onSecond whether brush B is the one that paints
 * @param neurons of the layer shown; the only one colors the observations by its activation
 * @param words how the active selection came about, such as “lasso” or “is 4, taken for 9”
 */
public record Chosen(
    Selection first, Selection second, boolean onSecond, Selection neurons, String words) {

  public Chosen {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(neurons, "neurons");
    if (first.total() != second.total()) {
      throw new IllegalArgumentException(Text.of("no choice of %s and %s", first, second));
    }
  }

  /** Nothing of so many observations. */
  public static Chosen nothing(int observations) {
    Selection none = Selection.none(observations);
    return new Chosen(none, none, false, Selection.none(0), "");
  }

  /** The same, with other observations of brush A. */
  public Chosen withFirst(Selection selection) {
    return new Chosen(selection, second, onSecond, neurons, words);
  }

  /** The observations of the brush that paints. */
  public Selection active() {
    return onSecond ? second : first;
  }

  /** The observations of either brush. */
  public Selection any() {
    return first.plus(second);
  }

  /** The only neuron that is chosen, or −1. */
  public int neuron() {
    return neurons.size() == 1 ? neurons.indices()[0] : -1;
  }

  Chosen withActive(Selection selection, String newWords) {
    return onSecond
        ? new Chosen(first, selection, true, neurons, newWords)
        : new Chosen(selection, second, false, neurons, newWords);
  }

  Chosen withBrush(boolean newOnSecond) {
    return new Chosen(first, second, newOnSecond, neurons, "");
  }

  Chosen withNeurons(Selection newNeurons) {
    return new Chosen(first, second, onSecond, newNeurons, words);
  }
}
