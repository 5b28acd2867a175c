package activarium.neuron;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.work.Parallel;

/**
 * The activations of each neuron as whole numbers from 0, its lowest, to {@value #TOP}, its
 * highest. Distances within a neuron stay in proportion, to a billionth of its range: for a tree
 * nothing changes, and comparing whole numbers can be done without branches.
 */
final class Columns {

  /** Low enough that the difference of two values never overflows. */
  static final int TOP = 1 << 30;

  private static final int GRAIN = 32;

  private final int observations;
  private final int[][] values;

  private Columns(FloatMatrix data) {
    observations = data.rows();
    values = new int[data.columns()][];
  }

  /**
   * @throws BadInputException if a value is not finite
   */
  static Columns of(FloatMatrix data, Parallel parallel) {
    Columns columns = new Columns(data);
    parallel.ranges(
        data.columns(),
        GRAIN,
        (range, from, to) -> {
          for (int column = from; column < to; column++) {
            columns.values[column] = scaled(data, column);
          }
        });
    return columns;
  }

  private static int[] scaled(FloatMatrix data, int column) {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < data.rows(); i++) {
      float value = data.at(i, column);
      if (!Float.isFinite(value)) {
        throw BadInputException.of(
            Text.of("observation %d, neuron %d", i, column), "a finite activation", value);
      }
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    int[] scaled = new int[data.rows()];
    double scale = max > min ? TOP / ((double) max - min) : 0;
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (int) (scale * ((double) data.at(i, column) - min));
    }
    return scaled;
  }

  int observations() {
    return observations;
  }

  int count() {
    return values.length;
  }

  /** One neuron's values, observation 0 first; not to be written to. */
  int[] column(int index) {
    return values[index];
  }
}
