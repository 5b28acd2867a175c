package activarium.session;

import activarium.core.Text;
import activarium.dataset.Filter;
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
    int epochs,
    int snapshotsPerEpoch) {

  public SessionOptions {
    filters = List.copyOf(filters);
    if (epochs < 0 || snapshotsPerEpoch < 1) {
      throw new IllegalArgumentException(
          Text.of("no session of %d epochs with %d snapshots each", epochs, snapshotsPerEpoch));
    }
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
    return new SessionOptions(newDataset, filters, network, seed, epochs, snapshotsPerEpoch);
  }

  public SessionOptions withFilters(List<Filter> newFilters) {
    return new SessionOptions(dataset, newFilters, network, seed, epochs, snapshotsPerEpoch);
  }

  public SessionOptions withNetwork(String newNetwork) {
    return new SessionOptions(dataset, filters, newNetwork, seed, epochs, snapshotsPerEpoch);
  }

  public SessionOptions withSeed(long newSeed) {
    return new SessionOptions(dataset, filters, network, newSeed, epochs, snapshotsPerEpoch);
  }

  public SessionOptions withEpochs(int newEpochs) {
    return new SessionOptions(dataset, filters, network, seed, newEpochs, snapshotsPerEpoch);
  }
}
