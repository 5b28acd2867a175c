package activarium.projection.tsne;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TsneOptionsTest {

  @Test
  void exaggeratesAQuarterOfARunAtMost() {
    TsneOptions options = TsneOptions.defaults();
    assertThat(options.exaggerationIterations()).isEqualTo(250);
    assertThat(options.withIterations(250).exaggerationIterations()).isEqualTo(62);
    assertThat(options.withIterations(3).exaggerationIterations()).isZero();
    assertThat(options.withIterations(5000).exaggerationIterations()).isEqualTo(250);
  }
}
