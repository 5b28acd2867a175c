package activarium.session.study;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.selection.Selection;
import activarium.work.Parallel;
import org.junit.jupiter.api.Test;

/**
 * Two groups of twelve on a line. In the map, observation 0 lies among the other group: its
 * neighbors are torn away from it.
 */
class NeighborhoodsTest {

  private static final int GROUP = 12;

  private static Neighborhoods neighborhoods(int[] labels) {
    float[] high = new float[2 * GROUP];
    float[] low = new float[4 * GROUP];
    for (int i = 0; i < 2 * GROUP; i++) {
      labels[i] = i / GROUP;
      high[i] = 100 * labels[i] + i % GROUP;
      low[2 * i] = i == 0 ? 105.4f : high[i];
    }
    try (Parallel parallel = new Parallel(1)) {
      return Neighborhoods.of(
          new FloatMatrix(2 * GROUP, 1, high), new Embedding(2 * GROUP, low), labels, parallel);
    }
  }

  @Test
  void findsWhatTheMapTearsApart() {
    int[] labels = new int[2 * GROUP];
    Neighborhoods found = neighborhoods(labels);
    assertThat(found.isTorn(0, 1)).isTrue();
    assertThat(found.isTorn(2, 1)).isFalse();
    assertThat(found.isTorn(0, 15)).as("never was a neighbor").isFalse();
  }

  @Test
  void ranksOutliers() {
    int[] labels = new int[2 * GROUP];
    assertThat(neighborhoods(labels).outliers(labels)).containsExactly(0);
  }

  @Test
  void saysInFiguresWhatIsChosen() {
    int[] labels = new int[2 * GROUP];
    Neighborhoods found = neighborhoods(labels);
    Evidence outlier = Evidence.of(Selection.of(2 * GROUP, 0), i -> true, found);
    assertThat(outlier).isEqualTo(new Evidence(1, 1, 0, 1));
    assertThat(outlier.accuracy()).isZero();
    Evidence rest = Evidence.of(Selection.of(2 * GROUP, 0).inverted(), i -> i == 3, found);
    assertThat(rest.hitMap()).isBetween(0.9, 1.0);
    assertThat(rest.accuracy()).isEqualTo(22.0 / 23);
    assertThat(Evidence.of(Selection.none(2 * GROUP), i -> true, found).hitMap()).isNaN();
  }

  @Test
  void countsConfusions() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(new int[] {0, 0, 0, 1, 1}, new int[] {0, 1, 1, 1, 0}, 3);
    assertThat(matrix.count(0, 1)).isEqualTo(2);
    assertThat(matrix.ofClass(0)).isEqualTo(3);
    assertThat(matrix.mostConfused()).isEqualTo(2);
    assertThat(matrix.ofClass(2)).isZero();
  }
}
