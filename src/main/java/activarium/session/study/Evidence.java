package activarium.session.study;

import activarium.selection.Selection;
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
    int[] errors = {0};
    selection.forEach(i -> errors[0] += isError.test(i) ? 1 : 0);
    return new Evidence(
        selection.size(),
        errors[0],
        neighborhoods == null ? Double.NaN : mean(selection, neighborhoods.hitMap().perPoint()),
        neighborhoods == null ? Double.NaN : mean(selection, neighborhoods.hitHigh().perPoint()));
  }

  private static double mean(Selection selection, double[] hits) {
    double[] sum = {0};
    selection.forEach(i -> sum[0] += hits[i]);
    return sum[0] / selection.size();
  }

  /** Share that the network takes for what it is; NaN if there are none. */
  public double accuracy() {
    return (double) (count - errors) / count;
  }
}
