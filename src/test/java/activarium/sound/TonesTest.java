package activarium.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TonesTest {

  private static double[] heard(float... shares) {
    byte[] samples = Tones.samples(shares, 0.5);
    double[] values = new double[samples.length / 2];
    for (int i = 0; i < values.length; i++) {
      int value = samples[2 * i + 1] << 8 | samples[2 * i] & 0xff;
      values[i] = value / (double) Short.MAX_VALUE;
    }
    return values;
  }

  /** How often it comes up through nothing, a second. */
  private static double pitch(double[] values, double from, double to) {
    int first = (int) (from * Tones.RATE);
    int last = (int) (to * Tones.RATE);
    int risen = 0;
    for (int i = first + 1; i < last; i++) {
      risen += values[i - 1] < 0 && values[i] >= 0 ? 1 : 0;
    }
    return risen / (to - from);
  }

  @Test
  void isTheHigherTheLargerTheShare() {
    assertThat(pitch(heard(0), 0, 0.4)).isCloseTo(220, within(5.0));
    assertThat(pitch(heard(1), 0, 0.4)).isCloseTo(220 * Math.pow(2, 16 / 12.0), within(5.0));
    assertThat(Tones.pitch(0.5)).isBetween(Tones.pitch(0.2), Tones.pitch(0.8));
  }

  @Test
  void neverIsLoudNorClicks() {
    double[] values = heard(1, 0, 1, 0.5f, 1, 1, 1);
    double before = 0;
    for (double value : values) {
      assertThat(Math.abs(value)).isLessThanOrEqualTo(Tones.LOUDEST + 1e-3);
      assertThat(Math.abs(value - before)).as("a step").isLessThan(0.05);
      before = value;
    }
    assertThat(before).as("its end").isCloseTo(0, within(1e-3));
  }

  @Test
  void staysSilentWhereNothingCanBeHeard() {
    try (Tones tones = new Tones()) {
      tones.play(new float[] {0, 1}, 0.1);
      tones.play(new float[0], 0.1);
      tones.hush();
    }
  }
}
