package activarium.core;

import java.nio.file.Path;

/**
 * The folders of an installation. Nothing but what is below {@code written} is ever written to, and
 * the exports; that is the installation itself, unless it belongs to somebody else.
 *
 * @param root the checkout that holds {@code data/}, {@code shaders/} and {@code sketches/}
 * @param written where the program writes what it needs
 */
public record Home(Path root, Path written) {

  /** An installation that is written to. */
  public Home(Path root) {
    this(root, root);
  }

  /**
   * The root named by the system property {@code activarium.home}, else the working directory; what
   * is written is in {@code activarium.written}, else there, too.
   */
  public static Home find() {
    Path root = folder("activarium.home", Path.of(""));
    return new Home(root, folder("activarium.written", root));
  }

  private static Path folder(String property, Path otherwise) {
    String named = System.getProperty(property);
    return (named == null ? otherwise : Path.of(named)).toAbsolutePath().normalize();
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

  /** What was compiled. */
  public Path compiled() {
    return written.resolve("target");
  }

  public Path shaders() {
    return root.resolve("shaders");
  }

  public Path sketches() {
    return root.resolve("sketches");
  }

  /** What the user makes; the system property {@code activarium.exports} names another folder. */
  public Path exports() {
    return written.resolve(System.getProperty("activarium.exports", "exports"));
  }
}
