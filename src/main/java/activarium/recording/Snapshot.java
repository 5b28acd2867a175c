package activarium.recording;

import activarium.core.FloatMatrix;
import activarium.core.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A network at one moment of its training, seen through the observation set. Immutable.
 *
 * @param seed the seed of the training that it belongs to
 * @param epoch epochs completed: 0 before training
 * @param updates weight updates so far
 * @param progress epochs so far, with the fraction of the one under way
 * @param layers the activation set of each recorded layer, first layer first
 * @param predictions the output of the network, observations × classes; each row sums to 1
 * @param loss mean cross-entropy, in nats, over a seeded sample of the training images
 * @param trainAccuracy share, 0 … 1, of the same sample that is classified correctly
 * @param testAccuracy the share of the test images that is
 */
public record Snapshot(
    long seed,
    int epoch,
    long updates,
    double progress,
    List<ActivationSet> layers,
    FloatMatrix predictions,
    double loss,
    double trainAccuracy,
    double testAccuracy) {

  public Snapshot {
    Objects.requireNonNull(predictions, "predictions");
    layers = List.copyOf(layers);
    for (ActivationSet layer : layers) {
      if (layer.observations() != predictions.rows()) {
        throw new IllegalArgumentException(
            Text.of(
                "layer %s has %d observations, the predictions %d",
                layer.layer(), layer.observations(), predictions.rows()));
      }
    }
  }

  /**
   * The same with the images as a layer before the others; where a layer was recorded under their
   * name, it is what its recording says it is.
   */
  public Snapshot withImages(ActivationSet images) {
    if (layerNames().contains(ActivationSet.INPUT)) {
      return this;
    }
    List<ActivationSet> all = new ArrayList<>(List.of(images));
    all.addAll(layers);
    return new Snapshot(
        seed, epoch, updates, progress, all, predictions, loss, trainAccuracy, testAccuracy);
  }

  /** Number of observations. */
  public int observations() {
    return predictions.rows();
  }

  /** The names of the recorded layers, first layer first. */
  public List<String> layerNames() {
    return layers.stream().map(ActivationSet::layer).toList();
  }

  /**
   * The activation set of one layer.
   *
   * @throws NoSuchElementException if no recorded layer has that name
   */
  public ActivationSet layer(String name) {
    return layers.stream()
        .filter(layer -> layer.layer().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no recorded layer " + name));
  }

  /** The class that the network finds likeliest for an observation; the first one of equals. */
  public int predictedClass(int observation) {
    int best = 0;
    for (int c = 1; c < predictions.columns(); c++) {
      if (predictions.at(observation, c) > predictions.at(observation, best)) {
        best = c;
      }
    }
    return best;
  }
}
