package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.List;

/** {@link DynamicTsne} from the options' start of the first frame, run to the end. */
final class DynamicStrategy implements Evolution {

  private final double lambda;

  DynamicStrategy(double lambda) {
    this.lambda = lambda;
  }

  @Override
  public String name() {
    return "dynamic";
  }

  @Override
  public String identity() {
    return name() + " " + lambda;
  }

  @Override
  public List<Embedding> embed(
      List<FloatMatrix> frames,
      TsneOptions options,
      Parallel parallel,
      StopToken stop,
      Progress progress) {
    EvolutionRun run =
        new EvolutionRun(frames, options, parallel, stop, progress, options.iterations());
    List<Affinities> affinities = new ArrayList<>();
    for (FloatMatrix frame : frames) {
      affinities.add(run.affinities(frame));
    }
    DynamicTsne dynamic =
        new DynamicTsne(affinities, run.start(frames.get(0)), options, lambda, parallel);
    while (dynamic.iteration() < options.iterations()) {
      dynamic.step(1);
      run.advance(1);
    }
    return dynamic.embeddings();
  }
}
