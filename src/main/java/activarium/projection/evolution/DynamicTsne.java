package activarium.projection.evolution;

import activarium.projection.Embedding;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import java.util.ArrayList;
import java.util.List;

/**
 * Dynamic t-SNE that is stepped: minimizes Σ_t KL_t + λ / (2N) Σ_t Σ_i ‖y_i[t] − y_i[t + 1]‖² over
 * all frames at once (Rauber, Falcão and Telea, "Visualizing time-dependent data using dynamic
 * t-SNE", EuroVis short papers, 2016). Every iteration moves all frames once, each bound to where
 * its neighbors were before.
 */
public final class DynamicTsne {

  private final List<TsneOptimizer> frames = new ArrayList<>();
  private final Parallel parallel;
  private double lambda;

  /**
   * @param affinities of each frame, all of the same observations
   * @param start of every frame
   * @param lambda weight of coherence, ≥ 0
   */
  public DynamicTsne(
      List<Affinities> affinities,
      Embedding start,
      TsneOptions options,
      double lambda,
      Parallel parallel) {
    this.parallel = parallel;
    for (Affinities frame : affinities) {
      frames.add(new TsneOptimizer(frame, start, options, parallel));
    }
    lambda(lambda);
  }

  /** Another weight of coherence from the next iteration on. */
  public void lambda(double newLambda) {
    if (!(newLambda >= 0)) {
      throw new IllegalArgumentException("λ must not be negative, was " + newLambda);
    }
    lambda = newLambda;
  }

  /** Runs {@code k} iterations of all frames. */
  public void step(int k) {
    for (int i = 0; i < k; i++) {
      List<Embedding> before = embeddings();
      // A frame is one thread's: the loops within it find the others busy and do not wait for them.
      parallel.ranges(
          frames.size(),
          1,
          (t, from, to) -> {
            anchor(t, before);
            frames.get(t).step(1);
          });
    }
  }

  /**
   * The two penalties of an inner frame are, up to a constant, one of twice λ towards the middle.
   */
  private void anchor(int t, List<Embedding> before) {
    if (frames.size() == 1) {
      return;
    }
    boolean hasPrevious = t > 0;
    boolean hasNext = t < frames.size() - 1;
    if (hasPrevious && hasNext) {
      frames.get(t).anchor(middle(before.get(t - 1), before.get(t + 1)), 2 * lambda);
    } else {
      frames.get(t).anchor(before.get(hasNext ? t + 1 : t - 1), lambda);
    }
  }

  private static Embedding middle(Embedding a, Embedding b) {
    float[] positions = new float[2 * a.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = 0.5f * (a.positions()[i] + b.positions()[i]);
    }
    return new Embedding(a.size(), positions);
  }

  /** Iterations done so far. */
  public int iteration() {
    return frames.get(0).iteration();
  }

  /** The frames as they are now. */
  public List<Embedding> embeddings() {
    return frames.stream().map(TsneOptimizer::embedding).toList();
  }
}
