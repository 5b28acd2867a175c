package activarium.neuron;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.SplittableRandom;

/**
 * Extremely randomized trees (Geurts, Ernst, Wehenkel, "Extremely randomized trees", Machine
 * Learning 63, 2006) that tell one class from the rest, grown for the sake of their Gini
 * importances: how much each neuron lowers the impurity, summed over the nodes that it splits and
 * weighted by their size (Breiman et al., "Classification and regression trees", 1984).
 *
 * <p>Every tree sees all observations and grows until its leaves are pure. At each node √neurons of
 * them are drawn without replacement, for each a threshold uniformly between its lowest and highest
 * activation in the node; the best of these splits is made. These are the defaults of scikit-learn.
 */
public final class ExtraTrees {

  /** Trees grown by one task; the result does not depend on who grows them. */
  private static final int GRAIN = 5;

  private final Columns columns;
  private final Options options;
  private final Parallel parallel;

  /**
   * @param trees trees of a forest, ≥ 1
   * @param seed of all forests
   */
  public record Options(int trees, long seed) {

    public Options {
      if (trees < 1) {
        throw new IllegalArgumentException("trees must be at least 1, was " + trees);
      }
    }
  }

  /**
   * @param data observations × neurons
   * @throws activarium.core.BadInputException if a value is not finite
   */
  public ExtraTrees(FloatMatrix data, Options options, Parallel parallel) {
    this.columns = Columns.of(data, parallel);
    this.options = options;
    this.parallel = parallel;
  }

  /**
   * Grows a forest and returns the importance of each neuron: they sum to 1, or are all 0 where
   * there is nothing to tell apart. The same as {@link #gains}, but for the sum.
   */
  public double[] importances(boolean[] positives, int stream, StopToken stop) {
    return normalized(gains(positives, stream, stop));
  }

  /**
   * Grows a forest and returns for each neuron the share of the class's impurity that it takes
   * away, in the mean over the trees: they sum to 1 where the class can be told from the rest.
   *
   * @param positives the observations of the class
   * @param stream tells forests of the same seed apart
   * @throws java.util.concurrent.CancellationException if it is to stop
   */
  public double[] gains(boolean[] positives, int stream, StopToken stop) {
    if (positives.length != columns.observations()) {
      throw new IllegalArgumentException(
          Text.of(
              "%d observations, but for %d it is said whether they are of the class",
              columns.observations(), positives.length));
    }
    double[][] parts = new double[Parallel.rangeCount(options.trees, GRAIN)][columns.count()];
    parallel.ranges(
        options.trees,
        GRAIN,
        (range, from, to) -> {
          TreeGrower grower = new TreeGrower(columns, positives);
          for (int tree = from; tree < to; tree++) {
            stop.throwIfStopped();
            grower.grow(random(stream, tree), parts[range]);
          }
        });
    double[] sum = new double[columns.count()];
    for (double[] part : parts) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    double impurity = impurity(positives) * options.trees;
    for (int i = 0; impurity > 0 && i < sum.length; i++) {
      sum[i] /= impurity;
    }
    return sum;
  }

  /** Of the whole, times its size. */
  private static double impurity(boolean[] positives) {
    double count = 0;
    for (boolean positive : positives) {
      count += positive ? 1 : 0;
    }
    return 2 * count * (positives.length - count) / positives.length;
  }

  /** A generator of its own for every tree, so that it grows the same in any thread. */
  private SplittableRandom random(int stream, int tree) {
    return new SplittableRandom(
        new SplittableRandom(options.seed).nextLong() ^ mixed(stream, tree));
  }

  private static long mixed(int stream, int tree) {
    return new SplittableRandom((long) stream << 32 | tree).nextLong();
  }

  private static double[] normalized(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int i = 0; sum > 0 && i < values.length; i++) {
      values[i] /= sum;
    }
    return values;
  }
}
