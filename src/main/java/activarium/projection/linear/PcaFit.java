package activarium.projection.linear;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.neighbor.DotProducts;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The randomized subspace iteration behind {@link Pca#fit}. Its products are {@link DotProducts}:
 * those of EJML 0.46.1 took 2.7 to 8.7 times as long as all that is done here (projection.md).
 */
final class PcaFit {

  private static final int OVERSAMPLING = 10;
  private static final int ITERATIONS = 6;
  private static final int GRAIN = 512;

  /** What remains of a unit vector that depended on the others. */
  private static final double VANISHED = 1e-5;

  private final FloatMatrix data;
  private final int width;
  private final int count;
  private final int rank;
  private final Parallel parallel;
  private final float[] mean;
  private final DotProducts products;

  private final SplittableRandom random;

  /** Rank × features; rows become orthonormal. */
  private final float[] basis;

  PcaFit(FloatMatrix data, int count, long seed, Parallel parallel) {
    int most = Math.min(data.rows(), data.columns());
    this.data = data;
    this.width = data.columns();
    this.count = Math.min(count, most);
    this.rank = Math.min(count + OVERSAMPLING, most);
    this.parallel = parallel;
    this.mean = mean();
    this.products = DotProducts.of(data, parallel);
    this.basis = new float[rank * width];
    this.random = new SplittableRandom(seed);
    for (int i = 0; i < basis.length; i++) {
      basis[i] = (float) random.nextDouble(-1, 1);
    }
  }

  /** The mean of each feature: the sum of the rows, each with weight 1. */
  private float[] mean() {
    float[] ones = new float[data.rows()];
    Arrays.fill(ones, 1);
    double[] sums = sumRows(new float[][] {ones})[0];
    float[] mean = new float[width];
    for (int c = 0; c < width; c++) {
      mean[c] = (float) (sums[c] / data.rows());
      if (!Float.isFinite(mean[c])) {
        throw new BadInputException(Text.of("column %d: expected finite values, found others", c));
      }
    }
    return mean;
  }

  Pca run() {
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      orthonormalize(1);
      multiplyByScores(scores());
    }
    orthonormalize(2);
    return rotate(scores());
  }

  /** Coordinates of the centered observations along the basis, one row for each of its vectors. */
  private float[][] scores() {
    float[][] scores = new float[rank][data.rows()];
    float[] offsets = new float[rank];
    for (int a = 0; a < rank; a++) {
      offsets[a] = dot(mean, 0, basis, a * width, width);
    }
    parallel.ranges(
        data.rows(),
        DotProducts.PANEL,
        (panel, from, to) -> {
          float[][] dots = new float[rank][DotProducts.PANEL];
          products.multiply(basis, 0, rank, panel, dots);
          for (int a = 0; a < rank; a++) {
            for (int i = from; i < to; i++) {
              scores[a][i] = dots[a][i - from] - offsets[a];
            }
          }
        });
    return scores;
  }

  /** Replaces the basis by scores · data, which amplifies the directions of much variance. */
  private void multiplyByScores(float[][] scores) {
    double[][] sums = sumRows(scores);
    for (int a = 0; a < rank; a++) {
      for (int c = 0; c < width; c++) {
        basis[a * width + c] = (float) sums[a][c];
      }
    }
  }

  /** Sums of all rows, once for each array of weights. */
  private double[][] sumRows(float[][] weights) {
    float[][][] partial = new float[Parallel.rangeCount(data.rows(), GRAIN)][][];
    parallel.ranges(
        data.rows(), GRAIN, (range, from, to) -> partial[range] = sumRows(weights, from, to));
    double[][] sums = new double[weights.length][width];
    for (float[][] part : partial) {
      for (int a = 0; a < sums.length; a++) {
        add(part[a], sums[a]);
      }
    }
    return sums;
  }

  private static void add(float[] part, double[] sums) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += part[c];
    }
  }

  /** Sums of rows {@code from … to − 1}, once for each array of weights. */
  private float[][] sumRows(float[][] weights, int from, int to) {
    float[][] sums = new float[weights.length][width];
    float[][] rows = new float[4][width];
    for (int i = from; i < to; i += 4) {
      int count = Math.min(4, to - i);
      for (int r = 0; r < count; r++) {
        System.arraycopy(data.values(), (i + r) * width, rows[r], 0, width);
      }
      for (int a = 0; a < sums.length; a++) {
        float[] s = weights[a];
        if (count == 4) {
          DotProducts.four(
              rows[0], rows[1], rows[2], rows[3], s[i], s[i + 1], s[i + 2], s[i + 3], sums[a]);
        } else {
          for (int r = 0; r < count; r++) {
            DotProducts.one(rows[r], s[i + r], sums[a]);
          }
        }
      }
    }
    return sums;
  }

  /** Gram-Schmidt, twice where accuracy counts; a row that vanishes is drawn again at random. */
  private void orthonormalize(int passes) {
    for (int a = 0; a < rank; a++) {
      normalize(a);
      for (int pass = 0; pass < passes; pass++) {
        for (int b = 0; b < a; b++) {
          subtract(a, b, dot(basis, a * width, basis, b * width, width));
        }
        if (normalize(a) < VANISHED) {
          redraw(a);
          pass = -1;
        }
      }
    }
  }

  private void redraw(int a) {
    for (int c = 0; c < width; c++) {
      basis[a * width + c] = (float) random.nextDouble(-1, 1);
    }
    normalize(a);
  }

  private void subtract(int a, int b, float factor) {
    for (int c = 0; c < width; c++) {
      basis[a * width + c] -= factor * basis[b * width + c];
    }
  }

  /** Scales a row to length 1 and returns the length that it had. */
  private double normalize(int a) {
    double squared = 0;
    for (int c = 0; c < width; c++) {
      squared += (double) basis[a * width + c] * basis[a * width + c];
    }
    double length = Math.sqrt(squared);
    float scale = (float) (length > 0 ? 1 / length : 0);
    for (int c = 0; c < width; c++) {
      basis[a * width + c] *= scale;
    }
    return length;
  }

  /** Turns the basis to the principal axes of the observations within it. */
  private Pca rotate(float[][] scores) {
    int rows = data.rows();
    double[][] gram = new double[rank][rank];
    parallel.ranges(
        rank,
        1,
        (a, from, to) -> {
          for (int b = 0; b <= a; b++) {
            gram[a][b] = dot(scores[a], 0, scores[b], 0, rows);
            gram[b][a] = gram[a][b];
          }
        });
    EigenDecomposition eigen = SmallEigen.of(gram);
    float[] variances = new float[count];
    float[] components = new float[count * width];
    for (int a = 0; a < count; a++) {
      variances[a] = (float) (Math.max(0, eigen.getRealEigenvalue(a)) / Math.max(1, rows - 1));
      for (int b = 0; b < rank; b++) {
        float factor = (float) eigen.getEigenvector(a).getEntry(b);
        for (int c = 0; c < width; c++) {
          components[a * width + c] += factor * basis[b * width + c];
        }
      }
      fixSign(components, a * width);
    }
    return new Pca(mean, new FloatMatrix(count, width, components), variances);
  }

  /** A component and its negative are as good: the one with a positive largest element is kept. */
  private void fixSign(float[] components, int start) {
    float largest = 0;
    for (int c = start; c < start + width; c++) {
      largest = Math.abs(components[c]) > Math.abs(largest) ? components[c] : largest;
    }
    for (int c = start; largest < 0 && c < start + width; c++) {
      components[c] = -components[c];
    }
  }

  static float dot(float[] a, int atA, float[] b, int atB, int length) {
    double even = 0;
    double odd = 0;
    int c = 0;
    for (; c + 1 < length; c += 2) {
      even += (double) a[atA + c] * b[atB + c];
      odd += (double) a[atA + c + 1] * b[atB + c + 1];
    }
    for (; c < length; c++) {
      even += (double) a[atA + c] * b[atB + c];
    }
    return (float) (even + odd);
  }
}
