package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import java.util.ArrayList;
import java.util.List;

/** Every frame starts from the embedding of the one before, and may be stuck in what it was. */
final class PreviousStart extends TsneStrategy {

  PreviousStart() {
    super("previous-start");
  }

  @Override
  int runs(int frames) {
    return frames;
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    List<Embedding> embeddings = new ArrayList<>();
    Embedding start = run.start(frames.get(0));
    for (FloatMatrix frame : frames) {
      start = run.embed(frame, start);
      embeddings.add(start);
    }
    return embeddings;
  }
}
