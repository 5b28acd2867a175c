package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.TsneOptimizer;
import java.util.List;

/** {@link Joint}, with {@link Springs} from each observation to itself in the next frame. */
final class JointHeld extends WeightedStrategy {

  JointHeld(double lambda) {
    super("joint-held", lambda);
  }

  @Override
  public Evolution withLambda(double newLambda) {
    return new JointHeld(newLambda);
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    FloatMatrix union = Union.of(frames);
    Springs springs = Springs.of(lambda, frames);
    TsneOptimizer optimizer =
        new TsneOptimizer(run.affinities(union), run.start(union), run.options, run.parallel);
    while (optimizer.iteration() < run.options.iterations()) {
      List<Embedding> now = Union.split(optimizer.embedding(), frames.size());
      optimizer.anchor(Union.join(springs.targets(now)), springs.weight());
      optimizer.step(1);
      run.advance(1);
    }
    return Union.split(optimizer.embedding(), frames.size());
  }
}
