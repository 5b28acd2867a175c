package activarium.cli.report;

import java.util.Map;

/**
 * What the paper reports (Rauber, Fadel, Falcão, Telea 2017), in percent and as printed there, with
 * the figure or table that says so. Its numbers of figures are those of its longer form, chapter 5
 * of P. E. Rauber's thesis.
 */
public final class PaperFigures {

  private static final String NONE = "none";

  /** What a map is of: a network's layer before or after training, or the images themselves. */
  public enum Place {
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

  private record Network(String dataset, String network) {}

  private record Key(Network network, Place place) {
    static Key of(String dataset, String network, Place place) {
      return new Key(new Network(dataset, network), place);
    }
  }

  private static final Map<Network, String> ACCURACIES =
      Map.of(
          new Network("mnist", "mlp"), "98.52 (Table 4)",
          new Network("mnist", "cnn"), "99.62 (Table 4)",
          new Network("svhn", "mlp"), "77.38 (Table 4)",
          new Network("svhn", "cnn"), "93.76 (Table 4)",
          new Network("cifar-10", "mlp"), "52.91 (Table 4)",
          new Network("cifar-10", "cnn"), "79.19 (Table 4)");

  private static final Map<Key, String> HITS =
      Map.of(
          Key.of("mnist", "", Place.RAW), "89.12 (Fig. 5.2)",
          Key.of("mnist", "mlp", Place.UNTRAINED_LAST), "83.78 (Fig. 5.3a)",
          Key.of("mnist", "mlp", Place.LAST), "98.36 (Fig. 5.3b)",
          Key.of("svhn", "mlp", Place.UNTRAINED_LAST), "20.94 (Fig. 5.4)",
          Key.of("svhn", "mlp", Place.FIRST), "52.78 (Fig. 5.5a)",
          Key.of("svhn", "mlp", Place.LAST), "67 (Fig. 5.5b)",
          Key.of("svhn", "cnn", Place.LAST), "85.02 (Fig. 5.6)",
          Key.of("svhn", "mlp", Place.LAST_TRAIN), "71.43 (Fig. 5.7)",
          Key.of("svhn", "cnn", Place.LAST_TRAIN), "93.83 (Fig. 5.8)",
          Key.of("cifar-10", "cnn", Place.LAST), "53.43 (Fig. 5.9)");

  /** Of the 2000 observations that a map shows. */
  private static final Map<Key, String> ACCURACIES_OF_MAPS =
      Map.of(
          Key.of("mnist", "mlp", Place.LAST), "99.15 (Fig. 5.3b)",
          Key.of("svhn", "mlp", Place.LAST_TRAIN), "81.65 (Fig. 5.7)",
          Key.of("svhn", "cnn", Place.LAST_TRAIN), "99.9 (Fig. 5.8)",
          Key.of("cifar-10", "cnn", Place.LAST), "78.7 (Fig. 5.9)");

  /** Of 26,032 test images of SVHN, 1030 and 169 more were right. */
  private static final Map<Network, String> SOBEL_ACCURACIES =
      Map.of(
          new Network("svhn", "mlp"), "+3.96 (5.4.2)",
          new Network("svhn", "cnn"), "+0.65 (5.4.2)");

  private static final Map<Network, String> SOBEL_HITS =
      Map.of(
          new Network("svhn", "mlp"), "+9.06 (5.4.2)",
          new Network("svhn", "cnn"), "+1.43 (5.4.2)");

  /** As printed: the published training set of CIFAR-10 has 10,000 images more than that. */
  private static final Map<String, String> SPLITS =
      Map.of(
          "mnist", "50000, 10000, 10000 (5.3)",
          "svhn", "63200, 10000, 26000 (5.3)",
          "cifar-10", "30000, 10000, 10000 (5.3)");

  private PaperFigures() {}

  /**
   * The neighborhood hit of a t-SNE map of 2000 observations, for a table.
   *
   * @param dataset with its filters, as in {@code svhn+gray+sobel}
   * @param network empty for raw images
   */
  static String hit(String dataset, String network, Place place) {
    return HITS.getOrDefault(Key.of(dataset, network, place), NONE);
  }

  /** The share of these 2000 observations that was classified correctly, likewise. */
  static String accuracyOfMap(String dataset, String network, Place place) {
    return ACCURACIES_OF_MAPS.getOrDefault(Key.of(dataset, network, place), NONE);
  }

  /** The accuracy on all test images, likewise. */
  static String accuracy(String dataset, String network) {
    return ACCURACIES.getOrDefault(new Network(dataset, network), NONE);
  }

  /** What the test accuracy gained by Sobel's gradient; the paper tried that on SVHN alone. */
  static String sobelGain(String dataset, String network) {
    return SOBEL_ACCURACIES.getOrDefault(new Network(dataset, network), NONE);
  }

  /** What the neighborhood hit of the last hidden layer's map of test observations gained by it. */
  static String sobelHitGain(String dataset, String network) {
    return SOBEL_HITS.getOrDefault(new Network(dataset, network), NONE);
  }

  /** How many images to train on, to validate with, to test on. */
  static String splits(String dataset) {
    return SPLITS.getOrDefault(dataset, NONE);
  }

  /** True if the paper gives what one of these methods returned. */
  static boolean isGiven(String figure) {
    return !figure.equals(NONE);
  }
}
