package activarium.network;

import activarium.core.BadInputException;
import activarium.network.LayerSpec.Convolution;
import activarium.network.LayerSpec.Dense;
import activarium.network.LayerSpec.Dropout;
import activarium.network.LayerSpec.Flatten;
import activarium.network.LayerSpec.MaxPooling;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The networks that are known by name: the two of the paper (Rauber, Fadel, Falcão, Telea, IEEE
 * TVCG 23(1), 2017; section 5.3 of its longer form), and a smaller one that learns within a
 * lecture; and the twin of each that trains without dropout, to see what dropout does to the
 * neurons.
 */
public final class NetworkCatalog {

  /** The network that trains when nobody names one. */
  public static final String LIVE = "live-mlp";

  /** At the end of the name of a network without dropout. */
  private static final String PLAIN = "-plain";

  private static final Map<String, NetworkSpec> NETWORKS = withTwins(mlp(), cnn(), live());

  private NetworkCatalog() {}

  private static Map<String, NetworkSpec> withTwins(NetworkSpec... networks) {
    Map<String, NetworkSpec> named = new TreeMap<>();
    for (NetworkSpec network : networks) {
      named.put(network.name(), network);
      named.put(network.name() + PLAIN, network.plain(network.name() + PLAIN));
    }
    return Collections.unmodifiableMap(named);
  }

  /** The names that {@link #named} knows, in alphabetical order. */
  public static List<String> names() {
    return List.copyOf(NETWORKS.keySet());
  }

  /**
   * @throws BadInputException if no network has that name
   */
  public static NetworkSpec named(String name) {
    NetworkSpec network = NETWORKS.get(name);
    if (network == null) {
      throw BadInputException.of(
          "network", "one of " + String.join(", ", names()), "'" + name + "'");
    }
    return network;
  }

  /** Whether the network of that name trains with dropout. */
  public static boolean hasDropout(String name) {
    return !name.endsWith(PLAIN);
  }

  /** The name of the same network without dropout, or, of one without, of the one with. */
  public static String twin(String name) {
    return hasDropout(name) ? name + PLAIN : name.substring(0, name.length() - PLAIN.length());
  }

  private static NetworkSpec mlp() {
    return new NetworkSpec(
        "mlp",
        List.of(
            new Dense("hidden-1", 1000),
            new Dropout(0.2),
            new Dense("hidden-2", 1000),
            new Dropout(0.3),
            new Dense("hidden-3", 1000),
            new Dropout(0.4),
            new Dense("hidden-4", 1000),
            new Dropout(0.5)),
        new Optimizer(0.01, 0.9, 1e-9),
        16);
  }

  /**
   * The paper's "fully connected layer with 4096 (or 3136) neurons" is read as the flattened maps,
   * which have no weights: with padding that keeps the size they are 64 · 8 · 8 (64 · 7 · 7)
   * values.
   */
  private static NetworkSpec cnn() {
    return new NetworkSpec(
        "cnn",
        List.of(
            new Convolution(32, 3),
            new Convolution(32, 3),
            new MaxPooling(2),
            new Dropout(0.25),
            new Convolution(64, 3),
            new Convolution(64, 3),
            new MaxPooling(2),
            new Dropout(0.25),
            new Flatten("flattened"),
            new Dropout(0.5),
            new Dense("dense", 512)),
        new Optimizer(0.01, 0.9, 1e-6),
        32);
  }

  /** The learning rate falls fast, so that the accuracy no longer jumps after a few epochs. */
  private static NetworkSpec live() {
    return new NetworkSpec(
        LIVE,
        List.of(
            new Dense("hidden-1", 256),
            new Dropout(0.1),
            new Dense("hidden-2", 256),
            new Dropout(0.1),
            new Dense("hidden-3", 256),
            new Dropout(0.1),
            new Dense("hidden-4", 256),
            new Dropout(0.1)),
        new Optimizer(0.01, 0.9, 1e-3),
        16);
  }
}
