package activarium.view;

import activarium.recording.Snapshot;
import java.util.List;

/**
 * What a map needs to know of its observations.
 *
 * @param labels the true class of each
 * @param predicted the class that the network takes each for, at the moment shown
 * @param confidence the probability that it gives that class, 0 … 1
 * @param classNames class 0 first
 */
public record Observations(
    int[] labels, int[] predicted, float[] confidence, List<String> classNames) {

  public Observations {
    classNames = List.copyOf(classNames);
    if (labels.length != predicted.length || labels.length != confidence.length) {
      throw new IllegalArgumentException(
          "%d labels, %d predictions, %d confidences"
              .formatted(labels.length, predicted.length, confidence.length));
    }
  }

  /** What a snapshot says of observations whose true classes are {@code labels}. */
  public static Observations of(Snapshot snapshot, int[] labels, List<String> classNames) {
    int[] predicted = new int[labels.length];
    float[] confidence = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      predicted[i] = snapshot.predictedClass(i);
      confidence[i] = snapshot.predictions().at(i, predicted[i]);
    }
    return new Observations(labels, predicted, confidence, classNames);
  }

  public int count() {
    return labels.length;
  }

  public boolean isMisclassified(int observation) {
    return labels[observation] != predicted[observation];
  }
}
