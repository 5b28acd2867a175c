package activarium.neuron;

import activarium.core.FloatMatrix;

/** How much more active each neuron is for some observations than for all. */
public final class Contrast {

  private final FloatMatrix activations;
  private final double[] mean;
  private final double[] deviation;

  /**
   * @param activations observations × neurons
   */
  public Contrast(FloatMatrix activations) {
    this.activations = activations;
    this.mean = new double[activations.columns()];
    this.deviation = new double[activations.columns()];
    for (int i = 0; i < activations.rows(); i++) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += activations.at(i, j) / (double) activations.rows();
      }
    }
    for (int i = 0; i < activations.rows(); i++) {
      for (int j = 0; j < mean.length; j++) {
        double difference = activations.at(i, j) - mean[j];
        deviation[j] += difference * difference / activations.rows();
      }
    }
    for (int j = 0; j < mean.length; j++) {
      deviation[j] = Math.sqrt(deviation[j]);
    }
  }

  /**
   * For each neuron the mean activation of some observations less that of all, in standard
   * deviations over all; 0 for a dead neuron, and everywhere if there are no observations.
   */
  public float[] of(int[] observations) {
    double[] sum = new double[mean.length];
    for (int observation : observations) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += activations.at(observation, j);
      }
    }
    float[] contrast = new float[mean.length];
    for (int j = 0; j < contrast.length; j++) {
      boolean defined = observations.length > 0 && deviation[j] > 1e-6 * Math.abs(mean[j]);
      contrast[j] = defined ? (float) ((sum[j] / observations.length - mean[j]) / deviation[j]) : 0;
    }
    return contrast;
  }

  /**
   * One neuron's activations, or the mean of several, from the lowest, 0, to the highest, 1; zeros
   * for a dead neuron.
   */
  public static float[] activation(FloatMatrix activations, int... neurons) {
    float[] range = range(activations, neurons);
    float min = range[0];
    float max = range[1];
    float[] scaled = new float[activations.rows()];
    for (int i = 0; max > min && i < scaled.length; i++) {
      scaled[i] = (mean(activations, i, neurons) - min) / (max - min);
    }
    return scaled;
  }

  /** The lowest and the highest activation of a neuron, or of the mean of several. */
  public static float[] range(FloatMatrix activations, int... neurons) {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < activations.rows(); i++) {
      float mean = mean(activations, i, neurons);
      min = Math.min(min, mean);
      max = Math.max(max, mean);
    }
    return new float[] {min, max};
  }

  private static float mean(FloatMatrix activations, int observation, int... neurons) {
    double sum = 0;
    for (int neuron : neurons) {
      sum += activations.at(observation, neuron);
    }
    return (float) (sum / neurons.length);
  }
}
