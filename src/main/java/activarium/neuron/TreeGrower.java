package activarium.neuron;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows one tree after the other and adds up the gains of their splits. Observations of the class
 * and the others are kept in two lists, of each of which a node owns a range: then a split is
 * counted without looking at labels. Used by one thread.
 */
final class TreeGrower {

  private final Columns columns;
  private final int subset;
  private final int[] positiveStart;
  private final int[] negativeStart;
  private final int[] positives;
  private final int[] negatives;
  private final int[] features;
  private final int[] members;
  private final int[] values;
  private final double[] gains;
  private final SplitCounter counter = new SplitCounter();
  private int[] stack = new int[4 * 64];
  private int depth;

  TreeGrower(Columns columns, boolean[] isPositive) {
    this.columns = columns;
    this.subset = Math.max(1, (int) Math.sqrt(columns.count()));
    positiveStart = members(isPositive, true);
    negativeStart = members(isPositive, false);
    positives = new int[positiveStart.length];
    negatives = new int[negativeStart.length];
    features = new int[columns.count()];
    Arrays.setAll(features, i -> i);
    members = new int[isPositive.length];
    values = new int[isPositive.length];
    gains = new double[columns.count()];
  }

  private static int[] members(boolean[] isPositive, boolean wanted) {
    return java.util.stream.IntStream.range(0, isPositive.length)
        .filter(i -> isPositive[i] == wanted)
        .toArray();
  }

  /**
   * Grows a tree and adds what each neuron takes away of the impurity, times the size of the node:
   * in every tree all of it where the class can be told from the rest, and else as much.
   *
   * @param allGains one a neuron
   */
  void grow(SplittableRandom random, double[] allGains) {
    System.arraycopy(positiveStart, 0, positives, 0, positives.length);
    System.arraycopy(negativeStart, 0, negatives, 0, negatives.length);
    // A tree must not depend on those that this grower grew before it.
    Arrays.setAll(features, i -> i);
    Arrays.fill(gains, 0);
    depth = 0;
    push(0, positives.length, 0, negatives.length);
    while (depth > 0) {
      depth -= 4;
      split(stack[depth], stack[depth + 1], stack[depth + 2], stack[depth + 3], random);
    }
    for (int i = 0; i < gains.length; i++) {
      allGains[i] += gains[i];
    }
  }

  /** Puts off a node; one that is pure is a leaf already. */
  private void push(int fromPositive, int toPositive, int fromNegative, int toNegative) {
    if (fromPositive == toPositive || fromNegative == toNegative) {
      return;
    }
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    stack[depth++] = fromPositive;
    stack[depth++] = toPositive;
    stack[depth++] = fromNegative;
    stack[depth++] = toNegative;
  }

  private void split(int fromP, int toP, int fromN, int toN, SplittableRandom random) {
    int size = toP - fromP + toN - fromN;
    System.arraycopy(positives, fromP, members, 0, toP - fromP);
    System.arraycopy(negatives, fromN, members, toP - fromP, toN - fromN);
    counter.begin(toP - fromP, toN - fromN);
    int visited = 0;
    // Neurons that are constant in the node count as drawn, but one that is not must be found.
    while (visited < features.length
        && (visited < subset || !counter.hasSplit())
        && !counter.isPerfect()) {
      int drawn = visited + below(features.length - visited, random);
      int feature = features[drawn];
      features[drawn] = features[visited];
      features[visited++] = feature;
      gather(columns.column(feature), members, values, size);
      counter.offer(feature, values, random);
    }
    if (counter.hasSplit()) {
      gains[counter.feature()] += counter.gain();
      int[] column = columns.column(counter.feature());
      int middleP = partition(column, positives, fromP, toP, counter.threshold());
      int middleN = partition(column, negatives, fromN, toN, counter.threshold());
      push(fromP, middleP, fromN, middleN);
      push(middleP, toP, middleN, toN);
    }
  }

  private static void gather(int[] column, int[] members, int[] values, int size) {
    for (int i = 0; i < size; i++) {
      values[i] = column[members[i]];
    }
  }

  /** A number from 0 to {@code bound − 1}, without a division. */
  static int below(int bound, SplittableRandom random) {
    return (int) ((random.nextLong() >>> 33) * bound >>> 31);
  }

  /**
   * Brings those at most {@code threshold} to the front and returns where the others begin. Both
   * keep their order: members that ascend let the processor read ahead in the columns.
   */
  private int partition(int[] column, int[] members, int from, int to, int threshold) {
    int middle = from;
    int others = 0;
    for (int i = from; i < to; i++) {
      int member = members[i];
      int isLeft = (column[member] - threshold - 1) >>> 31;
      members[middle] = member;
      values[others] = member;
      middle += isLeft;
      others += 1 - isLeft;
    }
    System.arraycopy(values, 0, members, middle, others);
    return middle;
  }
}
