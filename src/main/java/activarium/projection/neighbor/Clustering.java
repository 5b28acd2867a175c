package activarium.projection.neighbor;

import activarium.core.FloatMatrix;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A partition of observations by k-means on evenly spread ones of them (Lloyd, IEEE Transactions on
 * Information Theory 28, 1982). Ranges of observations run on all threads, with the same result on
 * any number of them; that of Commons Math takes more than twice as long on one (projection.md).
 *
 * @param centers clusters × features
 * @param order observations, cluster by cluster
 * @param starts where each cluster starts in the order, and as last element where the last one ends
 */
record Clustering(FloatMatrix centers, int[] order, int[] starts) {

  private static final int SAMPLES_PER_CLUSTER = 48;
  private static final int ROUNDS = 5;
  private static final int GRAIN = 64;

  static Clustering of(FloatMatrix data, Parallel parallel) {
    int count = Math.max(1, (int) Math.sqrt(data.rows() / 2.0));
    FloatMatrix sample = evenly(data, Math.min(data.rows(), SAMPLES_PER_CLUSTER * count));
    FloatMatrix centers = evenly(sample, count);
    for (int round = 0; round < ROUNDS; round++) {
      centers = means(sample, assign(sample, centers, parallel), centers);
    }
    return sorted(centers, assign(data, centers, parallel));
  }

  private static FloatMatrix evenly(FloatMatrix data, int count) {
    int[] chosen = new int[count];
    Arrays.setAll(chosen, i -> (int) ((long) i * data.rows() / count));
    return data.selectRows(chosen);
  }

  /** The nearest center of each observation. */
  private static int[] assign(FloatMatrix data, FloatMatrix centers, Parallel parallel) {
    DotProducts products = DotProducts.of(centers, new Parallel(1));
    float[] norms = products.squaredNorms();
    int[] nearest = new int[data.rows()];
    parallel.ranges(
        data.rows(),
        GRAIN,
        (range, from, to) -> {
          float[][] dots = new float[to - from][DotProducts.PANEL];
          float[] best = new float[to - from];
          Arrays.fill(best, Float.POSITIVE_INFINITY);
          for (int panel = 0; panel < products.panels(); panel++) {
            products.multiply(data.values(), from, to, panel, dots);
            int start = panel * DotProducts.PANEL;
            int end = Math.min(norms.length, start + DotProducts.PANEL);
            for (int i = from; i < to; i++) {
              for (int c = start; c < end; c++) {
                float distance = norms[c] - 2 * dots[i - from][c - start];
                if (distance < best[i - from]) {
                  best[i - from] = distance;
                  nearest[i] = c;
                }
              }
            }
          }
        });
    return nearest;
  }

  /** Means of what each center was assigned; a center without any stays. */
  private static FloatMatrix means(FloatMatrix data, int[] assigned, FloatMatrix centers) {
    int width = data.columns();
    double[] sums = new double[centers.rows() * width];
    int[] counts = new int[centers.rows()];
    for (int i = 0; i < assigned.length; i++) {
      counts[assigned[i]]++;
      for (int c = 0; c < width; c++) {
        sums[assigned[i] * width + c] += data.values()[i * width + c];
      }
    }
    float[] means = centers.values().clone();
    for (int c = 0; c < means.length; c++) {
      if (counts[c / width] > 0) {
        means[c] = (float) (sums[c] / counts[c / width]);
      }
    }
    return new FloatMatrix(centers.rows(), width, means);
  }

  private static Clustering sorted(FloatMatrix centers, int[] assigned) {
    int[] starts = new int[centers.rows() + 1];
    for (int cluster : assigned) {
      starts[cluster + 1]++;
    }
    for (int c = 0; c < centers.rows(); c++) {
      starts[c + 1] += starts[c];
    }
    int[] next = starts.clone();
    int[] order = new int[assigned.length];
    for (int i = 0; i < assigned.length; i++) {
      order[next[assigned[i]]++] = i;
    }
    return new Clustering(centers, order, starts);
  }

  int count() {
    return centers.rows();
  }

  /** All clusters, by the distance of their centers to that of the given one, itself first. */
  int[] nearestTo(int cluster) {
    int width = centers.columns();
    double[] distances = new double[count()];
    for (int other = 0; other < distances.length; other++) {
      for (int c = 0; c < width; c++) {
        double difference = centers.at(cluster, c) - centers.at(other, c);
        distances[other] += difference * difference;
      }
    }
    return IntStream.range(0, count())
        .boxed()
        .sorted(Comparator.comparingDouble(other -> distances[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
