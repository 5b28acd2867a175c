package activarium.session;

import java.util.function.IntPredicate;

/**
 * What can be said of some observations in figures.
 *
 * @param count how many they are
 * @param errors how many of them are misclassified
 * @param hitMap mean neighborhood hit in the map, NaN while it is not known or there are none
 * @param hitHigh mean neighborhood hit among the activations, likewise
 */
public record Evidence(int count, int errors, double hitMap, double hitHigh) {

  /**
   * Gathers it.
   *
   * @param isError whether an observation is misclassified
   * @param neighborhoods of the map shown, or null while they are not known
   */
  public static Evidence of(
      Selection selection, IntPredicate isError, Neighborhoods neighborhoods) {
    int errors = 0;
    double map = neighborhoods == null ? Double.NaN : 0;
    double high = map;
    int[] chosen = selection.indices();
    for (int i : chosen) {
      errors += isError.test(i) ? 1 : 0;
      if (neighborhoods != null) {
        map += neighborhoods.hitMap().perPoint()[i];
        high += neighborhoods.hitHigh().perPoint()[i];
      }
    }
    return new Evidence(chosen.length, errors, map / chosen.length, high / chosen.length);
  }

  /** Share that the network takes for what it is; NaN if there are none. */
  public double accuracy() {
    return (double) (count - errors) / count;
  }
}
