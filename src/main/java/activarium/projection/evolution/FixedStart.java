package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.Initialization;
import java.util.ArrayList;
import java.util.List;

/** The first frame is embedded, and its embedding is the start of every frame, its own included. */
final class FixedStart extends TsneStrategy {

  FixedStart() {
    super("fixed-start");
  }

  @Override
  public Initialization start() {
    return Initialization.random();
  }

  @Override
  int runs(int frames) {
    return frames + 1;
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    List<Embedding> embeddings = new ArrayList<>();
    Embedding first = run.embed(frames.get(0), run.start(frames.get(0)));
    for (FloatMatrix frame : frames) {
      embeddings.add(run.embed(frame, first));
    }
    return embeddings;
  }
}
