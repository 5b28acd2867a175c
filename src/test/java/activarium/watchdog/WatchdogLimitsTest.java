package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchdogLimitsTest {

  private static final WatchdogLimits KIOSK = WatchdogLimits.KIOSK;

  private static WatchdogLimits limits(Duration silence, BrakeLimits brake) {
    return new WatchdogLimits(
        KIOSK.start(),
        silence,
        KIOSK.still(),
        KIOSK.black(),
        KIOSK.frozen(),
        KIOSK.grace(),
        KIOSK.growth(),
        KIOSK.night(),
        brake);
  }

  @Test
  void refuseATimeThatIsNone() {
    assertThatThrownBy(() -> limits(Duration.ZERO, KIOSK.brake()))
        .hasMessage("silence must be longer than 0, was PT0S");
  }

  /** Or a show that never draws a frame would never be a quick death, and bring up no placard. */
  @Test
  void refuseToWaitLongerThanAQuickDeathTakes() {
    assertThatThrownBy(() -> limits(KIOSK.brake().quick(), KIOSK.brake()))
        .hasMessage(
            "quick must be longer than any time that a bad show is waited for, PT5M, was PT5M");
  }

  @Test
  void refuseABrakeThatNeverHolds() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new BrakeLimits(second, second, 0, second))
        .hasMessage("deaths must be in [1, 20], was 0");
    assertThatThrownBy(() -> new BrakeLimits(second, second, 21, second))
        .hasMessage("deaths must be in [1, 20], was 21");
  }

  @Test
  void refuseToLetNothingBeHeld() {
    Duration hour = Duration.ofHours(1);
    assertThatThrownBy(() -> new GrowthLimits(Map.of(Resource.HANDLES, 0L), hour, hour))
        .hasMessage("HANDLES must have a limit of at least 1, was 0");
  }

  /** The promise: back within ten seconds, grace and pause included, until the placard is there. */
  @Test
  void bringAShowBackInTime() {
    Brake brake = new Brake(KIOSK.brake());
    List<Duration> pauses =
        IntStream.range(1, KIOSK.brake().deaths())
            .mapToObj(i -> brake.pauseAfter(Duration.ZERO))
            .toList();
    assertThat(pauses)
        .allMatch(pause -> pause.plus(KIOSK.grace()).compareTo(Duration.ofSeconds(8)) < 0);
  }

  @Test
  void keepTheLastIncidents() {
    Incidents incidents = new Incidents();
    IntStream.range(0, 1000)
        .forEach(i -> incidents.add(new Incident(null, Cause.ENDED, "" + i, Duration.ZERO)));
    assertThat(incidents.list()).hasSize(200);
    assertThat(incidents.list().get(199).words()).isEqualTo("999");
  }
}
