package activarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.launcher.Installation.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There are two launchers; what they tell Java is the same. */
@DisabledOnOs(OS.WINDOWS)
class SameOptionsTest {

  @TempDir static Path launcher;

  @TempDir Path temporary;

  private Installation installation;

  @BeforeAll
  static void compile() {
    Installation.compile(launcher);
  }

  @BeforeEach
  void install() throws IOException {
    installation = new Installation(temporary, "a name with spaces", launcher);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "open picture.png",
        "kiosk mine.yaml",
        "list",
        "export frame",
        "project numbers.npy",
        "neurons numbers.npy",
        "quality numbers.npy",
        "bundle --device cpu",
      })
  void tellJavaTheSame(String command) throws Exception {
    Map<String, String> asked =
        Map.of(
            "ACTIVARIUM_MEMORY", "2000",
            "ACTIVARIUM_EXPORTS", "my exports",
            "ACTIVARIUM_CONTROLP5", "/my/controlP5.jar");
    for (Map<String, String> environment : List.of(Map.<String, String>of(), asked)) {
      String[] arguments = command.split(" ");
      List<String> bash = given(installation.bash(environment, arguments));
      installation.forgetArchive();
      List<String> launch = given(installation.launch(environment, arguments));
      installation.forgetArchive();
      assertThat(launch).hasSizeGreaterThan(8).isEqualTo(bash);
    }
  }

  /** But for what only Linux has, and the size of this machine. */
  private List<String> given(Ended ended) throws IOException {
    assertThat(ended).isEqualTo(new Ended(0, ""));
    List<String> given = new ArrayList<>(installation.recorded());
    given.remove("-XX:+UseTransparentHugePages");
    given.replaceAll(option -> option.matches("-Xmx[0-9]{4,}m") ? "-Xmx…m" : option);
    return given;
  }

  /** Or Java refuses to start. */
  @ParameterizedTest
  @ValueSource(strings = {"64", "500", "899", "900", "901", "0800", "999999"})
  void keepTheSoftLimitBelowTheHeap(String memory) throws Exception {
    int soft = Math.min(900, Integer.parseInt(memory));
    Map<String, String> asked = Map.of("ACTIVARIUM_MEMORY", memory);
    for (Ended ended : List.of(installation.bash(asked), installation.launch(asked))) {
      assertThat(ended).isEqualTo(new Ended(0, ""));
    }
    List<String> given = new ArrayList<>(installation.recorded());
    assertThat(given).filteredOn(("-Xmx" + Integer.parseInt(memory) + "m")::equals).hasSize(2);
    assertThat(given).filteredOn(("-XX:SoftMaxHeapSize=" + soft + "m")::equals).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"63", "0", "-1", "2g", "many", "1.5", "1000000", "99999999999999999999"})
  void refuseWhatIsNoAmountOfMemory(String memory) throws Exception {
    Map<String, String> asked = Map.of("ACTIVARIUM_MEMORY", memory);
    for (Ended ended : List.of(installation.bash(asked, "list"), installation.launch(asked))) {
      assertThat(ended)
          .isEqualTo(
              new Ended(
                  2,
                  "activarium: ACTIVARIUM_MEMORY="
                      + memory
                      + ": expected megabytes, a whole number from 64 to 999999\n"));
    }
    assertThat(installation.recorded()).isEmpty();
  }
}
