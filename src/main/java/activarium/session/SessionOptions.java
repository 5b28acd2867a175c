package activarium.session;

import activarium.dataset.Filter;
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
 */
public record SessionOptions(
    String dataset,
    List<Filter> filters,
    String network,
    long seed,
    @Range int epochs,
    @Range(min = 1) int snapshotsPerEpoch) {

  public SessionOptions {
    filters = List.copyOf(filters);
    Options.require(
        SessionOptions.class, dataset, filters, network, seed, epochs, snapshotsPerEpoch);
  }

  /** A data set as it is, without preprocessing. */
  public SessionOptions(
      String dataset, String network, long seed, int epochs, int snapshotsPerEpoch) {
    this(dataset, List.of(), network, seed, epochs, snapshotsPerEpoch);
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
}
