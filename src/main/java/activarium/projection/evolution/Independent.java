package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.Procrustes;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.List;

/** Every frame is embedded alone and then laid onto the one before by {@link Procrustes}. */
final class Independent implements Evolution {

  @Override
  public String name() {
    return "independent";
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
    for (FloatMatrix frame : frames) {
      Embedding alone = run.embed(frame, run.start(frame));
      embeddings.add(
          embeddings.isEmpty()
              ? alone
              : Procrustes.align(alone, embeddings.get(embeddings.size() - 1), false).embedding());
    }
    return embeddings;
  }
}
