package activarium.projection;

import activarium.work.Parallel;
import java.util.SplittableRandom;

/**
 * Classical multidimensional scaling (Torgerson, Psychometrika 17, 1952): coordinates along the two
 * leading eigenvectors of the doubly centered squared dissimilarities, found by subspace iteration.
 */
public final class ClassicalScaling {

  private static final int RANK = 8;
  private static final int ITERATIONS = 40;
  private static final int GRAIN = 64;

  private final float[][] gram;
  private final Parallel parallel;

  private ClassicalScaling(Dissimilarities dissimilarities, Parallel parallel) {
    this.gram = centered(dissimilarities);
    this.parallel = parallel;
  }

  /**
   * @param seed of the iteration's random start; it hardly shows in the result
   */
  public static Embedding embed(Dissimilarities dissimilarities, long seed, Parallel parallel) {
    return new ClassicalScaling(dissimilarities, parallel).run(seed);
  }

  /** −½ J D² J, with J the centering matrix. */
  private static float[][] centered(Dissimilarities dissimilarities) {
    int size = dissimilarities.size();
    double[] means = new double[size];
    double mean = 0;
    for (int i = 0; i < size; i++) {
      for (float d : dissimilarities.rows()[i]) {
        means[i] += (double) d * d / size;
      }
      mean += means[i] / size;
    }
    float[][] gram = new float[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double d = dissimilarities.rows()[i][j];
        gram[i][j] = (float) (-0.5 * (d * d - means[i] - means[j] + mean));
      }
    }
    return gram;
  }

  private Embedding run(long seed) {
    int size = gram.length;
    int rank = Math.min(RANK, size);
    SplittableRandom random = new SplittableRandom(seed);
    float[][] basis = new float[rank][size];
    for (float[] vector : basis) {
      for (int i = 0; i < size; i++) {
        vector[i] = (float) random.nextGaussian();
      }
    }
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      orthonormalize(basis);
      basis = multiply(basis);
    }
    orthonormalize(basis);
    return coordinates(basis, multiply(basis));
  }

  private float[][] multiply(float[][] basis) {
    int size = gram.length;
    float[][] product = new float[basis.length][size];
    parallel.ranges(
        size,
        GRAIN,
        (range, from, to) -> {
          for (int a = 0; a < basis.length; a++) {
            for (int i = from; i < to; i++) {
              product[a][i] = PcaFit.dot(gram[i], 0, basis[a], 0, size);
            }
          }
        });
    return product;
  }

  private static void orthonormalize(float[][] basis) {
    for (int a = 0; a < basis.length; a++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int b = 0; b < a; b++) {
          DotProducts.one(basis[b], -dot(basis[a], basis[b]), basis[a]);
        }
        float length = (float) Math.sqrt(dot(basis[a], basis[a]));
        for (int i = 0; length > 0 && i < basis[a].length; i++) {
          basis[a][i] /= length;
        }
      }
    }
  }

  private static float dot(float[] a, float[] b) {
    return PcaFit.dot(a, 0, b, 0, a.length);
  }

  /** Rayleigh and Ritz: the eigenvectors within the basis, scaled by the roots of their values. */
  private static Embedding coordinates(float[][] basis, float[][] product) {
    int rank = basis.length;
    double[][] small = new double[rank][rank];
    for (int a = 0; a < rank; a++) {
      for (int b = 0; b <= a; b++) {
        small[a][b] = dot(basis[a], product[b]);
        small[b][a] = small[a][b];
      }
    }
    SymmetricEigen eigen = new SymmetricEigen(small);
    float[][] axes = new float[2][basis[0].length];
    for (int axis = 0; axis < Math.min(2, rank); axis++) {
      double scale = Math.sqrt(Math.max(0, eigen.value(axis)));
      for (int a = 0; a < rank; a++) {
        DotProducts.one(basis[a], (float) (scale * eigen.vector(axis)[a]), axes[axis]);
      }
    }
    return Embedding.of(axes[0], axes[1]);
  }
}
