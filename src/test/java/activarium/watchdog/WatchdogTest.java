package activarium.watchdog;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.watchdog.ShowProbe.Life;
import activarium.watchdog.ShowProbe.Way;
import activarium.work.JobRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With processes that are real. */
class WatchdogTest {

  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration PROMISED = Duration.ofSeconds(10);
  private static final LocalTime NIGHT = LocalTime.of(4, 0);

  @TempDir private Path folder;

  private final JobRunner jobs = new JobRunner("the test has no watchdog", failure -> {});

  private final BlockingQueue<String> placards = new LinkedBlockingQueue<>();

  private final Placard placard =
      new Placard() {
        @Override
        public void show(String words) {
          placards.add(words);
        }

        @Override
        public void hide() {
          placards.add("");
        }
      };

  private volatile boolean isNight;

  private final WatchClock clock =
      new WatchClock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public ZonedDateTime local() {
          ZonedDateTime now = ZonedDateTime.now();
          return isNight ? now.with(NIGHT) : now;
        }
      };

  private static Duration shortFor(Cause tested, Cause cause) {
    return tested == cause ? SHORT : LONG;
  }

  /** Patient but for one cause, so that a busy machine is not taken for a bad show. */
  private static WatchdogLimits limits(Cause tested, int deaths) {
    return new WatchdogLimits(
        LONG,
        shortFor(tested, Cause.SILENT),
        shortFor(tested, Cause.STILL),
        shortFor(tested, Cause.BLACK),
        shortFor(tested, Cause.FROZEN),
        SHORT,
        new GrowthLimits(Map.of(Resource.DIRECT, 8L << 20), LONG, LONG),
        new NightWindow(NIGHT, NIGHT.plusNanos(1000)),
        new BrakeLimits(LONG.plusSeconds(1), Duration.ofMillis(10), deaths, Duration.ofMillis(20)));
  }

  private Watchdog watch(List<String> line, WatchdogLimits limits) {
    Watchdog watchdog =
        new Watchdog(() -> new ShowCommand(line, Map.of()), limits, placard, "call 117", clock);
    jobs.start("watchdog", watchdog);
    return watchdog;
  }

  private Path file() {
    return folder.resolve("lives");
  }

  private List<Life> lives(int atLeast) {
    until("life " + atLeast, () -> ShowProbe.lives(file()).size() >= atLeast);
    return ShowProbe.lives(file());
  }

  @AfterEach
  void leavesNothingThatRuns() {
    jobs.close();
    ShowProbe.lives(file()).forEach(life -> until("it has ended", life::isOver));
  }

  private void assertBack(Watchdog watchdog, Cause cause) {
    lives(2);
    Incident incident = watchdog.incidents().list().get(0);
    assertThat(incident.cause()).as(incident.words()).isEqualTo(cause);
    assertBackSince(incident.time().toInstant().toEpochMilli());
  }

  /** Not counting what a show takes to come up, which is long where the machine is busy. */
  private void assertBackSince(long millis) {
    List<Life> lives = lives(2);
    long back = lives.get(1).beganMillis() - millis;
    assertThat(back).isBetween(0L, PROMISED.toMillis());
    assertThat(lives.get(0).isOver()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "DIES, ENDED",
    "HANGS, SILENT",
    "STILL, STILL",
    "BLACK, BLACK",
    "FROZEN, FROZEN",
    "LEAKS, FULL",
    "FLOODS, BLACK",
    "STUBBORN, SILENT"
  })
  @DisabledOnOs(OS.WINDOWS) // processes are asked to end in another way there
  void bringsBackAShowThat(Way way, Cause cause) {
    assertBack(watch(ShowProbe.command(file(), way, 1), limits(cause, 20)), cause);
  }

  @Test
  void bringsBackAShowThatIsKilled() {
    Watchdog watchdog = watch(ShowProbe.command(file(), Way.WELL, 0), limits(Cause.ENDED, 20));
    ProcessHandle.of(lives(1).get(0).pid()).orElseThrow().destroyForcibly();
    assertBack(watchdog, Cause.ENDED);
  }

  @Test
  void restartsAShowThatIsWellOnceANight() {
    Watchdog watchdog = watch(ShowProbe.command(file(), Way.WELL, 0), limits(Cause.NIGHT, 20));
    lives(1);
    long midnight = System.currentTimeMillis();
    isNight = true;
    assertBackSince(midnight);
    assertThat(watchdog.incidents().list())
        .singleElement()
        .matches(incident -> incident.cause() == Cause.NIGHT);
  }

  @Test
  void bringsUpThePlacardUntilTheShowIsSeenAgain() throws InterruptedException {
    Watchdog watchdog = watch(ShowProbe.command(file(), Way.DIES, 2), limits(Cause.ENDED, 2));
    lives(3);
    assertThat(placards.take()).isEqualTo("call 117");
    assertThat(placards.take()).isEmpty();
    assertThat(watchdog.incidents().list()).hasSize(2);
    assertThat(placards).isEmpty();
  }

  @Test
  void triesForEverWhatCannotBeStarted() throws InterruptedException {
    Watchdog watchdog =
        watch(List.of(folder.resolve("nothing").toString()), limits(Cause.UNSTARTED, 3));
    assertThat(placards.take()).isEqualTo("call 117");
    until("it is tried again", () -> watchdog.incidents().list().size() > 9);
    assertThat(watchdog.incidents().list())
        .allMatch(incident -> incident.cause() == Cause.UNSTARTED)
        .allMatch(incident -> incident.words().contains("nothing"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void endsAShowThatDoesNotHearWhenItIsToEndItself() throws Exception {
    Process parent = new ProcessBuilder(WatchdogProbe.command(file(), Way.STUBBORN)).start();
    Life life = lives(1).get(0);
    parent.destroy();
    assertThat(parent.waitFor()).isZero();
    assertThat(life.isOver()).isTrue();
  }

  @Test
  void takesTheShowAlongWhenItIsKilled() throws Exception {
    Process parent = new ProcessBuilder(WatchdogProbe.command(file(), Way.WELL)).start();
    Life life = lives(1).get(0);
    parent.destroyForcibly();
    parent.waitFor();
    until("the show has ended", life::isOver);
  }
}
