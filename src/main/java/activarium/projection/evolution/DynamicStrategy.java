package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.Affinities;
import java.util.ArrayList;
import java.util.List;

/** {@link DynamicTsne} from the options' start of the first frame, run to the end. */
final class DynamicStrategy extends TsneStrategy {

  private final double lambda;

  DynamicStrategy(double lambda) {
    super("dynamic");
    this.lambda = lambda;
  }

  /** With the weight: maps of another one are others. */
  @Override
  public String identity() {
    return name() + " " + lambda;
  }

  @Override
  int runs(int frames) {
    return 1;
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    List<Affinities> affinities = new ArrayList<>();
    for (FloatMatrix frame : frames) {
      affinities.add(run.affinities(frame));
    }
    DynamicTsne dynamic =
        new DynamicTsne(affinities, run.start(frames.get(0)), run.options, lambda, run.parallel);
    while (dynamic.iteration() < run.options.iterations()) {
      dynamic.step(1);
      run.advance(1);
    }
    return dynamic.embeddings();
  }
}
