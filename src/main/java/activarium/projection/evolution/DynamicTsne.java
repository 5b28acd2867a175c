package activarium.projection.evolution;

import activarium.projection.Embedding;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import java.util.ArrayList;
import java.util.List;

/**
 * t-SNE of all frames at once, which is stepped: minimizes Σ_t KL_t and the penalty of a {@link
 * Coherence}, as in Rauber, Falcão and Telea, "Visualizing time-dependent data using dynamic
 * t-SNE", EuroVis short papers, 2016. Every iteration moves all frames once, each pulled to where
 * the others were before.
 */
final class DynamicTsne {

  private final List<TsneOptimizer> frames = new ArrayList<>();
  private final Coherence coherence;
  private final Parallel parallel;

  /**
   * @param affinities of each frame, all of the same observations
   * @param starts of each frame
   */
  DynamicTsne(
      List<Affinities> affinities,
      List<Embedding> starts,
      TsneOptions options,
      Coherence coherence,
      Parallel parallel) {
    this.coherence = coherence;
    this.parallel = parallel;
    for (int t = 0; t < affinities.size(); t++) {
      frames.add(new TsneOptimizer(affinities.get(t), starts.get(t), options, parallel));
    }
  }

  /** Runs an iteration of all frames. */
  void step() {
    List<Embedding> targets = coherence.targets(embeddings());
    // A frame is one thread's: the loops within it find the others busy and do not wait for them.
    parallel.ranges(
        frames.size(),
        1,
        (t, from, to) -> {
          frames.get(t).anchor(targets.get(t), coherence.weight());
          frames.get(t).step(1);
        });
  }

  /** Iterations done so far. */
  int iteration() {
    return frames.get(0).iteration();
  }

  /** The frames as they are now. */
  List<Embedding> embeddings() {
    return frames.stream().map(TsneOptimizer::embedding).toList();
  }
}
