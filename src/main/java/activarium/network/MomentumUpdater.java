package activarium.network;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;

/** Turns gradients into steps by {@link Momentum}; holds the velocity. */
final class MomentumUpdater implements GradientUpdater<Momentum> {

  static final String VELOCITY = "velocity";

  private final Momentum config;
  private INDArray velocity;

  MomentumUpdater(Momentum config, INDArray velocity, boolean initialize) {
    this.config = config;
    setState(Map.of(VELOCITY, velocity), initialize);
  }

  @Override
  public Momentum getConfig() {
    return config;
  }

  @Override
  public void setState(Map<String, INDArray> state, boolean initialize) {
    velocity = state.get(VELOCITY);
    if (initialize) {
      velocity.assign(0);
    }
  }

  @Override
  public Map<String, INDArray> getState() {
    return Map.of(VELOCITY, velocity);
  }

  @Override
  public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialize) {
    setState(Map.of(VELOCITY, view), initialize);
  }

  /** Replaces the gradient, in place, by what DL4J subtracts from the weights. */
  @Override
  public void applyUpdater(INDArray gradient, int iteration, int epoch) {
    double rate = config.getLearningRate(iteration, epoch);
    velocity.muli(config.momentum());
    Nd4j.getBlasWrapper().level1().axpy(gradient.length(), rate, gradient, velocity);
    gradient.assign(velocity);
  }
}
