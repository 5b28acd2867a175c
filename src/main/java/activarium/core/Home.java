package activarium.core;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders of an installation. Nothing but what is below {@code written} is ever written to, and
 * the exports; that is the installation itself, unless it belongs to somebody else.
 *
 * @param root the folder that holds {@code data/} and {@code shaders/}: a checkout, a library of
 *     Processing's, or a package
 * @param written where the program writes what it needs
 * @param exports what the user makes
 */
public record Home(Path root, Path written, Path exports) {

  /** What is made is beside what is written, unless somebody says otherwise. */
  private static final Path BESIDE = Path.of("exports");

  /** An installation that is written to. */
  public Home(Path root) {
    this(root, root, namedExports().orElse(BESIDE));
  }

  /**
   * The root named by the system property {@code activarium.home}; else the folder in which this
   * code is installed as {@code library/activarium.jar}; else the working directory. What is
   * written goes to {@code activarium.written} and {@code activarium.exports}; without them to a
   * checkout itself, and to the user's folders where this code is installed.
   */
  public static Home find() {
    Optional<Path> installed = installed();
    Optional<UserFolders> user = installed.map(root -> UserFolders.find());
    Path root = named("activarium.home").or(() -> installed).orElse(Path.of("")).toAbsolutePath();
    Path written =
        named("activarium.written").or(() -> user.map(UserFolders::written)).orElse(root);
    Path exports = namedExports().or(() -> user.map(UserFolders::exports)).orElse(BESIDE);
    return new Home(root.normalize(), written.toAbsolutePath().normalize(), exports);
  }

  /** Exports that are named by no whole path are beside what is written. */
  public Home {
    exports = written.resolve(exports);
  }

  private static Optional<Path> namedExports() {
    return named("activarium.exports");
  }

  private static Optional<Path> named(String property) {
    return Optional.ofNullable(System.getProperty(property)).map(Path::of);
  }

  /** The folder that this code is installed in, unless it is built in place. */
  private static Optional<Path> installed() {
    try {
      Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      boolean isJar = code.endsWith("library/activarium.jar") && Files.isRegularFile(code);
      return isJar ? Optional.of(code.getParent().getParent()) : Optional.empty();
    } catch (URISyntaxException | RuntimeException e) {
      return Optional.empty(); // code that comes from no file is installed nowhere
    }
  }

  /** What ships: data sets, palettes, fonts, presets. */
  public Path data() {
    return root.resolve("data");
  }

  /** What is downloaded or computed and may be deleted at any time. */
  public Path cache() {
    return written.resolve("data/cache");
  }

  /** The same, of whoever the installation belongs to: to look there, too. */
  public Path sharedCache() {
    return root.resolve("data/cache");
  }

  /** What is written about what happens. */
  public Path logs() {
    return cache().resolve("logs");
  }

  /** What was compiled. */
  public Path compiled() {
    return written.resolve("target");
  }

  /** The sketches of a package, compiled with the very code that lies beside them. */
  public Path shippedSketches() {
    return root.resolve("library/sketches");
  }

  public Path shaders() {
    return root.resolve("shaders");
  }

  public Path sketches() {
    return root.resolve("sketches");
  }
}
