package activarium.cli.library;

import activarium.core.Platform;
import activarium.core.Version;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the Processing editor and its list of contributions tell about the library. */
final class LibraryProperties {

  /** The revision of Processing 4.5.0. */
  private static final int OLDEST_PROCESSING = 1311;

  private LibraryProperties() {}

  /**
   * The text of {@code library.properties}.
   *
   * @param platforms that it has machine code for
   */
  static String text(Collection<Platform> platforms) {
    String machines = platforms.stream().map(Platform::id).collect(Collectors.joining(", "));
    return String.join(
        "\n",
        "name = Activarium",
        "authors = The authors of Activarium",
        "url = https://doi.org/10.1109/TVCG.2016.2598838",
        "categories = Data",
        "sentence = See what the hidden layers of a neural network see.",
        "paragraph = A network trains while your sketch draws: maps of its hidden layers (t-SNE,"
            + " UMAP, Isomap, PCA), maps of its neurons, and bundled trails through layers and"
            + " epochs, after Rauber, Fadel, Falcão and Telea (2017). Size the window with P2D."
            + " Machine code is in it for: "
            + machines
            + ".",
        "version = " + number(Version.NUMBER),
        "prettyVersion = " + Version.NUMBER,
        "minRevision = " + OLDEST_PROCESSING,
        "maxRevision = 0",
        "");
  }

  /** A number that grows with each release: 10203 for 1.2.3. */
  private static int number(String version) {
    return Stream.of(version.split("\\."))
        .mapToInt(Integer::parseInt)
        .reduce(0, (number, part) -> 100 * number + part);
  }
}
