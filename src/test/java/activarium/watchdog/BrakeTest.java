package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrakeTest {

  private final Brake brake =
      new Brake(
          new BrakeLimits(Duration.ofMinutes(5), Duration.ofSeconds(1), 4, Duration.ofMinutes(3)));

  private long secondsAfter(Duration lived) {
    return brake.pauseAfter(lived).toSeconds();
  }

  @Test
  void pausesTwiceAsLongEachTimeAndThenForMinutesForEver() {
    assertThat(IntStream.range(0, 3).mapToLong(i -> secondsAfter(Duration.ofSeconds(9))))
        .containsExactly(1L, 2L, 4L);
    assertThat(brake.isOn()).isFalse();
    assertThat(IntStream.range(0, 10_000).mapToLong(i -> secondsAfter(Duration.ofSeconds(9))))
        .containsOnly(180L);
    assertThat(brake.isOn()).isTrue();
  }

  @Test
  void forgetsWithALongLife() {
    IntStream.range(0, 9).forEach(i -> brake.pauseAfter(Duration.ofSeconds(1)));
    assertThat(secondsAfter(Duration.ofMinutes(5))).isZero();
    assertThat(brake.isOn()).isFalse();
    assertThat(secondsAfter(Duration.ofSeconds(299))).isEqualTo(1);
  }
}
