package activarium.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.exhibit.KioskProfile.Look;
import activarium.exhibit.KioskProfile.Reach;
import activarium.exhibit.KioskProfile.Theme;
import activarium.exhibit.KioskProfile.Visit;
import activarium.remote.RemoteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KioskProfileTest {

  private static final String HASH = "pbkdf2$210000$" + "0".repeat(32) + "$" + "0".repeat(64);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("kiosk.yaml");
  }

  private KioskProfile read(String text) {
    try {
      Files.writeString(file(), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return KioskProfile.read(file());
  }

  @Test
  void shipsWithNothingThatIsKeptHeardOrOpen() {
    KioskProfile profile = KioskProfile.read(Home.find().data().resolve("kiosk.yaml"));
    assertThat(profile.story()).isRegularFile();
    assertThat(profile.visit().ghosts()).isFalse();
    assertThat(profile.remote().osc() || profile.remote().midi()).isFalse();
    assertThat(profile.operator()).isEmpty();
    assertThat(profile.pin()).isEmpty();
    assertThat(profile.warnings()).singleElement().asString().contains("no pin");
  }

  @Test
  void needsNothingButAStory() {
    KioskProfile profile = read("story: tour\n");
    assertThat(profile.story()).isEqualTo(Home.find().data().resolve("stories/tour.yaml"));
    assertThat(profile.languages()).containsExactly("en", "de", "fr", "es", "pt", "zh");
    assertThat(profile.idle()).isEqualTo(IdleLimits.DEFAULT);
    assertThat(profile.look()).isEqualTo(Look.DEFAULT);
    assertThat(profile.visit()).isEqualTo(Visit.DEFAULT);
    assertThat(profile.logs().megabytes()).isEqualTo(200);
  }

  @Test
  void takesAllThatIsSaid() throws IOException {
    Files.writeString(folder.resolve("own.yaml"), "");
    KioskProfile profile =
        read(
            """
            story: own.yaml
            languages: [de, en]
            idle: {ask: 40, home: 70}
            look:
              theme: contrast
              reduced-motion: true
              reach: lower-half
              fullscreen: false
              display: HDMI-1
            visit: {ghosts: true, sound: true, teach: false}
            operator: {address: 0.0.0.0, port: 8443, token-file: token}
            remote: {osc: true, address: 0.0.0.0, port: 9001, midi: true, midi-map: faders.json}
            pin: %s
            logs: {folder: logs, megabytes: 50}
            """
                .formatted(HASH));
    assertThat(profile.story()).isEqualTo(folder.resolve("own.yaml"));
    assertThat(profile.languages()).isEqualTo(List.of("de", "en"));
    assertThat(profile.idle()).isEqualTo(new IdleLimits(40, 70));
    assertThat(profile.look())
        .isEqualTo(new Look(Theme.CONTRAST, true, Reach.LOWER_HALF, false, Optional.of("HDMI-1")));
    assertThat(profile.visit()).isEqualTo(new Visit(true, true, false));
    assertThat(profile.operator())
        .contains(new KioskProfile.Operator("0.0.0.0", 8443, folder.resolve("token")));
    assertThat(profile.remote())
        .isEqualTo(new RemoteOptions(true, "0.0.0.0", 9001, true, folder.resolve("faders.json")));
    assertThat(profile.pin().orElseThrow().text()).isEqualTo(HASH);
    assertThat(profile.logs()).isEqualTo(new KioskProfile.Logs(folder.resolve("logs"), 50));
    assertThat(profile.warnings()).isEmpty();
  }

  /** Each begins with a story, but for those that lack it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pni: 1                             | 2:1  | one of the keys
          languages: []                      | 2:12 | at least one language
          languages: [xx]                    | 2:13 | each once of en, de
          languages: [de, de]                | 2:17 | each once of en, de
          idle: {ask: 60, home: 70}          | 2:7  | at least 20 seconds after
          idle: {ask: soon}                  | 2:13 | a number from
          look: {theme: pink}                | 2:15 | dark, light, contrast
          look: {reach: low}                 | 2:15 | everywhere, lower-half
          visit: {ghosts: loud}              | 2:17 | true or false
          visit: rude                        | 2:8  | keys with values
          operator: {port: 80}               | 2:11 | the file of a token
          operator: {port: 0, token-file: t} | 2:11 | a port to 65535
          remote: {port: 70000}              | 2:9  | a port from 0 to 65535
          remote: {port: 9.5}                | 2:16 | a whole number
          pin: 1234                          | 2:6  | the hash of a PIN
          logs: {megabytes: 0}               | 2:7  | 1 to 100000 megabytes
          """)
  void tellsWithItsPlaceWhatIsWrong(String line, String place, String expected) {
    assertWrong("story: tour\n" + line + "\n", ":" + place, expected);
  }

  @Test
  void tellsThatThereIsNoStoryOrNoFile() {
    assertWrong("languages: [de]\n", ":1:1", "the story of the attract loop");
    assertWrong("story: none-such\n", ":1:8", "a story, a YAML file");
    assertWrong("story: {\n", ":2:1", "YAML");
    assertWrong("", "", "the profile of a kiosk");
    Path none = folder.resolve("none.yaml");
    assertThatThrownBy(() -> KioskProfile.read(none)).hasMessageContaining("a YAML file");
  }

  private void assertWrong(String text, String place, String expected) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file() + place + ": expected")
        .hasMessageContaining(expected)
        .message()
        // The name of the file is by chance, and may have the digits of the PIN.
        .satisfies(
            message ->
                assertThat(message.substring(file().toString().length()))
                    .doesNotContain("\n", "1234"));
  }
}
