package activarium.cli;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The kiosk as its two processes. */
class KioskCommandTest {

  /** In the third field and those that follow of what Linux tells of a process. */
  private static final int NICENESS = 16;

  @TempDir Path folder;
  private KioskProcess kiosk;

  @BeforeEach
  void start() throws Exception {
    kiosk = new KioskProcess(folder);
    kiosk.start(Home.find().root(), Map.of());
  }

  @AfterEach
  void end() throws InterruptedException {
    kiosk.close();
  }

  @Test
  void comesBackWhenItIsKilledAndWhateverItsFilesAreAndEndsWhenTheStaffEndsIt() throws Exception {
    ProcessHandle first = kiosk.show();
    kiosk.untilShown();
    Files.writeString(folder.resolve("logs/visits.csv"), "\0garbage");
    Files.writeString(folder.resolve("logs/pin-tries"), "garbage");
    first.destroyForcibly();
    kiosk.untilReplaced(first);
    assertThat(kiosk.post("/quit")).isLessThan(300);
    assertThat(kiosk.watchdog().waitFor(240, TimeUnit.SECONDS)).as("not started again").isTrue();
    assertThat(kiosk.watchdog().exitValue()).isZero();
  }

  /** Beside other programs the show would hardly move. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void theShowDoesNotGiveWayAsJobsDo() throws Exception {
    String stat = Files.readString(Path.of("/proc/" + kiosk.show().pid() + "/stat"));
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    assertThat(afterName[NICENESS]).isEqualTo("0");
  }

  @Test
  void aShowThatIsFrozenIsReplacedAndNoneOutlivesItsWatchdog() throws Exception {
    ProcessHandle first = kiosk.show();
    kiosk.untilShown();
    KioskProcess.signal("STOP", first);
    kiosk.untilReplaced(first);
    ProcessHandle second = kiosk.show();
    kiosk.watchdog().destroyForcibly();
    until("it ends by itself", () -> !second.isAlive());
  }
}
