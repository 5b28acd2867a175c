package activarium.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is chosen, as lists and numbers that JSON can hold, and back. */
public final class ChosenMemory {

  private ChosenMemory() {}

  /** The numbers of the observations of each brush and of the neurons, and the rest of a choice. */
  public static Map<String, Object> write(Chosen chosen) {
    Map<String, Object> memory = new LinkedHashMap<>();
    memory.put("first", list(chosen.first()));
    memory.put("second", list(chosen.second()));
    memory.put("onSecond", chosen.onSecond());
    memory.put("neurons", list(chosen.neurons()));
    memory.put("words", chosen.words());
    return memory;
  }

  /** The numbers of observations. */
  public static List<Integer> list(Selection selection) {
    return java.util.Arrays.stream(selection.indices()).boxed().toList();
  }

  /**
   * Reads what {@link #write} wrote, or what states had before neurons were chosen as observations
   * are: the number of one neuron, or a list of observations alone.
   *
   * @param observations how many there are now; those that are gone are not chosen
   * @throws RuntimeException if it is anything else
   */
  public static Chosen read(Object memory, int observations) {
    if (memory instanceof List<?> list) {
      Selection none = Selection.none(observations);
      return new Chosen(selection(list, observations), none, false, Selection.none(0), "");
    }
    Map<?, ?> map = (Map<?, ?>) memory;
    Object neurons = map.containsKey("neurons") ? map.get("neurons") : one(map.get("neuron"));
    return new Chosen(
        selection(map.get("first"), observations),
        selection(map.get("second"), observations),
        (Boolean) map.get("onSecond"),
        neurons((List<?>) neurons),
        (String) map.get("words"));
  }

  private static List<?> one(Object neuron) {
    return ((Number) neuron).intValue() < 0 ? List.of() : List.of(neuron);
  }

  /** How many there are is not known before the layer is. */
  private static Selection neurons(List<?> list) {
    int last = list.stream().mapToInt(number -> ((Number) number).intValue()).max().orElse(-1);
    return selection(list, last + 1);
  }

  /** Those of the listed observations that there are. */
  public static Selection selection(Object list, int observations) {
    return Selection.of(
        observations,
        ((List<?>) list)
            .stream()
                .mapToInt(number -> ((Number) number).intValue())
                .filter(number -> number >= 0 && number < observations)
                .toArray());
  }
}
