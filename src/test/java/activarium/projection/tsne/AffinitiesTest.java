package activarium.projection.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Digits;
import activarium.projection.Embedding;
import activarium.work.Parallel;
import org.junit.jupiter.api.Test;

class AffinitiesTest {

  private final Parallel parallel = new Parallel(2);
  private final Digits digits = Digits.load();

  @Test
  void equalThoseOfScikitLearn() {
    Affinities p = Affinities.of(digits.data(), 10, parallel);
    double sum = 0;
    double squares = 0;
    double max = 0;
    for (float value : p.values()) {
      sum += value;
      squares += (double) value * value;
      max = Math.max(max, value);
    }
    assertThat(p.values()).hasSize(11498);
    assertThat(sum).isCloseTo(1, within(1e-5));
    assertThat(max).isCloseTo(0.0014612795, within(1e-7));
    assertThat(squares).isCloseTo(0.00047706735, within(2e-7));
    assertThat(p.columns()).startsWith(9, 12, 17, 36);
    assertThat(p.values()[2]).isCloseTo(2.20938156e-4f, within(1e-8f));
  }

  @Test
  void areSymmetric() {
    Affinities p = Affinities.of(digits.data(), 8, parallel);
    for (int i = 0; i < p.size(); i++) {
      for (int e = p.rowStarts()[i]; e < p.rowStarts()[i + 1]; e++) {
        assertThat(at(p, p.columns()[e], i)).isEqualTo(p.values()[e]);
      }
    }
  }

  private static float at(Affinities p, int row, int column) {
    for (int e = p.rowStarts()[row]; e < p.rowStarts()[row + 1]; e++) {
      if (p.columns()[e] == column) {
        return p.values()[e];
      }
    }
    return 0;
  }

  @Test
  void duplicatesAndConstantColumnsAreNoTrouble() {
    FloatMatrix data = FloatMatrix.zeros(200, 6);
    for (int i = 0; i < 200; i++) {
      data.values()[6 * i] = i / 50;
      data.values()[6 * i + 3] = 7;
    }
    TsneOptions options = TsneOptions.defaults().withPerplexity(15).withIterations(300);
    Affinities p = Affinities.of(data, options.perplexity(), parallel);
    Embedding start = options.initialization().start(data, 0, parallel);
    TsneOptimizer optimizer = new TsneOptimizer(p, start, options, parallel);
    optimizer.step(300);
    for (float position : optimizer.embedding().positions()) {
      assertThat(position).isFinite();
    }
    assertThat(optimizer.klDivergence()).isPositive();
  }

  @Test
  void valuesThatAreNotFiniteAreRefused() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      FloatMatrix data = FloatMatrix.zeros(100, 3);
      data.values()[31] = bad;
      assertThatThrownBy(() -> Affinities.of(data, 5, parallel))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("observation 10");
    }
  }
}
