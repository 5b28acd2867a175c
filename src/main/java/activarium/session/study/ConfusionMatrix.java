package activarium.session.study;

import activarium.core.Text;
import java.util.stream.IntStream;

/**
 * Which class is taken for which.
 *
 * @param counts observations by class, row, and by prediction, column; shared, not copied
 */
public record ConfusionMatrix(int[][] counts) {

  /** One class that is taken for another. */
  public record Confusion(int label, int prediction) {}

  /**
   * Counts.
   *
   * @param labels the true class of each observation
   * @param predicted the class that the network takes each for
   */
  public static ConfusionMatrix of(int[] labels, int[] predicted, int classes) {
    if (labels.length != predicted.length) {
      throw new IllegalArgumentException(
          Text.of("%d labels but %d predictions", labels.length, predicted.length));
    }
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i]][predicted[i]]++;
    }
    return new ConfusionMatrix(counts);
  }

  public int classes() {
    return counts.length;
  }

  /** Observations of class {@code label} that are taken for {@code prediction}. */
  public int count(int label, int prediction) {
    return counts[label][prediction];
  }

  /** The most that are in one cell off the diagonal. */
  public int mostConfused() {
    Confusion most = mostFrequent();
    return most == null ? 0 : count(most.label, most.prediction);
  }

  /** The confusion that happens most often, of several the first by class; null if none does. */
  public Confusion mostFrequent() {
    Confusion most = null;
    int count = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        if (row != column && counts[row][column] > count) {
          most = new Confusion(row, column);
          count = counts[row][column];
        }
      }
    }
    return most;
  }

  /** Observations that are taken for a class. */
  public int takenFor(int prediction) {
    return IntStream.range(0, counts.length).map(row -> counts[row][prediction]).sum();
  }

  /** Observations of a class. */
  public int ofClass(int label) {
    return IntStream.of(counts[label]).sum();
  }
}
