package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** By limits that are all different, and no clock. */
class HealthTest {

  private static final WatchdogLimits LIMITS =
      new WatchdogLimits(
          Duration.ofMinutes(3),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(1),
          GrowthLimits.KIOSK,
          WatchdogLimits.KIOSK.night(),
          WatchdogLimits.KIOSK.brake());

  /** Near the largest number, where a clock of nanoseconds may begin. */
  private static final long START = Long.MAX_VALUE - at(10);

  private final Health health = new Health(LIMITS, START);

  private static long at(double seconds) {
    return (long) (seconds * 1e9);
  }

  /** Hears a pulse a second; says at which second there was a verdict. */
  private int firstVerdict(int from, int to, Cause cause, LongFunction<Pulse> pulse) {
    for (int second = from; second < to; second++) {
      Optional<Verdict> verdict = health.hear(START + at(second), pulse.apply(second));
      if (verdict.isPresent()) {
        assertThat(verdict.get().cause()).isEqualTo(cause);
        return second;
      }
    }
    return to;
  }

  @Test
  void letsAShowBeThatIsWell() {
    assertThat(firstVerdict(1, 100_000, null, Pulses::well)).isEqualTo(100_000);
  }

  @Test
  void waitsForTheFirstFrameForAsLongAsAStartMayTake() {
    assertThat(firstVerdict(1, 400, Cause.LATE, second -> Pulses.black(0))).isEqualTo(181);
    Health silent = new Health(LIMITS, START);
    assertThat(silent.judge(START + at(180))).isEmpty();
    assertThat(silent.judge(START + at(180.1)))
        .contains(new Verdict(Cause.LATE, "no first frame for 180.1 s"));
  }

  @Test
  void missesThePulse() {
    health.hear(START + at(1), Pulses.well(1));
    assertThat(health.judge(START + at(16))).isEmpty();
    assertThat(health.judge(START + at(16.1)))
        .contains(new Verdict(Cause.SILENT, "no pulse for 15.1 s"));
  }

  @Test
  void missesFramesAndCountsAnewWithEachOne() {
    assertThat(firstVerdict(1, 15, null, second -> Pulses.well(1))).isEqualTo(15);
    assertThat(firstVerdict(15, 60, Cause.STILL, second -> Pulses.well(2))).isEqualTo(36);
  }

  @Test
  void endsBlackThatLastsAndNotBlackThatIsBroken() {
    LongFunction<Pulse> broken = s -> s % 30 == 1 ? Pulses.well(s) : Pulses.black(s);
    assertThat(firstVerdict(1, 200, null, broken)).isEqualTo(200);
    assertThat(firstVerdict(200, 300, Cause.BLACK, Pulses::black)).isEqualTo(212);
  }

  @Test
  void seesBlackFromTheFirstFrameOn() {
    assertThat(firstVerdict(5, 100, Cause.BLACK, Pulses::black)).isEqualTo(36);
    assertThat(health.isSeen()).isFalse();
  }

  @Test
  void endsAPictureThatStopped() {
    health.hear(START + at(1), Pulses.frozen(1, Duration.ofSeconds(60)));
    assertThat(health.judge(START + at(2))).isEmpty();
    assertThat(health.hear(START + at(2), Pulses.frozen(2, Duration.ofSeconds(61))))
        .contains(new Verdict(Cause.FROZEN, "the same picture, fedcba9876543210, for 61.0 s"));
  }

  @Test
  void isSeenWithTheFirstFrameThatIsNotBlack() {
    assertThat(health.isSeen()).isFalse();
    health.hear(START + at(1), Pulses.well(0));
    assertThat(health.isSeen()).isFalse();
    health.hear(START + at(2), Pulses.well(1));
    assertThat(health.isSeen()).isTrue();
  }
}
