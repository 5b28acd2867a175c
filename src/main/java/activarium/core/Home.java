package activarium.core;

import java.nio.file.Path;

/**
 * The folders of an installation, all below one root.
 *
 * @param root the checkout that holds {@code data/}, {@code shaders/} and {@code sketches/}
 */
public record Home(Path root) {

  /** The root named by the system property {@code activarium.home}, else the working directory. */
  public static Home find() {
    return new Home(
        Path.of(System.getProperty("activarium.home", "")).toAbsolutePath().normalize());
  }

  /** What ships: data sets, palettes, fonts, presets. */
  public Path data() {
    return root.resolve("data");
  }

  /** What is downloaded or computed and may be deleted at any time. */
  public Path cache() {
    return data().resolve("cache");
  }

  public Path shaders() {
    return root.resolve("shaders");
  }

  public Path sketches() {
    return root.resolve("sketches");
  }

  /** What the user makes; the system property {@code activarium.exports} names another folder. */
  public Path exports() {
    return root.resolve(System.getProperty("activarium.exports", "exports"));
  }
}
