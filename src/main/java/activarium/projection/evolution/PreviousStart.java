package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.List;

/** Every frame starts from the embedding of the one before, and may be stuck in what it was. */
final class PreviousStart implements Evolution {

  @Override
  public String name() {
    return "previous-start";
  }

  @Override
  public List<Embedding> embed(
      List<FloatMatrix> frames,
      TsneOptions options,
      Parallel parallel,
      StopToken stop,
      Progress progress) {
    long total = (long) frames.size() * options.iterations();
    EvolutionRun run = new EvolutionRun(frames, options, parallel, stop, progress, total);
    List<Embedding> embeddings = new ArrayList<>();
    Embedding start = run.start(frames.get(0));
    for (FloatMatrix frame : frames) {
      start = run.embed(frame, start);
      embeddings.add(start);
    }
    return embeddings;
  }
}
