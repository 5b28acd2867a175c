package activarium.core;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Where whoever runs an installation that is not theirs to write to keeps what it writes: the same
 * places as the launchers choose.
 *
 * @param written what the program needs, and may be deleted at any time
 * @param exports what the person makes
 */
public record UserFolders(Path written, Path exports) {

  /** Those of the person who runs this process. */
  public static UserFolders find() {
    return of(System.getenv(), System.getProperties());
  }

  /**
   * Those that an environment and Java's properties say.
   *
   * @param environment {@code ACTIVARIUM_CACHE} and {@code ACTIVARIUM_EXPORTS} go before all else
   */
  static UserFolders of(Map<String, String> environment, Properties java) {
    Path home = Path.of(java.getProperty("user.home", ""));
    return new UserFolders(
        named(environment, "ACTIVARIUM_CACHE", cache(environment, java, home)),
        named(environment, "ACTIVARIUM_EXPORTS", home.resolve("activarium-exports")));
  }

  private static Path named(Map<String, String> environment, String name, Path otherwise) {
    String path = environment.getOrDefault(name, "");
    return (path.isEmpty() ? otherwise : Path.of(path)).toAbsolutePath().normalize();
  }

  private static Path cache(Map<String, String> environment, Properties java, Path home) {
    String system = java.getProperty("os.name", "");
    Path cache;
    if (system.startsWith("Windows")) {
      cache = named(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
    } else if (system.startsWith("Mac")) {
      cache = home.resolve("Library/Caches");
    } else {
      cache = named(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
    }
    return cache.resolve("activarium");
  }
}
