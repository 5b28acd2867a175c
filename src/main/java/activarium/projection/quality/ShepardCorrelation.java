package activarium.projection.quality;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.DistanceRows;
import activarium.work.Parallel;
import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Spearman's rank correlation of the distances in high dimension and in the plane. */
final class ShepardCorrelation {

  private ShepardCorrelation() {}

  static double of(FloatMatrix data, Embedding embedding, Parallel parallel) {
    int[] chosen = evenly(data.rows());
    float[] high = distances(data.selectRows(chosen), parallel);
    FloatMatrix plane = new FloatMatrix(embedding.size(), 2, embedding.positions());
    float[] low = distances(plane.selectRows(chosen), parallel);
    double[][] ranks = new double[2][];
    parallel.ranges(2, 1, (side, from, to) -> ranks[side] = ranks(side == 0 ? high : low));
    return correlation(ranks[0], ranks[1]);
  }

  private static int[] evenly(int size) {
    int count = Math.min(size, DistancePreservation.MAX_RANKED);
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      chosen[i] = (int) ((long) i * size / count);
    }
    return chosen;
  }

  /** Squared distances of all pairs, which have the same ranks as distances. */
  private static float[] distances(FloatMatrix points, Parallel parallel) {
    int size = points.rows();
    float[] all = new float[size * (size - 1) / 2];
    new DistanceRows(points, parallel)
        .each((i, row) -> System.arraycopy(row, 0, all, i * (i - 1) / 2, i));
    return all;
  }

  /** Ranks from 1; equal values share the mean of theirs. */
  private static double[] ranks(float[] values) {
    long[] keys = new long[values.length];
    for (int i = 0; i < keys.length; i++) {
      // Bits of floats ≥ 0 sort like the floats.
      keys[i] = (long) Float.floatToRawIntBits(Math.max(0, values[i])) << 32 | i;
    }
    Arrays.sort(keys);
    double[] ranks = new double[keys.length];
    for (int from = 0; from < keys.length; ) {
      int to = from + 1;
      while (to < keys.length && keys[to] >>> 32 == keys[from] >>> 32) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[(int) keys[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  /** Pearson's of the ranks, which is Spearman's; 0 where one side is all alike. */
  private static double correlation(double[] a, double[] b) {
    double r = a.length > 1 ? new PearsonsCorrelation().correlation(a, b) : Double.NaN;
    return Double.isNaN(r) ? 0 : r;
  }
}
