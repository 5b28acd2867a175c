package activarium.neuron;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.projection.linear.Smacof;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;

/**
 * All that is known of the neurons of one layer at one moment. Immutable.
 *
 * @param projection where the neurons lie
 * @param power what each is for
 * @param specialization how much the layer is divided up among the classes
 */
public record NeuronMap(
    NeuronProjection projection, DiscriminativePower power, Specialization specialization) {

  public NeuronMap {
    if (projection.embedding().size() != power.neurons()) {
      throw new IllegalArgumentException(
          Text.of(
              "places for %d neurons, scores for %d",
              projection.embedding().size(), power.neurons()));
    }
  }

  /**
   * Maps the neurons of a layer.
   *
   * @param activations observations × neurons
   * @param labels the class of each observation
   * @throws activarium.core.BadInputException if the activations or labels cannot be used
   */
  public static NeuronMap of(
      FloatMatrix activations,
      int[] labels,
      int classes,
      ExtraTrees.Options options,
      Parallel parallel,
      StopToken stop,
      Progress progress) {
    NeuronProjection projection =
        NeuronProjection.of(
            NeuronDissimilarity.of(activations, parallel),
            Smacof.Options.defaults(),
            parallel,
            stop);
    DiscriminativePower power =
        DiscriminativePower.of(activations, labels, classes, options, parallel, stop, progress);
    return new NeuronMap(projection, power, Specialization.of(projection, power, options.seed()));
  }

  public int neurons() {
    return power.neurons();
  }

  /** The same map, turned and mirrored to lie as near as can be to one of another moment. */
  public NeuronMap alignedTo(NeuronMap reference) {
    return new NeuronMap(projection.alignedTo(reference.projection), power, specialization);
  }
}
