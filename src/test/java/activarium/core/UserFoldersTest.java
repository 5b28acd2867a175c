package activarium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each system has a place of its own for what may be deleted; whoever names another one gets it.
 */
class UserFoldersTest {

  @TempDir Path home;

  private UserFolders of(String system, Map<String, String> environment) {
    Properties java = new Properties();
    java.setProperty("os.name", system);
    java.setProperty("user.home", home.toString());
    return UserFolders.of(environment, java);
  }

  @Test
  void aSystemHasAPlaceForWhatMayBeDeleted() {
    assertThat(of("Linux", Map.of()).written()).isEqualTo(home.resolve(".cache/activarium"));
    assertThat(of("Mac OS X", Map.of()).written())
        .isEqualTo(home.resolve("Library/Caches/activarium"));
    assertThat(of("Windows 11", Map.of()).written())
        .isEqualTo(home.resolve("AppData/Local/activarium"));
    assertThat(of("Linux", Map.of()).exports()).isEqualTo(home.resolve("activarium-exports"));
  }

  @Test
  void thePlaceThatTheSystemNamesGoesFirst() {
    Path other = home.resolve("other");
    assertThat(of("Linux", Map.of("XDG_CACHE_HOME", other.toString())).written())
        .isEqualTo(other.resolve("activarium"));
    assertThat(of("Windows 11", Map.of("LOCALAPPDATA", other.toString())).written())
        .isEqualTo(other.resolve("activarium"));
  }

  @Test
  void thePlaceThatThePersonNamesGoesBeforeAll() {
    Path cache = home.resolve("a");
    Path exports = home.resolve("b");
    UserFolders folders =
        of(
            "Linux",
            Map.of(
                "XDG_CACHE_HOME", home.resolve("c").toString(),
                "ACTIVARIUM_CACHE", cache.toString(),
                "ACTIVARIUM_EXPORTS", exports.toString()));
    assertThat(folders).isEqualTo(new UserFolders(cache, exports));
  }
}
