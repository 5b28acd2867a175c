package activarium.neuron;

import java.util.SplittableRandom;

/** Weighs the splits of one node against each other, by how much they lower its Gini impurity. */
final class SplitCounter {

  private int positives;
  private int negatives;
  private int feature;
  private int threshold;
  private double best;
  private boolean perfect;

  /** A node of so many observations of the class and others, at least one each. */
  void begin(int newPositives, int newNegatives) {
    positives = newPositives;
    negatives = newNegatives;
    feature = -1;
    best = Double.NEGATIVE_INFINITY;
    perfect = false;
  }

  /**
   * Draws a threshold for a neuron, unless it is constant in the node, and keeps the split if it is
   * the best so far.
   *
   * @param values the neuron's values in the node, those of the class first
   */
  void offer(int newFeature, int[] values, SplittableRandom random) {
    int size = positives + negatives;
    int min = values[0];
    int max = values[0];
    // Rarely taken branches: quicker here than Math.min and Math.max, which wait for each other.
    for (int i = 1; i < size; i++) {
      int value = values[i];
      if (value < min) {
        min = value;
      }
      if (value > max) {
        max = value;
      }
    }
    if (min == max) {
      return;
    }
    int drawn = min + TreeGrower.below(max - min, random);
    int left = countUpTo(drawn, values, positives);
    int leftOthers = countUpTo(drawn, values, size) - left;
    double purity = purity(left, leftOthers) + purity(positives - left, negatives - leftOthers);
    if (purity > best) {
      best = purity;
      feature = newFeature;
      threshold = drawn;
      perfect = (left == 0 && leftOthers == negatives) || (left == positives && leftOthers == 0);
    }
  }

  /** Without branches: the sign bit of a difference is 1 where the value is small enough. */
  private static int countUpTo(int limit, int[] values, int size) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += (values[i] - limit - 1) >>> 31;
    }
    return count;
  }

  /** Size × (1 − Gini impurity). */
  private static double purity(int a, int b) {
    return ((double) a * a + (double) b * b) / (a + b);
  }

  boolean hasSplit() {
    return feature >= 0;
  }

  /** Whether the best split leaves nothing to be improved. */
  boolean isPerfect() {
    return perfect;
  }

  int feature() {
    return feature;
  }

  /** Values up to this go to the left. */
  int threshold() {
    return threshold;
  }

  /** What the best split lowers size × impurity by. */
  double gain() {
    return best - purity(positives, negatives);
  }
}
