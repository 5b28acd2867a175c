package activarium.projection.tsne;

import activarium.core.Clamp;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;

/**
 * Finds for each point the precision β of its Gaussian p(j|i) ∝ exp(−β d²) for which the entropy of
 * the neighbors is log(perplexity) (van der Maaten and Hinton, "Visualizing data using t-SNE", JMLR
 * 9, 2008). Newton's method on log β, kept inside a bracket.
 */
final class PerplexitySearch {

  private static final double TOLERANCE = 1e-6;
  private static final int MAX_STEPS = 60;
  private static final double MAX_LOG_STEP = 4;
  private static final int GRAIN = 128;

  private final double targetEntropy;
  private final int k;

  /**
   * @param k neighbors that count, &gt; perplexity
   */
  PerplexitySearch(double perplexity, int k) {
    this.targetEntropy = Math.log(perplexity);
    this.k = k;
  }

  /** p(j|i) of the first {@code k} neighbors of each point; every row sums to 1. */
  float[] conditional(Neighbors neighbors, Parallel parallel) {
    float[] conditional = new float[neighbors.size() * k];
    parallel.ranges(
        neighbors.size(),
        GRAIN,
        (range, from, to) -> {
          Row row = new Row();
          for (int i = from; i < to; i++) {
            row.load(neighbors, i);
            row.solve();
            row.store(conditional, i * k);
          }
        });
    return conditional;
  }

  /** The search of one point. Distances are relative to the nearest, which only rescales p. */
  private final class Row {

    private final double[] distances = new double[k];
    private final double[] weights = new double[k];
    private double mean;
    private double sum;
    private double entropy;
    private double slope;

    void load(Neighbors neighbors, int i) {
      int start = i * neighbors.k();
      double nearest = neighbors.squaredDistances()[start];
      mean = 0;
      for (int rank = 0; rank < k; rank++) {
        distances[rank] = neighbors.squaredDistances()[start + rank] - nearest;
        mean += distances[rank] / k;
      }
    }

    void solve() {
      if (!(mean > 0)) {
        // All equally far (duplicates, say): no β makes a difference.
        weigh(1);
        return;
      }
      double logBeta = -Math.log(mean);
      double low = Double.NEGATIVE_INFINITY;
      double high = Double.POSITIVE_INFINITY;
      for (int step = 0; step < MAX_STEPS; step++) {
        weigh(Math.exp(logBeta));
        double excess = entropy - targetEntropy;
        if (Math.abs(excess) < TOLERANCE) {
          return;
        }
        if (excess > 0) {
          low = logBeta;
        } else {
          high = logBeta;
        }
        logBeta = next(logBeta, excess, low, high);
      }
    }

    private double next(double logBeta, double excess, double low, double high) {
      double newton = slope > 0 ? excess / slope : Math.copySign(MAX_LOG_STEP, excess);
      double proposal = logBeta + Clamp.of(newton, -MAX_LOG_STEP, MAX_LOG_STEP);
      return proposal > low && proposal < high ? proposal : (low + high) / 2;
    }

    /** Weights exp(−β d²), their sum, their entropy, and −d entropy / d log β. */
    private void weigh(double beta) {
      sum = 0;
      double first = 0;
      double second = 0;
      for (int rank = 0; rank < k; rank++) {
        double scaled = beta * distances[rank];
        double weight = Math.exp(-scaled);
        weights[rank] = weight;
        sum += weight;
        first += weight * scaled;
        second += weight * scaled * scaled;
      }
      first /= sum;
      entropy = Math.log(sum) + first;
      slope = second / sum - first * first;
    }

    void store(float[] conditional, int start) {
      for (int rank = 0; rank < k; rank++) {
        conditional[start + rank] = (float) (weights[rank] / sum);
      }
    }
  }
}
