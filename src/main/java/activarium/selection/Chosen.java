package activarium.selection;

import activarium.core.Text;
import java.util.Objects;

/**
 * All that a person has chosen. Immutable.
 *
 * @param first the observations of brush A
 * @param second the observations of brush B, to compare with
 * @param onSecond whether brush B is the one that paints
 * @param neuron whose activation colors the observations, or −1
 * @param words how the active selection came about, such as “lasso” or “is 4, taken for 9”
 */
public record Chosen(
    Selection first, Selection second, boolean onSecond, int neuron, String words) {

  public Chosen {
    Objects.requireNonNull(words, "words");
    if (first.total() != second.total() || neuron < -1) {
      throw new IllegalArgumentException(
          Text.of("no choice of %s and %s with neuron %d", first, second, neuron));
    }
  }

  /** Nothing of so many observations. */
  public static Chosen nothing(int observations) {
    Selection none = Selection.none(observations);
    return new Chosen(none, none, false, -1, "");
  }

  /** The observations of the brush that paints. */
  public Selection active() {
    return onSecond ? second : first;
  }

  /** The observations of either brush. */
  public Selection any() {
    return first.plus(second);
  }

  Chosen withActive(Selection selection, String newWords) {
    return onSecond
        ? new Chosen(first, selection, true, neuron, newWords)
        : new Chosen(selection, second, false, neuron, newWords);
  }

  Chosen withBrush(boolean newOnSecond) {
    return new Chosen(first, second, newOnSecond, neuron, "");
  }

  Chosen withNeuron(int newNeuron) {
    return new Chosen(first, second, onSecond, newNeuron, words);
  }
}
