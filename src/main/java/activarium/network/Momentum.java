package activarium.network;

import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * {@link Optimizer} in the form that DL4J asks for. DL4J's own {@code Nesterovs} looks ahead by
 * Nesterov's rule; the paper's momentum is the classical one.
 */
final class Momentum implements IUpdater {

  private static final long serialVersionUID = 1L;

  /** Bits of the updates that DL4J counts in an int without a sign. */
  private static final int COUNTED = 31;

  private final double learningRate;
  private final double momentum;
  private final double decay;

  Momentum(Optimizer optimizer) {
    learningRate = optimizer.learningRate();
    momentum = optimizer.momentum();
    decay = optimizer.decay();
  }

  /**
   * Tells a network how many updates it has seen. DL4J counts them in an int, which a training that
   * runs for months outgrows; what does not fit goes where it counts epochs, which nothing else
   * here asks for.
   */
  static void tell(MultiLayerNetwork network, long updates) {
    network.setIterationCount((int) (updates & Integer.MAX_VALUE));
    network.setEpochCount((int) (updates >>> COUNTED));
  }

  double momentum() {
    return momentum;
  }

  @Override
  public double getLearningRate(int iteration, int epoch) {
    return new Optimizer(learningRate, momentum, decay)
        .learningRate((long) epoch << COUNTED | iteration);
  }

  @Override
  public boolean hasLearningRate() {
    return true;
  }

  @Override
  public void setLrAndSchedule(double rate, ISchedule schedule) {
    throw new UnsupportedOperationException("the schedule is fixed by the network's optimizer");
  }

  @Override
  public long stateSize(long parameters) {
    return parameters;
  }

  @Override
  public GradientUpdater<Momentum> instantiate(INDArray state, boolean initialize) {
    return new MomentumUpdater(this, state, initialize);
  }

  @Override
  public GradientUpdater<Momentum> instantiate(Map<String, INDArray> state, boolean initialize) {
    return new MomentumUpdater(this, state.get(MomentumUpdater.VELOCITY), initialize);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Momentum m
        && m.learningRate == learningRate
        && m.momentum == momentum
        && m.decay == decay;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(learningRate) + 31 * Double.hashCode(momentum) + Double.hashCode(decay);
  }

  /** Immutable, so that it can stand for its own copy. */
  @Override
  public IUpdater clone() {
    return this;
  }
}
