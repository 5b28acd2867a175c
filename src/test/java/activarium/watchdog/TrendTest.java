package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

  /** F. J. Anscombe, Graphs in statistical analysis, 1973: the first of his four data sets. */
  @Test
  void isThatOfTheTextbook() {
    Trend trend =
        Trend.of(new double[] {4.26, 5.68, 7.24, 4.82, 6.95, 8.81, 8.04, 8.33, 10.84, 7.58, 9.96});
    assertThat(trend.slope()).isCloseTo(0.5001, within(1e-4));
    assertThat(trend.error()).isCloseTo(0.1179, within(1e-4));
    assertThat(trend.end()).isCloseTo(10.0012, within(1e-3));
  }

  @Test
  void isSureOfALineAndOfNothingThatMoves() {
    assertThat(Trend.of(IntStream.range(0, 120).mapToDouble(i -> 1e9 + 3 * i).toArray()))
        .satisfies(trend -> assertThat(trend.slope()).isCloseTo(3, within(1e-6)))
        .satisfies(trend -> assertThat(trend.error()).isLessThan(1e-6));
    assertThat(Trend.of(new double[120])).isEqualTo(new Trend(0, 0, 0));
  }

  /** Noise that lasts, as memory does from one collection to the next, is no slope either. */
  @Test
  void doesNotTakeNoiseForASlope() {
    assertThat(falseAlarms(1)).isLessThanOrEqualTo(2);
    assertThat(falseAlarms(10)).isLessThanOrEqualTo(20);
  }

  /** Of 2000 windows of noise without a slope, how many have one beyond four standard errors. */
  private static long falseAlarms(int lasts) {
    Random random = new Random(5);
    return IntStream.range(0, 2000)
        .filter(
            window -> {
              double[] values = new double[Growth.VALUES];
              for (int i = 0; i < values.length; i++) {
                values[i] = i % lasts == 0 ? random.nextGaussian() : values[i - 1];
              }
              Trend trend = Trend.of(values);
              return trend.slope() > 4 * trend.error();
            })
        .count();
  }
}
