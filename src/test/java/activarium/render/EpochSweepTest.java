package activarium.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the time of a film goes. */
class EpochSweepTest {

  private static final double SECONDS = 5;

  /** Much changes in the first epoch, little later, as in a training. */
  private final EpochSweep sweep =
      EpochSweep.of(SECONDS, List.of(0.0, 1.0, 2.0, 3.0, 4.0), new double[] {3, 0.5, 0.3, 0.2});

  @Test
  void theFirstEpochTakesMostOfTheTime() {
    assertThat(timeOf(1)).isGreaterThan(0.6 * SECONDS);
    assertThat(timeOf(1)).isLessThan(0.8 * SECONDS);
  }

  /** When the film comes to an epoch. */
  private double timeOf(double epoch) {
    return IntStream.range(0, 5000)
        .mapToDouble(i -> i / 1000.0)
        .filter(t -> sweep.at(t) >= epoch)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyEpochHasItsTime() {
    assertThat(timeOf(4) - timeOf(3)).as("though little changes").isGreaterThan(0.2);
  }

  @Test
  void itRestsWhereItBeginsAndEndsAndNeverGoesBackOrJumps() {
    assertThat(sweep.at(0)).isZero();
    assertThat(sweep.at(0.4)).isZero();
    assertThat(sweep.at(4.6)).isEqualTo(4);
    assertThat(sweep.at(99)).isEqualTo(4);
    double moving = 0;
    for (int frame = 1; frame < 150; frame++) {
      double step = sweep.at(frame / 30.0) - sweep.at((frame - 1) / 30.0);
      assertThat(step).as("frame %d", frame).isBetween(0.0, 0.25);
      moving += step > 0 ? 1 : 0;
    }
    assertThat(moving / 150).as("share of frames in which something happens").isGreaterThan(0.75);
  }

  @Test
  void whereNothingChangesAllEpochsAreAlike() {
    EpochSweep even = EpochSweep.of(10, List.of(0.0, 1.0, 2.0), new double[2]);
    assertThat(even.at(5)).isCloseTo(1, within(1e-9));
  }

  @Test
  void aSingleMomentIsShownAllTheTime() {
    assertThat(EpochSweep.of(3, List.of(7.0), new double[0]).at(2)).isEqualTo(7);
  }
}
