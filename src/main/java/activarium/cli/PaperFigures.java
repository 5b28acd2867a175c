package activarium.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The neighborhood hits of t-SNE maps that the paper reports for 2000 observations (Rauber, Fadel,
 * Falcão, Telea 2017, section 5), in percent. Its accuracies (table 4) and what Sobel gained there
 * (section 5.4.2) could not be checked against the text, and so they are called not known here: a
 * figure remembered is a figure invented.
 */
final class PaperFigures {

  private static final String NOT_KNOWN = "not known";
  private static final String NONE = "none";
  private static final Set<String> DATASETS = Set.of("mnist", "svhn", "cifar-10");

  /** What a map is of: a network's layer before or after training, or the images themselves. */
  enum Place {
    RAW("raw images"),
    UNTRAINED_LAST("last hidden layer, untrained"),
    FIRST("first hidden layer, trained"),
    LAST("last hidden layer, trained"),
    LAST_TRAIN("last hidden layer, trained, training observations");

    final String words;

    Place(String words) {
      this.words = words;
    }
  }

  private record Key(String dataset, String network, Place place) {}

  private static final Map<Key, Double> HITS =
      Map.of(
          new Key("mnist", "", Place.RAW), 89.12,
          new Key("mnist", "mlp", Place.UNTRAINED_LAST), 83.78,
          new Key("mnist", "mlp", Place.LAST), 98.36,
          new Key("svhn", "mlp", Place.FIRST), 52.78,
          new Key("svhn", "mlp", Place.LAST), 67.0,
          new Key("svhn", "cnn", Place.LAST), 85.02,
          new Key("svhn", "mlp", Place.LAST_TRAIN), 71.43,
          new Key("svhn", "cnn", Place.LAST_TRAIN), 93.83,
          new Key("cifar-10", "cnn", Place.LAST), 53.43);

  private PaperFigures() {}

  /**
   * The paper's neighborhood hit, for a table.
   *
   * @param dataset with its filters, as in {@code svhn+gray+sobel}
   * @param network empty for raw images
   */
  static String hit(String dataset, String network, Place place) {
    Double hit = HITS.get(new Key(dataset, network, place));
    return hit != null ? String.format(Locale.ROOT, "%.2f", hit) : NONE;
  }

  /** True if the paper gives that figure. */
  static boolean hasHit(String dataset, String network, Place place) {
    return HITS.containsKey(new Key(dataset, network, place));
  }

  /** The paper's accuracy, for a table. */
  static String accuracy(String dataset) {
    return DATASETS.contains(dataset) ? NOT_KNOWN : NONE;
  }

  /** What the paper gained by Sobel's gradient, for a table; it tried that on SVHN alone. */
  static String sobelGain(String dataset) {
    return dataset.equals("svhn") ? NOT_KNOWN : NONE;
  }
}
