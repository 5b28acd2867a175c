package activarium.projection;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** The randomized subspace iteration behind {@link Pca#fit}. */
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
    this.mean = mean(data);
    this.basis = new float[rank * width];
    this.random = new SplittableRandom(seed);
    for (int i = 0; i < basis.length; i++) {
      basis[i] = (float) random.nextGaussian();
    }
  }

  private static float[] mean(FloatMatrix data) {
    double[] sums = new double[data.columns()];
    for (int i = 0; i < data.rows(); i++) {
      for (int c = 0; c < sums.length; c++) {
        sums[c] += data.values()[i * sums.length + c];
      }
    }
    float[] mean = new float[sums.length];
    for (int c = 0; c < sums.length; c++) {
      mean[c] = (float) (sums[c] / data.rows());
      if (!Float.isFinite(mean[c])) {
        throw new BadInputException("column %d: expected finite values, found others".formatted(c));
      }
    }
    return mean;
  }

  Pca run() {
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      orthonormalize();
      multiplyByScores(scores());
    }
    orthonormalize();
    return rotate(scores());
  }

  /** Coordinates of the centered observations along the basis, rank × observations. */
  private float[] scores() {
    int rows = data.rows();
    float[] offsets = new float[rank];
    for (int a = 0; a < rank; a++) {
      offsets[a] = dot(mean, 0, basis, a * width, width);
    }
    float[] scores = new float[rank * rows];
    parallel.ranges(
        rows,
        GRAIN,
        (range, from, to) -> {
          for (int i = from; i < to; i++) {
            for (int a = 0; a < rank; a++) {
              scores[a * rows + i] =
                  dot(data.values(), i * width, basis, a * width, width) - offsets[a];
            }
          }
        });
    return scores;
  }

  /** Replaces the basis by scores · data, which amplifies the directions of much variance. */
  private void multiplyByScores(float[] scores) {
    int rows = data.rows();
    Arrays.fill(basis, 0);
    parallel.ranges(
        rank,
        1,
        (range, from, to) -> {
          int i = 0;
          for (; i + 3 < rows; i += 4) {
            accumulate(scores, from * rows + i, data.values(), i * width, basis, from * width);
          }
          for (; i < rows; i++) {
            for (int c = 0; c < width; c++) {
              basis[from * width + c] += scores[from * rows + i] * data.values()[i * width + c];
            }
          }
        });
  }

  private void accumulate(float[] scores, int at, float[] x, int row, float[] sums, int start) {
    float s0 = scores[at];
    float s1 = scores[at + 1];
    float s2 = scores[at + 2];
    float s3 = scores[at + 3];
    int row1 = row + width;
    int row2 = row1 + width;
    int row3 = row2 + width;
    for (int c = 0; c < width; c++) {
      sums[start + c] += s0 * x[row + c] + s1 * x[row1 + c] + s2 * x[row2 + c] + s3 * x[row3 + c];
    }
  }

  /** Gram-Schmidt, twice for accuracy; a row that vanishes is drawn again at random. */
  private void orthonormalize() {
    for (int a = 0; a < rank; a++) {
      normalize(a);
      for (int pass = 0; pass < 2; pass++) {
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
      basis[a * width + c] = (float) random.nextGaussian();
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
  private Pca rotate(float[] scores) {
    int rows = data.rows();
    double[][] gram = new double[rank][rank];
    for (int a = 0; a < rank; a++) {
      for (int b = 0; b <= a; b++) {
        gram[a][b] = dot(scores, a * rows, scores, b * rows, rows);
        gram[b][a] = gram[a][b];
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(gram, false));
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
