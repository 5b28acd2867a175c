package activarium.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final Patience patience = new Patience(Duration.ofNanos(10), clock::get);

  @Test
  void waitsForWhatGetsOnHoweverSlowly() {
    for (int i = 0; i < 100; i++) {
      assertThat(patience.isOver(i / 100.0)).isFalse();
      clock.addAndGet(9);
    }
  }

  @Test
  void givesUpWhatStandsStill() {
    assertThat(patience.isOver(0.5)).isFalse();
    clock.addAndGet(9);
    assertThat(patience.isOver(0.5)).isFalse();
    clock.addAndGet(1);
    assertThat(patience.isOver(0.5)).isTrue();
  }
}
