package activarium.story;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which observations a cue chooses: all that each condition holds for.
 *
 * @param numbers the observations; empty for all
 * @param isClass the class that they are of
 * @param takenFor the class that they are taken for
 * @param errors whether they are errors
 */
public record Choice(
    List<Integer> numbers, OptionalInt isClass, OptionalInt takenFor, boolean errors) {

  /** Nothing is chosen. */
  public static final Choice NONE =
      new Choice(List.of(), OptionalInt.empty(), OptionalInt.empty(), false);

  public Choice {
    numbers = List.copyOf(numbers);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * Whether it holds for an observation.
   *
   * @param label its class
   * @param predicted the class that it is taken for, or −1 where that is not known
   */
  public boolean holdsFor(int observation, int label, int predicted) {
    return !isNone()
        && (numbers.isEmpty() || numbers.contains(observation))
        && (isClass.isEmpty() || isClass.getAsInt() == label)
        && (takenFor.isEmpty() || takenFor.getAsInt() == predicted)
        && (!errors || predicted >= 0 && predicted != label);
  }
}
