package activarium.projection.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.FloatMatrix;
import activarium.projection.Digits;
import activarium.projection.Embedding;
import activarium.projection.Procrustes;
import activarium.projection.neighbor.Dissimilarities;
import activarium.work.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmacofTest {

  private static final double SCIKIT_LEARN = 0.26150736;

  private final Parallel parallel = new Parallel(2);
  private final Digits digits = Digits.load();
  private final Dissimilarities distances = Dissimilarities.euclidean(digits.data(), parallel);

  @Test
  void refusesWhatIsTooLargeToSquare() {
    float far = 1e30f;
    Dissimilarities triangle =
        new Dissimilarities(new float[][] {{0, far, far}, {far, 0, far}, {far, far, 0}});
    assertThatThrownBy(() -> ClassicalScaling.embed(triangle, 1, new Parallel(1)))
        .hasMessage("data: expected values whose squares are finite, found larger ones");
  }

  @Test
  void reachesTheStressThatScikitLearnReaches() {
    Smacof.Result result = Smacof.embed(distances, Smacof.Options.defaults(), parallel);
    assertThat(result.stress1()).isLessThan(1.005 * SCIKIT_LEARN);
    assertThat(result.stress1()).isCloseTo(stress1(result.embedding()), within(1e-6));
  }

  private double stress1(Embedding embedding) {
    double error = 0;
    double norm = 0;
    for (int i = 0; i < embedding.size(); i++) {
      for (int j = 0; j < i; j++) {
        double d = Math.hypot(embedding.x(i) - embedding.x(j), embedding.y(i) - embedding.y(j));
        error += Math.pow(d - distances.rows()[i][j], 2);
        norm += d * d;
      }
    }
    return Math.sqrt(error / norm);
  }

  @Test
  void classicalScalingRecoversThePlane() {
    Embedding plane = digits.embedding();
    Dissimilarities flat =
        Dissimilarities.euclidean(new FloatMatrix(300, 2, plane.positions()), parallel);
    Embedding found = ClassicalScaling.embed(flat, 0, parallel);
    assertThat(Procrustes.align(found, plane, true).residual()).isLessThan(1e-3);
    assertThat(Smacof.embed(flat, Smacof.Options.defaults(), parallel).stress1()).isLessThan(1e-3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 9})
  void fewPointsOnALineOrInThePlaneKeepTheirDistances(int size) {
    for (int planar = 0; planar < 2; planar++) {
      float[] values = new float[5 * size];
      for (int i = 0; i < size; i++) {
        values[5 * i] = i + 2;
        values[5 * i + 1] = 3 * i;
        values[5 * i + 3] = planar * (i % 3);
      }
      Dissimilarities wanted =
          Dissimilarities.euclidean(new FloatMatrix(size, 5, values), parallel);
      Embedding found = Smacof.embed(wanted, Smacof.Options.defaults(), parallel).embedding();
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          assertThat(Math.hypot(found.x(i) - found.x(j), found.y(i) - found.y(j)))
              .isCloseTo(wanted.rows()[i][j], within(0.01));
        }
      }
    }
  }

  @Test
  void isTheSameForEveryNumberOfThreads() {
    Smacof.Options short30 = new Smacof.Options(30, 0);
    assertThat(Smacof.embed(distances, short30, new Parallel(1)).embedding().positions())
        .isEqualTo(Smacof.embed(distances, short30, parallel).embedding().positions());
  }
}
