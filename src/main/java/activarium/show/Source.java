package activarium.show;

/**
 * What a picture shows: a training made here, or a recording of one.
 *
 * @param dataset name of the data set; of one that a training made here read from a folder, that
 *     folder, relative to the installation where it lies inside
 * @param filter its preprocessing here, as {@code --filter} lists it; empty for none
 * @param network name of the network
 * @param recording folder of the recording, relative to the installation where it lies inside;
 *     empty for a training made here
 * @param beside folder of the recording that it is compared with, likewise; empty for none
 * @param hash of the observations, and of the recording if there is one: what was drawn from other
 *     data has another; empty if not known
 * @param seed of training and projection
 * @param epochs after which a training made here ends; 0 for never
 */
public record Source(
    String dataset,
    String filter,
    String network,
    String recording,
    String beside,
    String hash,
    long seed,
    int epochs) {

  public Source {
    dataset = dataset == null ? "" : dataset;
    filter = filter == null ? "" : filter;
    network = network == null ? "" : network;
    recording = recording == null ? "" : recording;
    beside = beside == null ? "" : beside;
    hash = hash == null ? "" : hash;
    if (epochs < 0) {
      throw new IllegalArgumentException("expected 0 epochs or more, found " + epochs);
    }
  }
}
