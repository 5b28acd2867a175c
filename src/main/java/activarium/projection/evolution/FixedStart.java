package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.Initialization;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.List;

/** The first frame is embedded, and its embedding is the start of every frame, its own included. */
final class FixedStart implements Evolution {

  @Override
  public String name() {
    return "fixed-start";
  }

  @Override
  public Initialization start() {
    return Initialization.random();
  }

  @Override
  public List<Embedding> embed(
      List<FloatMatrix> frames,
      TsneOptions options,
      Parallel parallel,
      StopToken stop,
      Progress progress) {
    long total = (long) (frames.size() + 1) * options.iterations();
    EvolutionRun run = new EvolutionRun(frames, options, parallel, stop, progress, total);
    List<Embedding> embeddings = new ArrayList<>();
    Embedding first = run.embed(frames.get(0), run.start(frames.get(0)));
    for (FloatMatrix frame : frames) {
      embeddings.add(run.embed(frame, first));
    }
    return embeddings;
  }
}
