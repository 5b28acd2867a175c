package activarium.neuron;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How well each neuron of a layer tells each class from the rest: the importances of one forest of
 * extremely randomized trees a class, scaled so that the best neuron of each class has 1.
 *
 * <p>Before training most neurons tell a little, and the best of them has 1 as well. So each score
 * comes with the likelihood that chance gives as much: the share of the gains of all neurons in
 * forests grown for permuted labels that are at least as high (permutation importance, Altmann et
 * al., Bioinformatics 26(10), 2010; pooled over neurons).
 *
 * @param scores classes × neurons, 0 … 1; a class without observations, or with all of them, has
 *     zeros
 * @param p classes × neurons: how likely labels that have nothing to do with the layer give a
 *     neuron as much, 0 … 1
 */
public record DiscriminativePower(FloatMatrix scores, FloatMatrix p) {

  /** A neuron has the hue of a class only if that is chance less often than this. */
  public static final double SIGNIFICANT = 0.05;

  /** So many gains of permuted labels are needed a class, for the smallest p to be significant. */
  private static final int DRAWS = 20;

  /** Forests for permuted labels, where a layer has many neurons. */
  private static final int LEAST_FORESTS = 2;

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
    double[][] gains = new double[classes][];
    for (int c = 0; c < classes; c++) {
      gains[c] = trees.gains(members(labels, c, classes), c, stop);
      progress.report(c + 1, classes, "classes");
    }
    double[] chance = chance(trees, labels, classes, activations.columns(), options.seed(), stop);
    return new DiscriminativePower(scaled(gains), likelihoods(gains, chance));
  }

  private static FloatMatrix scaled(double[][] gains) {
    FloatMatrix scores = FloatMatrix.zeros(gains.length, gains[0].length);
    for (int c = 0; c < gains.length; c++) {
      double max = Arrays.stream(gains[c]).max().orElse(0);
      for (int j = 0; max > 0 && j < gains[c].length; j++) {
        scores.values()[c * gains[c].length + j] = (float) (gains[c][j] / max);
      }
    }
    return scores;
  }

  private static FloatMatrix likelihoods(double[][] gains, double[] chance) {
    FloatMatrix p = FloatMatrix.zeros(gains.length, gains[0].length);
    for (int c = 0; c < gains.length; c++) {
      for (int j = 0; j < gains[c].length; j++) {
        int below = firstAtLeast(chance, gains[c][j]);
        p.values()[c * gains[c].length + j] = (1f + chance.length - below) / (1 + chance.length);
      }
    }
    return p;
  }

  private static int firstAtLeast(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) / 2;
      if (sorted[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /**
   * The gains of all neurons for permuted labels, sorted. The smallest classes are permuted: chance
   * gives most to these.
   */
  private static double[] chance(
      ExtraTrees trees, int[] labels, int classes, int neurons, long seed, StopToken stop) {
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    int[] smallest =
        IntStream.range(0, classes)
            .filter(c -> counts[c] > 0 && counts[c] < labels.length)
            .boxed()
            .sorted(Comparator.comparing(c -> counts[c]))
            .mapToInt(c -> c)
            .toArray();
    int needed = (DRAWS * classes + neurons - 1) / neurons;
    int forests = smallest.length == 0 ? 0 : Math.max(LEAST_FORESTS, needed);
    double[] gains = new double[forests * neurons];
    for (int forest = 0; forest < forests; forest++) {
      boolean[] members = members(labels, smallest[forest % smallest.length], classes);
      shuffle(members, new SplittableRandom(seed + forest));
      double[] some = trees.gains(members, classes + forest, stop);
      System.arraycopy(some, 0, gains, forest * neurons, neurons);
    }
    Arrays.sort(gains);
    return gains;
  }

  private static void shuffle(boolean[] members, SplittableRandom random) {
    for (int i = members.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      boolean kept = members[i];
      members[i] = members[other];
      members[other] = kept;
    }
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

  /** Whether a neuron tells a class apart better than chance would, whichever class it may be. */
  public boolean isSignificant(int classIndex, int neuron) {
    return score(classIndex, neuron) > 0 && classes() * p.at(classIndex, neuron) < SIGNIFICANT;
  }

  /**
   * The class that a neuron decides most, the first of equals; −1 if it decides none better than
   * chance would.
   */
  public int decidedClass(int neuron) {
    int best = -1;
    float score = 0;
    for (int c = 0; c < classes(); c++) {
      if (isSignificant(c, neuron) && scores.at(c, neuron) > score) {
        score = scores.at(c, neuron);
        best = c;
      }
    }
    return best;
  }

  /** The neurons with the highest scores for a class, best first; those with 0 are left out. */
  public int[] top(int classIndex, int count) {
    return IntStream.range(0, neurons())
        .filter(j -> score(classIndex, j) > 0)
        .boxed()
        .sorted(Comparator.comparing(j -> -score(classIndex, j)))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
