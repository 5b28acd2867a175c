package activarium.projection.evolution;

import activarium.projection.Embedding;
import java.util.List;

/** What holds the maps of a sequence together while all of them are made, so that they compare. */
interface Coherence {

  /** Weight of the pull, as of {@link activarium.projection.tsne.TsneOptimizer#anchor}; ≥ 0. */
  double weight();

  /**
   * Where the points of every frame are pulled to in the next iteration.
   *
   * @param now the frames as they are
   */
  List<Embedding> targets(List<Embedding> now);
}
