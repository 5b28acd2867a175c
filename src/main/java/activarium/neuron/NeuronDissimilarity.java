package activarium.neuron;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.neighbor.Dissimilarities;
import activarium.work.Parallel;
import java.util.stream.IntStream;

/**
 * How unlike the neurons of a layer are: 1 − |r| with r the Pearson correlation of two neurons'
 * activations (Rauber, Fadel, Falcão, Telea, "Visualizing the hidden activity of artificial neural
 * networks", IEEE TVCG 23(1), 2017; section 5.5 of its longer form). Two neurons that always say
 * the same, or always the opposite, are at 0. A neuron that never changes is dead: its r to every
 * other is 0.
 *
 * @param dissimilarities neurons × neurons, 0 … 1
 * @param dead the dead neurons, ascending
 */
public record NeuronDissimilarity(Dissimilarities dissimilarities, int[] dead) {

  /**
   * @param activations observations × neurons, at most {@link Dissimilarities#MAX_SIZE} neurons
   * @throws BadInputException if there are more, or none, or an activation is not finite
   */
  public static NeuronDissimilarity of(FloatMatrix activations, Parallel parallel) {
    int size = activations.columns();
    if (size < 1 || size > Dissimilarities.MAX_SIZE) {
      throw BadInputException.of("activations", "1 to 20000 neurons", size);
    }
    StandardizedColumns neurons = StandardizedColumns.of(activations, parallel);
    float[][] rows = new float[size][size];
    int panels = neurons.panels();
    // One range a pair of panels; of the two orders of a pair, the first does the work for both.
    parallel.ranges(
        panels * panels,
        1,
        (range, from, to) -> {
          int panel = range / panels;
          int other = range % panels;
          if (panel <= other) {
            float[][] block = new float[StandardizedColumns.PANEL][StandardizedColumns.PANEL];
            neurons.correlate(panel, other, block);
            store(
                block, panel * StandardizedColumns.PANEL, other * StandardizedColumns.PANEL, rows);
          }
        });
    int[] dead = IntStream.range(0, size).filter(neurons::isDead).toArray();
    return new NeuronDissimilarity(new Dissimilarities(rows), dead);
  }

  private static void store(float[][] block, int row, int column, float[][] rows) {
    int height = Math.min(block.length, rows.length - row);
    int width = Math.min(block.length, rows.length - column);
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        if (row + i < column + j) {
          float dissimilarity = Math.max(0, 1 - Math.abs(block[i][j]));
          rows[row + i][column + j] = dissimilarity;
          rows[column + j][row + i] = dissimilarity;
        }
      }
    }
  }

  public int size() {
    return dissimilarities.size();
  }

  /** The neurons that are not dead, ascending. */
  public int[] live() {
    boolean[] isDead = new boolean[size()];
    for (int neuron : dead) {
      isDead[neuron] = true;
    }
    return IntStream.range(0, size()).filter(i -> !isDead[i]).toArray();
  }
}
