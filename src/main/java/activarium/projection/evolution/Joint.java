package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import java.util.List;

/** One embedding of all frames' observations together, cut into frames. */
final class Joint extends TsneStrategy {

  Joint() {
    super("joint");
  }

  @Override
  int runs(int frames) {
    return 1;
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    FloatMatrix union = Union.of(frames);
    return Union.split(run.embed(union, run.start(union)), frames.size());
  }
}
