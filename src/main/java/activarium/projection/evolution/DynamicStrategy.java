package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/** {@link DynamicTsne} from the options' start of the first frame, run to the end. */
final class DynamicStrategy extends WeightedStrategy {

  private final BiFunction<Double, List<FloatMatrix>, Springs> springs;

  private DynamicStrategy(
      String name, double lambda, BiFunction<Double, List<FloatMatrix>, Springs> springs) {
    super(name, lambda);
    this.springs = springs;
  }

  static DynamicStrategy published(double lambda) {
    return new DynamicStrategy(
        "dynamic-published", lambda, (weight, frames) -> Springs.published(weight));
  }

  static DynamicStrategy of(double lambda) {
    return new DynamicStrategy("dynamic", lambda, Springs::of);
  }

  @Override
  public Evolution withLambda(double newLambda) {
    return new DynamicStrategy(name(), newLambda, springs);
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    List<Embedding> starts = Collections.nCopies(frames.size(), run.start(frames.get(0)));
    return run.dynamic(frames, starts, springs.apply(lambda, frames));
  }
}
