package activarium.cli;

import java.util.List;
import java.util.Map;

/**
 * The neighborhood hits of t-SNE maps that the paper reports for 2000 observations (Rauber, Fadel,
 * Falcão, Telea 2017, section 5), in percent.
 */
final class PaperFigures {

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

  private final Map<Key, Double> hits =
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

  /** The data sets of the paper, and one that it does not have. */
  static List<String> datasets() {
    return List.of("mnist", "svhn", "cifar-10", "fashion-mnist");
  }

  /**
   * The paper's figure in percent; NaN if it has none.
   *
   * @param network empty for raw images
   */
  double hit(String dataset, String network, Place place) {
    return hits.getOrDefault(new Key(dataset, network, place), Double.NaN);
  }
}
