package activarium.network;

import activarium.core.Text;

/**
 * Stochastic gradient descent with momentum: v ← momentum · v + η_t · gradient, weights ← weights −
 * v, where η_t = learningRate / (1 + decay · t) at update t, counted from 0.
 *
 * @param learningRate η_0, &gt; 0
 * @param momentum 0 ≤ momentum &lt; 1
 * @param decay ≥ 0
 */
public record Optimizer(double learningRate, double momentum, double decay) {

  public Optimizer {
    if (!(learningRate > 0 && momentum >= 0 && momentum < 1 && decay >= 0)) {
      throw new IllegalArgumentException(
          Text.of(
              "no descent with learning rate %s, momentum %s, decay %s",
              learningRate, momentum, decay));
    }
  }

  /** η_t, the learning rate of update {@code t}, counted from 0. */
  public double learningRate(long t) {
    return learningRate / (1 + decay * t);
  }
}
