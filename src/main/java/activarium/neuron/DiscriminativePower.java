package activarium.neuron;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;

/**
 * How well each neuron of a layer tells each class from the rest: the importances of one forest of
 * extremely randomized trees a class, scaled so that the best neuron of each class has 1.
 *
 * @param scores classes × neurons, 0 … 1; a class without observations, or with all of them, has
 *     zeros
 */
public record DiscriminativePower(FloatMatrix scores) {

  /**
   * @param activations observations × neurons
   * @param labels the class of each observation
   * @param classes number of classes; some may have no observation
   * @throws BadInputException if an activation is not finite, or a label is no class
   */
  public static DiscriminativePower of(
      FloatMatrix activations,
      int[] labels,
      int classes,
      ExtraTrees.Options options,
      Parallel parallel,
      StopToken stop,
      Progress progress) {
    if (labels.length != activations.rows()) {
      throw BadInputException.of(
          "labels",
          Text.of("one for each of the %d observations", activations.rows()),
          labels.length);
    }
    ExtraTrees trees = new ExtraTrees(activations, options, parallel);
    FloatMatrix scores = FloatMatrix.zeros(classes, activations.columns());
    for (int c = 0; c < classes; c++) {
      double[] importances = trees.importances(members(labels, c, classes), c, stop);
      double max = 0;
      for (double importance : importances) {
        max = Math.max(max, importance);
      }
      for (int j = 0; max > 0 && j < importances.length; j++) {
        scores.values()[c * importances.length + j] = (float) (importances[j] / max);
      }
      progress.report(c + 1, classes, "classes");
    }
    return new DiscriminativePower(scores);
  }

  private static boolean[] members(int[] labels, int wanted, int classes) {
    boolean[] members = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw BadInputException.of("label " + i, "0 to " + (classes - 1), labels[i]);
      }
      members[i] = labels[i] == wanted;
    }
    return members;
  }

  public int classes() {
    return scores.rows();
  }

  public int neurons() {
    return scores.columns();
  }

  public float score(int classIndex, int neuron) {
    return scores.at(classIndex, neuron);
  }

  /** The class that a neuron decides most, the first of equals; −1 if it decides none. */
  public int decidedClass(int neuron) {
    int best = -1;
    float score = 0;
    for (int c = 0; c < classes(); c++) {
      if (scores.at(c, neuron) > score) {
        score = scores.at(c, neuron);
        best = c;
      }
    }
    return best;
  }

  /** The neurons with the highest scores for a class, best first; those with 0 are left out. */
  public int[] top(int classIndex, int count) {
    return java.util.stream.IntStream.range(0, neurons())
        .filter(j -> score(classIndex, j) > 0)
        .boxed()
        .sorted(java.util.Comparator.comparing(j -> -score(classIndex, j)))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
