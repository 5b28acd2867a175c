package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.Procrustes;
import java.util.ArrayList;
import java.util.List;

/** Every frame has an embedding of its own, laid onto the one before by {@link Procrustes}. */
final class Independent extends TsneStrategy {

  Independent() {
    super("independent");
  }

  @Override
  int runs(int frames) {
    return frames;
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    List<Embedding> embeddings = new ArrayList<>();
    for (FloatMatrix frame : frames) {
      Embedding own = run.embed(frame, run.start(frame));
      embeddings.add(
          embeddings.isEmpty()
              ? own
              : Procrustes.align(own, embeddings.get(embeddings.size() - 1), false).embedding());
    }
    return embeddings;
  }
}
