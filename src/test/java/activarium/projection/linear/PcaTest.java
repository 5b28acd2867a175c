package activarium.projection.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.FloatMatrix;
import activarium.projection.Clusters;
import activarium.projection.Digits;
import activarium.work.Parallel;
import org.junit.jupiter.api.Test;

class PcaTest {

  private final Parallel parallel = new Parallel(2);

  @Test
  void variancesEqualThoseOfScikitLearn() {
    Pca pca = Pca.fit(Digits.load().data(), 3, 1, parallel);
    assertThat(pca.variances())
        .containsExactly(new float[] {5.09440594f, 4.2560304f, 2.83021681f}, within(1e-4f));
    assertThat(pca.components().at(0, 0)).isCloseTo(1, within(1e-4f));
  }

  @Test
  void componentsAreOrthonormalAlsoWhereThereIsNoVariance() {
    FloatMatrix data = FloatMatrix.zeros(50, 20);
    for (int i = 0; i < 50; i++) {
      data.values()[20 * i + 4] = i;
    }
    Pca pca = Pca.fit(data, 4, 1, parallel);
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        float dot = PcaFit.dot(pca.components().row(a), 0, pca.components().row(b), 0, 20);
        assertThat(dot).isCloseTo(a == b ? 1 : 0, within(1e-4f));
      }
    }
    assertThat(pca.variances()[0]).isCloseTo(212.5f, within(1e-2f));
    assertThat(pca.variances()[1]).isCloseTo(0, within(1e-3f));
  }

  @Test
  void observationsFarFromZeroHaveTheComponentsOfNearOnes() {
    FloatMatrix near = Clusters.of(200, 6, 2, 3).data();
    float[] moved = new float[near.values().length];
    float[] back = new float[moved.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = near.values()[i] + 1e6f;
      back[i] = moved[i] - 1e6f; // what is left of the digits
    }
    FloatMatrix far = new FloatMatrix(200, 6, moved);
    FloatMatrix rounded = new FloatMatrix(200, 6, back);
    Pca found = Pca.fit(far, 2, 1, parallel);
    Pca expected = Pca.fit(rounded, 2, 1, parallel);
    assertThat(found.variances()).containsExactly(expected.variances(), within(1e-2f));
    FloatMatrix scores = found.transform(far, parallel);
    FloatMatrix wanted = expected.transform(rounded, parallel);
    for (int i = 1; i < 200; i++) {
      assertThat(scores.at(i, 0) - scores.at(0, 0))
          .isCloseTo(wanted.at(i, 0) - wanted.at(0, 0), within(1e-2f));
    }
  }

  @Test
  void manyWideObservationsGiveTheSameOnAnyNumberOfThreads() {
    FloatMatrix data = Clusters.of(1500, 300, 1, 9).data();
    Pca two = Pca.fit(data, 12, 1, parallel);
    Pca one = Pca.fit(data, 12, 1, new Parallel(1));
    assertThat(two.components().values()).isEqualTo(one.components().values());
    FloatMatrix scores = two.transform(data, parallel);
    double variance = 0;
    for (int i = 0; i < 1500; i++) {
      variance += Math.pow(scores.at(i, 0), 2) / 1499;
    }
    assertThat(variance).isCloseTo(two.variances()[0], within(1e-2 * variance));
  }
}
