package activarium.neuron;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.neighbor.DotProducts;
import activarium.work.Parallel;
import java.util.Arrays;

/**
 * Neurons with their mean taken off and scaled to length 1, so that a dot product is a Pearson
 * correlation; those that never change become zeros. They are kept in panels of {@value #PANEL}
 * neurons, in each panel observation by observation, so that loops run over contiguous neurons.
 */
final class StandardizedColumns {

  static final int PANEL = 128;

  /** Observations handled while their part of two panels stays in the nearest caches. */
  private static final int DEPTH = 64;

  private final FloatMatrix activations;
  private final float[][][] panels;
  private final boolean[] dead;

  private StandardizedColumns(FloatMatrix activations) {
    this.activations = activations;
    this.panels = new float[Parallel.rangeCount(activations.columns(), PANEL)][][];
    this.dead = new boolean[activations.columns()];
  }

  /**
   * @throws BadInputException if an activation is not finite
   */
  static StandardizedColumns of(FloatMatrix activations, Parallel parallel) {
    StandardizedColumns neurons = new StandardizedColumns(activations);
    parallel.ranges(activations.columns(), PANEL, neurons::standardize);
    return neurons;
  }

  private void standardize(int panel, int from, int to) {
    int width = to - from;
    double[] mean = new double[width];
    float[] first = new float[width];
    boolean[] changes = new boolean[width];
    for (int i = 0; i < activations.rows(); i++) {
      for (int c = 0; c < width; c++) {
        float value = activations.at(i, from + c);
        first[c] = i == 0 ? value : first[c];
        changes[c] |= value != first[c];
        mean[c] += (double) value / activations.rows();
      }
    }
    double[] length = new double[width];
    for (int i = 0; i < activations.rows(); i++) {
      for (int c = 0; c < width; c++) {
        double deviation = activations.at(i, from + c) - mean[c];
        length[c] += deviation * deviation;
      }
    }
    double[] scale = new double[width];
    for (int c = 0; c < width; c++) {
      if (!Double.isFinite(length[c])) {
        throw BadInputException.of("neuron " + (from + c), "finite activations", "others");
      }
      dead[from + c] = !changes[c] || length[c] == 0;
      scale[c] = dead[from + c] ? 0 : 1 / Math.sqrt(length[c]);
    }
    panels[panel] = fill(from, mean, scale);
  }

  private float[][] fill(int from, double[] mean, double[] scale) {
    float[][] rows = new float[activations.rows()][PANEL];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < mean.length; c++) {
        rows[i][c] = (float) ((activations.at(i, from + c) - mean[c]) * scale[c]);
      }
    }
    return rows;
  }

  int panels() {
    return panels.length;
  }

  /** Whether a neuron's activation is the same for every observation. */
  boolean isDead(int neuron) {
    return dead[neuron];
  }

  /**
   * Correlations of the neurons of one panel with those of another.
   *
   * @param correlations receives {@value #PANEL} × {@value #PANEL} values
   */
  void correlate(int panel, int other, float[][] correlations) {
    for (float[] row : correlations) {
      Arrays.fill(row, 0);
    }
    int observations = activations.rows();
    for (int begin = 0; begin < observations; begin += DEPTH) {
      int end = Math.min(observations, begin + DEPTH);
      for (int neuron = 0; neuron < PANEL; neuron++) {
        accumulate(panels[panel], panels[other], neuron, begin, end, correlations[neuron]);
      }
    }
  }

  private static void accumulate(
      float[][] mine, float[][] others, int neuron, int begin, int end, float[] sums) {
    int i = begin;
    for (; i + 3 < end; i += 4) {
      DotProducts.four(
          others[i],
          others[i + 1],
          others[i + 2],
          others[i + 3],
          mine[i][neuron],
          mine[i + 1][neuron],
          mine[i + 2][neuron],
          mine[i + 3][neuron],
          sums);
    }
    for (; i < end; i++) {
      DotProducts.one(others[i], mine[i][neuron], sums);
    }
  }
}
