package activarium.network;

import activarium.core.FloatMatrix;
import activarium.dataset.LabeledImages;

/**
 * How well predictions fit labels.
 *
 * @param accuracy share of correct predictions, 0 … 1
 * @param loss mean cross-entropy in nats
 */
public record Evaluation(double accuracy, double loss) {

  /** Keeps the logarithm finite where a softmax says 0. */
  private static final double SMALLEST = 1e-10;

  /**
   * @param predictions images × classes, rows that sum to 1
   * @param truth as many images with their labels
   */
  public static Evaluation of(FloatMatrix predictions, LabeledImages truth) {
    int correct = 0;
    double loss = 0;
    for (int i = 0; i < truth.count(); i++) {
      int label = truth.label(i);
      float own = predictions.at(i, label);
      boolean first = true;
      for (int c = 0; c < predictions.columns() && first; c++) {
        float other = predictions.at(i, c);
        first = c < label ? other < own : other <= own;
      }
      correct += first ? 1 : 0;
      loss -= Math.log(Math.max(own, SMALLEST));
    }
    return new Evaluation((double) correct / truth.count(), loss / truth.count());
  }
}
