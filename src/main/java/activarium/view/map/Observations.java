package activarium.view.map;

import activarium.core.Text;
import activarium.recording.Snapshot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a map needs to know of its observations.
 *
 * @param labels the true class of each
 * @param predicted the class that the network takes each for, at the moment shown
 * @param confidence the probability that it gives that class, 0 … 1
 * @param classNames class 0 first
 * @param isTrained whether what the network predicts means anything: before training nine tenths
 *     are wrong by chance, and no error is worth a mark
 */
public record Observations(
    int[] labels, int[] predicted, float[] confidence, List<String> classNames, boolean isTrained) {

  public Observations {
    classNames = List.copyOf(classNames);
    if (labels.length != predicted.length || labels.length != confidence.length) {
      throw new IllegalArgumentException(
          Text.of(
              "%d labels, %d predictions, %d confidences",
              labels.length, predicted.length, confidence.length));
    }
  }

  /** Observations of a network that has been trained. */
  public Observations(int[] labels, int[] predicted, float[] confidence, List<String> classNames) {
    this(labels, predicted, confidence, classNames, true);
  }

  /** What a snapshot says of observations whose true classes are {@code labels}. */
  public static Observations of(Snapshot snapshot, int[] labels, List<String> classNames) {
    int[] predicted = new int[labels.length];
    float[] confidence = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      predicted[i] = snapshot.predictedClass(i);
      confidence[i] = snapshot.predictions().at(i, predicted[i]);
    }
    boolean isTrained = snapshot.updates() > 0 || isMostlyRight(labels, predicted);
    return new Observations(labels, predicted, confidence, classNames, isTrained);
  }

  /** A recording may begin with a network that was trained elsewhere. */
  private static boolean isMostlyRight(int[] labels, int[] predicted) {
    return 2 * right(labels, predicted) > labels.length;
  }

  private static long right(int[] labels, int[] predicted) {
    return IntStream.range(0, labels.length).filter(i -> labels[i] == predicted[i]).count();
  }

  public int count() {
    return labels.length;
  }

  /** The share of observations whose class the network tells. */
  public double accuracy() {
    return (double) right(labels, predicted) / count();
  }

  /** Whether the network takes an observation for what it is not. */
  public boolean isMisclassified(int observation) {
    return labels[observation] != predicted[observation];
  }

  /** Whether that is to be seen on a map: not before training. */
  public boolean isError(int observation) {
    return isTrained && isMisclassified(observation);
  }
}
