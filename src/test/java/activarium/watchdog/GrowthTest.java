package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class GrowthTest {

  private static final long MEGABYTE = 1 << 20;
  private static final int MINUTES = 720;

  private final GrowthLimits limits =
      new GrowthLimits(
          Map.of(Resource.HEAP, 1000 * MEGABYTE, Resource.HANDLES, 1000L),
          Duration.ofHours(2),
          Duration.ofHours(1));

  private final Random random = new Random(3);

  private static long at(int minute) {
    return Duration.ofMinutes(minute).toNanos();
  }

  /** The first verdict of half a day, with its minute. */
  private Optional<Map.Entry<Integer, Verdict>> first(
      Resource resource, IntToDoubleFunction amount) {
    Growth growth = new Growth(limits, 0);
    for (int minute = 0; minute < MINUTES; minute++) {
      Map<Resource, Long> held = Pulses.held(resource, (long) amount.applyAsDouble(minute));
      Optional<Verdict> verdict = growth.judge(at(minute), held);
      if (verdict.isPresent()) {
        return Optional.of(Map.entry(minute, verdict.get()));
      }
    }
    return Optional.empty();
  }

  private double megabytes(double value, double noise) {
    return (value + noise * random.nextGaussian()) * MEGABYTE;
  }

  @Test
  void endsWhatHoldsTooMuchAtOnce() {
    assertThat(first(Resource.HANDLES, minute -> minute < 3 ? 1000 : 1001))
        .contains(Map.entry(3, new Verdict(Cause.FULL, "handles 1001, limit 1000")));
  }

  @Test
  void letsBeWhatStaysTheSameAndWhatHasNoLimit() {
    assertThat(first(Resource.HEAP, minute -> megabytes(900, 20))).isEmpty();
    assertThat(first(Resource.DIRECT, minute -> megabytes(1e6 * minute, 0))).isEmpty();
  }

  /** 100 MB an hour, from 300: at the limit after seven hours. */
  @Test
  void endsALeakWithinTheHourBeforeItsLimit() {
    Map.Entry<Integer, Verdict> verdict =
        first(Resource.HEAP, minute -> megabytes(300 + 100 * minute / 60.0, 20)).orElseThrow();
    assertThat(verdict.getValue().cause()).isEqualTo(Cause.GROWING);
    assertThat(verdict.getKey()).isBetween(355, 370);
    assertThat(verdict.getValue().words())
        .matches("heap 9\\d\\d MB, grows by (9\\d|10\\d) MB ± \\d MB an hour, limit 1000 MB");
  }

  @Test
  void endsALeakOfOneHandleAMinute() {
    assertThat(first(Resource.HANDLES, minute -> 500 + minute).orElseThrow().getValue().cause())
        .isEqualTo(Cause.GROWING);
  }

  /** 20 MB an hour are far from the limit for half a day; what falls never comes there. */
  @Test
  void letsALeakBeThatIsFarFromItsLimit() {
    assertThat(first(Resource.HEAP, minute -> megabytes(300 + 20 * minute / 60.0, 5))).isEmpty();
    assertThat(first(Resource.HEAP, minute -> megabytes(990 - 20 * minute / 60.0, 1))).isEmpty();
  }

  /** As caches do: to 800 MB with a time constant of 40 minutes. */
  @Test
  void letsBeWhatFillsAndThenStays() {
    assertThat(first(Resource.HEAP, minute -> megabytes(800 * (1 - Math.exp(-minute / 40.0)), 5)))
        .isEmpty();
  }

  /** A collection every 20 minutes, and what it leaves varies: near the limit, but no slope. */
  @Test
  void letsBeWhatJumpsFromCollectionToCollection() {
    double[] left = new double[MINUTES];
    for (int i = 0; i < left.length; i++) {
      left[i] = i % 20 == 0 ? Math.min(990, megabytes(800, 60) / MEGABYTE) : left[i - 1];
    }
    assertThat(first(Resource.HEAP, minute -> left[minute] * MEGABYTE)).isEmpty();
  }

  @Test
  void judgesNoSlopeBeforeTheWindowIsFull() {
    Map.Entry<Integer, Verdict> verdict =
        first(Resource.HEAP, minute -> megabytes(100 + 7 * minute, 0)).orElseThrow();
    assertThat(verdict.getKey()).isEqualTo(Growth.VALUES);
  }
}
