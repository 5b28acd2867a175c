package activarium.session;

import activarium.dataset.Filter;
import activarium.network.NetworkCatalog;
import activarium.network.NetworkSpec;
import activarium.parameter.Options;
import activarium.parameter.Range;
import java.util.List;

/**
 * What a live session shows.
 *
 * @param dataset a name of the data set catalog, or a folder of pictures or {@code .npy} files
 * @param filters its preprocessing, in order
 * @param network a name of the network catalog
 * @param seed of training and projection
 * @param epochs epochs to train; 0 for no end
 * @param snapshotsPerEpoch looks at the network during an epoch, ≥ 1
 * @param rateFactor times the network's own learning rate
 * @param widthFactor times the network's own numbers of neurons and feature maps
 */
public record SessionOptions(
    String dataset,
    List<Filter> filters,
    String network,
    long seed,
    @Range int epochs,
    @Range(min = 1) int snapshotsPerEpoch,
    @Range(min = Double.MIN_VALUE) double rateFactor,
    @Range(min = Double.MIN_VALUE) double widthFactor) {

  public SessionOptions {
    filters = List.copyOf(filters);
    Options.require(
        SessionOptions.class,
        dataset,
        filters,
        network,
        seed,
        epochs,
        snapshotsPerEpoch,
        rateFactor,
        widthFactor);
  }

  /** A data set and a network as they are. */
  public SessionOptions(
      String dataset, String network, long seed, int epochs, int snapshotsPerEpoch) {
    this(dataset, List.of(), network, seed, epochs, snapshotsPerEpoch, 1, 1);
  }

  /** The embedded digits, and the network made for live training. */
  public static SessionOptions defaults() {
    return new SessionOptions("mnist-small", "live-mlp", 1, 0, 4);
  }

  public SessionOptions withDataset(String newDataset) {
    return Options.with(this, "dataset", newDataset);
  }

  public SessionOptions withFilters(List<Filter> newFilters) {
    return Options.with(this, "filters", newFilters);
  }

  public SessionOptions withNetwork(String newNetwork) {
    return Options.with(this, "network", newNetwork);
  }

  public SessionOptions withSeed(long newSeed) {
    return Options.with(this, "seed", newSeed);
  }

  public SessionOptions withEpochs(int newEpochs) {
    return Options.with(this, "epochs", newEpochs);
  }

  public SessionOptions withRateFactor(double newFactor) {
    return Options.with(this, "rateFactor", newFactor);
  }

  public SessionOptions withWidthFactor(double newFactor) {
    return Options.with(this, "widthFactor", newFactor);
  }

  /** The network that these options train. */
  NetworkSpec spec() {
    return NetworkCatalog.named(network).timesWidth(widthFactor).timesLearningRate(rateFactor);
  }
}
