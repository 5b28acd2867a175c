package activarium.projection.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.FloatMatrix;
import activarium.projection.Digits;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures are those of scikit-learn 1.2 and SciPy for the same arrays. */
class QualityTest {

  private final Parallel parallel = new Parallel(2);
  private final Digits digits = Digits.load();

  @Test
  void trustworthinessAndContinuityEqualScikitLearns() {
    FloatMatrix data = digits.data();
    Embedding embedding = digits.embedding();
    assertThat(Trustworthiness.of(data, embedding, 6, parallel).global())
        .isCloseTo(0.8234844138458597, within(1e-9));
    assertThat(Trustworthiness.of(data, embedding, 12, parallel).global())
        .isCloseTo(0.8275281231497927, within(1e-9));
    assertThat(Trustworthiness.continuity(data, embedding, 6, parallel).global())
        .isCloseTo(0.9426353031172309, within(1e-9));
  }

  @Test
  void neighborhoodHitEqualsScikitLearns() {
    NeighborhoodHit low = NeighborhoodHit.of(digits.embedding(), digits.labels(), 6, parallel);
    NeighborhoodHit high = NeighborhoodHit.of(digits.data(), digits.labels(), 6, parallel);
    assertThat(low.global()).isCloseTo(0.38555555555555554, within(1e-12));
    assertThat(high.global()).isCloseTo(0.5833333333333334, within(1e-12));
    double weighted = 0;
    for (int c = 0; c < 10; c++) {
      int label = c;
      weighted +=
          low.perClass()[c] * Arrays.stream(digits.labels()).filter(l -> l == label).count() / 300;
    }
    assertThat(weighted).isCloseTo(low.global(), within(1e-12));
  }

  @Test
  void distancePreservationEqualsScipys() {
    DistancePreservation kept =
        DistancePreservation.of(digits.data(), digits.embedding(), parallel);
    assertThat(kept.normalizedStress()).isCloseTo(0.08975313813883024, within(1e-7));
    assertThat(kept.shepardCorrelation()).isCloseTo(0.7467527641805987, within(1e-6));
  }

  @Test
  void aPerfectMapIsPerfect() {
    Embedding embedding = digits.embedding();
    FloatMatrix plane = new FloatMatrix(300, 2, embedding.positions());
    assertThat(Trustworthiness.of(plane, embedding, 6, parallel).global()).isEqualTo(1);
    DistancePreservation kept = DistancePreservation.of(plane, embedding, parallel);
    assertThat(kept.normalizedStress()).isCloseTo(0, within(1e-12));
    assertThat(kept.shepardCorrelation()).isCloseTo(1, within(1e-12));
  }

  @Test
  void aMapThatCollapsedKeepsNoDistance() {
    Embedding collapsed = new Embedding(300, new float[600]);
    assertThat(DistancePreservation.of(digits.data(), collapsed, parallel).normalizedStress())
        .isEqualTo(1);
    FloatMatrix equal = FloatMatrix.zeros(300, 5);
    assertThat(DistancePreservation.of(equal, digits.embedding(), parallel).normalizedStress())
        .isEqualTo(1);
    assertThat(DistancePreservation.of(equal, collapsed, parallel).normalizedStress()).isZero();
  }

  /** None of its points is nearer to another than any other is. */
  @Test
  void ofAMapThatCollapsedNeighborsAreChance() {
    Embedding collapsed = new Embedding(300, new float[600]);
    assertThat(Trustworthiness.continuity(digits.data(), collapsed, 6, parallel).global())
        .isCloseTo(0.5, within(0.02));
    assertThat(Trustworthiness.of(digits.data(), collapsed, 6, parallel).global())
        .isCloseTo(0.5, within(0.05));
  }

  /** As the definition has it, with the mean rank of those at the same distance. */
  @Test
  void pointsAtTheSameDistanceShareARank() {
    Random random = new Random(4);
    float[] high = new float[60 * 3];
    float[] low = new float[60 * 2];
    for (int i = 0; i < high.length; i++) {
      high[i] = random.nextInt(3);
    }
    for (int i = 0; i < low.length; i++) {
      low[i] = random.nextInt(4);
    }
    FloatMatrix data = new FloatMatrix(60, 3, high);
    double[] continuity =
        Trustworthiness.continuity(data, new Embedding(60, low), 6, parallel).perPoint();
    Neighbors near = NearestNeighbors.exact(data, 6, parallel);
    for (int i = 0; i < 60; i++) {
      double penalty = 0;
      for (int n = 0; n < 6; n++) {
        double own = squared(low, i, near.index(i, n));
        double rank = 0.5;
        for (int j = 0; j < 60; j++) {
          double other = squared(low, i, j);
          rank += j == i || other > own ? 0 : other == own ? 0.5 : 1;
        }
        penalty += Math.max(0, rank - 6);
      }
      assertThat(continuity[i])
          .isCloseTo(1 - penalty * 2 / (6 * (2 * 60 - 3 * 6 - 1)), within(1e-9));
    }
  }

  private static double squared(float[] plane, int i, int j) {
    double dx = plane[2 * i] - plane[2 * j];
    double dy = plane[2 * i + 1] - plane[2 * j + 1];
    return dx * dx + dy * dy;
  }

  @Test
  void pointsOfABadPlaceAreTrustedLess() {
    float[] moved = digits.embedding().positions().clone();
    moved[20] = -moved[20] + 3;
    moved[21] = -moved[21] - 3;
    Trustworthiness before = Trustworthiness.of(digits.data(), digits.embedding(), 6, parallel);
    Trustworthiness after =
        Trustworthiness.of(digits.data(), new Embedding(300, moved), 6, parallel);
    assertThat(after.perPoint()[10]).isLessThan(before.perPoint()[10]);
  }
}
