package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightTest {

  private static final Duration LONG = Duration.ofDays(1);

  private final Night night = new Night(WatchdogLimits.KIOSK.night());

  private boolean isDue(double hours, LocalTime time) {
    return night.judge((long) (hours * 3600e9), time, LONG).isPresent();
  }

  private boolean isDue(double hours, String time) {
    return isDue(hours, LocalTime.parse(time));
  }

  @Test
  void isOnceANightForThreeMonths() {
    List<LocalDateTime> restarts = new ArrayList<>();
    LocalDateTime start = LocalDateTime.of(2026, 9, 1, 12, 0);
    for (int minute = 0; minute < 92 * 24 * 60; minute++) {
      LocalDateTime time = start.plusMinutes(minute);
      if (isDue(minute / 60.0, time.toLocalTime())) {
        restarts.add(time);
      }
    }
    assertThat(restarts)
        .hasSize(92)
        .allMatch(time -> time.toLocalTime().equals(LocalTime.of(4, 0)));
  }

  @Test
  void isNotBroughtBackByAClockThatIsSetBack() {
    assertThat(isDue(0, "03:59:59")).isFalse();
    assertThat(isDue(0.1, "04:00")).isTrue();
    assertThat(isDue(0.2, "04:00")).isFalse();
    assertThat(isDue(1, "04:29:59")).isFalse();
    assertThat(isDue(12, "04:10")).isFalse();
    assertThat(isDue(12.1, "04:10")).isTrue();
  }

  @Test
  void isThereAgainThoughTheClockWasSetForward() {
    assertThat(isDue(0, "04:00")).isTrue();
    assertThat(isDue(1, "07:00")).isFalse();
    assertThat(isDue(22, "04:00")).isTrue();
  }

  @Test
  void sparesAShowThatWasStartedThisNight() {
    LocalTime time = LocalTime.of(4, 20);
    assertThat(night.judge(0, time, Duration.ofMinutes(29))).isEmpty();
    assertThat(night.judge(0, time, Duration.ofMinutes(30)))
        .contains(new Verdict(Cause.NIGHT, "as every night"));
  }

  @Test
  void mayGoOverMidnight() {
    NightWindow window = new NightWindow(LocalTime.of(23, 45), LocalTime.of(0, 15));
    assertThat(window.length()).isEqualTo(Duration.ofMinutes(30));
    assertThat(window.holds(LocalTime.of(23, 45))).isTrue();
    assertThat(window.holds(LocalTime.of(0, 14))).isTrue();
    assertThat(window.holds(LocalTime.of(0, 15))).isFalse();
    assertThat(window.holds(LocalTime.NOON)).isFalse();
    assertThatThrownBy(() -> new NightWindow(LocalTime.NOON, LocalTime.NOON))
        .hasMessage("from and to must differ, were both 12:00");
  }
}
