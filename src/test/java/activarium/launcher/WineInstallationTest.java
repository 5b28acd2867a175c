package activarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.launcher.Installation.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where tests run, what they run the script for Windows with is installed if that can be done. */
@DisabledOnOs(OS.WINDOWS)
class WineInstallationTest {

  /** What the launcher in bash asks for; all else is as on a machine that has little. */
  private static final String TOOLS =
      "bash cat dirname env find grep head ln locale mkdir mv readlink rm sed sleep touch";

  @TempDir Path temporary;

  private Installation installation;
  private Map<String, String> path;

  @BeforeEach
  void install() throws IOException {
    installation = new Installation(temporary, "installed", temporary);
    Path tools = Files.createDirectories(temporary.resolve("tools"));
    for (String name : TOOLS.split(" ")) {
      Path tool = Path.of("/usr/bin", name);
      Path other = Path.of("/bin", name);
      Files.createSymbolicLink(tools.resolve(name), Files.exists(tool) ? tool : other);
    }
    path = Map.of("PATH", installation.bin() + ":" + tools);
    installation.script("id", "echo 0\n");
    installation.script("uname", "[ \"$1\" = -m ] && echo x86_64 || echo Linux\n");
  }

  /** JUnit would warn of every link that leads out of its folder. */
  @AfterEach
  void removeLinks() throws IOException {
    for (String name : TOOLS.split(" ")) {
      Files.delete(temporary.resolve("tools").resolve(name));
    }
  }

  private void have(String program) throws IOException {
    installation.script(program, "echo " + program + " \"$@\" >>\"$STAND_IN_RECORD\"\n");
  }

  @Test
  void installsWine() throws Exception {
    have("apt-get");
    Ended ended = installation.bash(path, "test");
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).startsWith("activarium: installing wine wine64 …\n");
    assertThat(installation.recorded())
        .startsWith("apt-get install -y -q --no-install-recommends wine wine64", "mvn")
        .contains("verify");
  }

  @Test
  void saysWhatToTypeWhereItMayInstallNothing() throws Exception {
    have("apt-get");
    installation.script("id", "echo 1000\n");
    assertThat(installation.bash(path, "test"))
        .isEqualTo(
            new Ended(
                4,
                "activarium: no wine, with which tests run activarium.cmd: type: sudo apt-get"
                    + " install -y --no-install-recommends wine wine64\n"));
    assertThat(installation.recorded()).isEmpty();
  }

  @Test
  void installsNothingThatIsThereOrCannotBeHad() throws Exception {
    assertThat(installation.bash(path, "test").code()).isZero();
    assertThat(installation.recorded()).startsWith("mvn");
    have("apt-get");
    have("wine");
    assertThat(installation.bash(path, "test").code()).isZero();
    assertThat(installation.recorded()).startsWith("mvn");
  }
}
