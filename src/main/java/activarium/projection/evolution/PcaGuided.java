package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import java.util.List;

/** All frames at once, each from its part of the {@link Guide} and pulled towards it. */
final class PcaGuided extends WeightedStrategy {

  /** Root mean square distance from the center at the start, as of other starts. */
  private static final double START = 1e-4;

  PcaGuided(double lambda) {
    super("pca-guided", lambda);
  }

  @Override
  public Evolution withLambda(double newLambda) {
    return new PcaGuided(newLambda);
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    Guide guide = new Guide(lambda, frames, run.options.seed(), run.parallel);
    return run.dynamic(frames, guide.start(START), guide);
  }
}
