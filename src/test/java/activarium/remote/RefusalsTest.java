package activarium.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  private final List<String> log = new ArrayList<>();
  private long now = -5;
  private final Refusals refusals = new Refusals(() -> now, log::add);

  @Test
  void tellsOfTheFirstAtOnceAndOfTheOthersOnceAMinute() {
    for (int i = 0; i < 100; i++) {
      refusals.add("packet " + i);
    }
    now += Duration.ofMinutes(1).toNanos() - 1;
    refusals.add("early");
    assertThat(log).containsExactly("1 refused, the last: packet 0");
    now++;
    refusals.add("due");
    assertThat(log).hasSize(2).last().isEqualTo("101 refused, the last: due");
    assertThat(refusals.count()).isEqualTo(102);
  }

  @Test
  void tellsOfItInOneShortLineWhateverWasSent() {
    refusals.add("unknown address /\n\u001b[2J" + "x".repeat(900));
    assertThat(log.get(0)).hasSizeLessThan(120).doesNotContain("\n", "\u001b");
  }
}
