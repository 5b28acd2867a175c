package activarium.projection.evolution;

import activarium.core.Text;
import java.util.OptionalDouble;

/** A strategy that holds the maps of a sequence together, with a weight. */
abstract class WeightedStrategy extends TsneStrategy {

  final double lambda;

  /**
   * @param lambda ≥ 0
   */
  WeightedStrategy(String name, double lambda) {
    super(name);
    if (!(lambda >= 0)) {
      throw new IllegalArgumentException(Text.of("λ must not be negative, was %s", lambda));
    }
    this.lambda = lambda;
  }

  @Override
  public final OptionalDouble lambda() {
    return OptionalDouble.of(lambda);
  }

  /** With the weight: maps of another one are others. */
  @Override
  public final String identity() {
    return name() + " " + lambda;
  }

  @Override
  final int runs(int frames) {
    return 1;
  }
}
