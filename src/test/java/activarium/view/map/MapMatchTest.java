package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.projection.Embedding;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Maps of other observations lie alike, class by class. */
class MapMatchTest {

  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final float[][] CENTERS = {{0, 0}, {10, 0}, {0, 5}};
  private static final float NEARLY = 0.5f;

  /** Some points around each center, in an order of their own. */
  private static Embedding clusters(int[] labels, long seed, boolean turned) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] positions = new float[2 * labels.length];
    for (int i = 0; i < labels.length; i++) {
      float x = CENTERS[labels[i]][0] + (float) random.nextDouble(-0.1, 0.1);
      float y = CENTERS[labels[i]][1] + (float) random.nextDouble(-0.1, 0.1);
      positions[2 * i] = turned ? 3 - 2 * y : x;
      positions[2 * i + 1] = turned ? 1 - 2 * x : y;
    }
    return new Embedding(labels.length, positions);
  }

  @Test
  void classesComeToLieWhereTheyLieInTheOther() {
    int[] labels = {0, 1, 2, 0, 1, 2, 2};
    int[] others = {2, 2, 1, 1, 0};
    Embedding moved =
        new MapMatch(labels, NAMES, others, NAMES, false)
            .of(clusters(labels, 1, true), clusters(others, 2, false));
    for (int i = 0; i < labels.length; i++) {
      assertThat(moved.x(i)).isCloseTo(CENTERS[labels[i]][0], within(NEARLY));
      assertThat(moved.y(i)).isCloseTo(CENTERS[labels[i]][1], within(NEARLY));
    }
  }

  @Test
  void aClassThatTheOtherHasNotDoesNotDecide() {
    int[] labels = {0, 1, 2, 0, 1, 2};
    int[] others = {0, 0, 1, 1};
    Embedding moved =
        new MapMatch(labels, NAMES, others, NAMES, false)
            .of(clusters(labels, 1, false), clusters(others, 2, false));
    assertThat(moved.x(1)).isCloseTo(CENTERS[1][0], within(NEARLY));
    assertThat(moved.y(1)).isCloseTo(CENTERS[1][1], within(NEARLY));
  }

  @Test
  void otherClassesLeaveItAsItIs() {
    int[] labels = {0, 1, 2};
    Embedding map = clusters(labels, 1, true);
    MapMatch match = new MapMatch(labels, NAMES, labels, List.of("x", "y", "z"), false);
    assertThat(match.of(map, clusters(labels, 2, false)).positions()).isEqualTo(map.positions());
  }
}
