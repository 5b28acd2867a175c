package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.List;

/** A strategy made of one or more runs of t-SNE. */
abstract class TsneStrategy implements Evolution {

  private final String name;

  TsneStrategy(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final List<Embedding> embed(
      List<FloatMatrix> frames,
      TsneOptions options,
      Parallel parallel,
      StopToken stop,
      Progress progress) {
    long iterations = (long) runs(frames.size()) * options.iterations();
    return embed(frames, new EvolutionRun(frames, options, parallel, stop, progress, iterations));
  }

  /** Runs of t-SNE that so many frames take. */
  abstract int runs(int frames);

  abstract List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run);
}
