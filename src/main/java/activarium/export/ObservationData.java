package activarium.export;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a map shows, as numbers: one row an observation.
 *
 * @param indices where each is in its split
 * @param labels true class of each
 * @param classNames label 0 first
 * @param predictions of the network, observations × classes
 * @param positions in the map, observations × 2
 * @param quality per-point figures by their names, each 0 … 1
 * @param brushed by brush, whether each observation is chosen
 */
public record ObservationData(
    int[] indices,
    int[] labels,
    List<String> classNames,
    FloatMatrix predictions,
    FloatMatrix positions,
    Map<String, double[]> quality,
    Map<String, boolean[]> brushed) {

  public ObservationData {
    classNames = List.copyOf(classNames);
    quality = Collections.unmodifiableMap(new LinkedHashMap<>(quality));
    brushed = Collections.unmodifiableMap(new LinkedHashMap<>(brushed));
    int count = indices.length;
    requireRows("labels", count, labels.length);
    requireRows("predictions", count, predictions.rows());
    requireRows("positions", count, positions.rows());
    quality.forEach((name, values) -> requireRows(name, count, values.length));
    brushed.forEach((name, values) -> requireRows(name, count, values.length));
    if (positions.columns() != 2 || predictions.columns() != classNames.size()) {
      throw new IllegalArgumentException(
          Text.of(
              "positions of %d columns and predictions of %d for %d classes",
              positions.columns(), predictions.columns(), classNames.size()));
    }
  }

  private static void requireRows(String name, int expected, int found) {
    if (found != expected) {
      throw new IllegalArgumentException(
          Text.of("%d rows of %s for %d observations", found, name, expected));
    }
  }

  /** Number of observations. */
  public int count() {
    return indices.length;
  }

  /** The likeliest class of an observation; the first one of equals. */
  int predicted(int observation) {
    int best = 0;
    for (int c = 1; c < predictions.columns(); c++) {
      if (predictions.at(observation, c) > predictions.at(observation, best)) {
        best = c;
      }
    }
    return best;
  }
}
