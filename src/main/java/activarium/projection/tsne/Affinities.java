package activarium.projection.tsne;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;

/**
 * The symmetric matrix P of t-SNE, sparse, row by row: how probable it is that two observations are
 * picked as neighbors. Only each observation's ⌊3 · perplexity⌋ nearest neighbors count (van der
 * Maaten, "Accelerating t-SNE using tree-based algorithms", JMLR 15, 2014). All entries sum to 1.
 *
 * <p>The entries of row {@code i} are those from {@code rowStarts[i]} to before {@code rowStarts[i
 * + 1]}, their columns ascending. Immutable by convention.
 */
public final class Affinities {

  private final int size;
  private final int[] rowStarts;
  private final int[] columns;
  private final float[] values;

  Affinities(int size, int[] rowStarts, int[] columns, float[] values) {
    this.size = size;
    this.rowStarts = rowStarts;
    this.columns = columns;
    this.values = values;
  }

  /**
   * Affinities of observations by their Euclidean distances.
   *
   * @param data observations × features
   * @param perplexity effective number of neighbors, ≥ 1 and at most (observations − 1) / 3
   * @throws BadInputException if there are too few observations or a value is not finite
   */
  public static Affinities of(FloatMatrix data, double perplexity, Parallel parallel) {
    int k = neighborCount(data.rows(), perplexity);
    return of(NearestNeighbors.of(data, k, parallel), perplexity, parallel);
  }

  /**
   * Affinities from neighbors that are known already; further neighbors than 3 · perplexity are
   * ignored.
   */
  public static Affinities of(Neighbors neighbors, double perplexity, Parallel parallel) {
    int k = neighborCount(neighbors.size(), perplexity);
    if (k > neighbors.k()) {
      throw new IllegalArgumentException(
          Text.of("perplexity %s needs %d neighbors, was given %d", perplexity, k, neighbors.k()));
    }
    float[] conditional = new PerplexitySearch(perplexity, k).conditional(neighbors, parallel);
    return AffinitySymmetry.symmetric(neighbors, k, conditional);
  }

  /** Number of neighbors that {@code perplexity} asks for among {@code size} observations. */
  public static int neighborCount(int size, double perplexity) {
    if (!(perplexity >= 1)) {
      throw new BadInputException("perplexity: expected at least 1, found " + perplexity);
    }
    int k = (int) Math.floor(3 * perplexity);
    if (size <= k) {
      throw new BadInputException(
          Text.of(
              "perplexity %s: expected more than %d observations (3 · perplexity), found %d",
              perplexity, k, size));
    }
    return k;
  }

  /** Number of observations. */
  public int size() {
    return size;
  }

  /** Where each row starts, and as last element where the last one ends. Not to be written to. */
  public int[] rowStarts() {
    return rowStarts;
  }

  /** Column of each entry. Not to be written to. */
  public int[] columns() {
    return columns;
  }

  /** Value of each entry, &gt; 0. Not to be written to. */
  public float[] values() {
    return values;
  }
}
