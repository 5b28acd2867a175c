package activarium.session.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.projection.Embedding;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of a map, against the definition written out. */
class StabilityTest {

  private static final int COUNT = 40;
  private static final int[] LABELS = IntStream.range(0, COUNT).map(i -> i % 3).toArray();
  private final Parallel parallel = new Parallel(1);

  private static Embedding map(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] positions = new float[2 * COUNT];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = (float) (random.nextDouble() + 0.3 * LABELS[i / 2]);
    }
    return new Embedding(COUNT, positions);
  }

  /** The k nearest of one observation, found by sorting all. */
  private static Set<Integer> nearest(Embedding map, int i, int k) {
    float[] p = map.positions();
    return IntStream.range(0, map.size())
        .filter(j -> j != i)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                j -> Math.hypot(p[2 * j] - p[2 * i], p[2 * j + 1] - p[2 * i + 1])))
        .limit(k)
        .collect(Collectors.toSet());
  }

  private static boolean isOutlier(Embedding map, int i, int k) {
    long own = nearest(map, i, k).stream().filter(j -> LABELS[j] == LABELS[i]).count();
    return 2 * own < k;
  }

  @Test
  void isWhatTheDefinitionSays() {
    Embedding shown = map(1);
    List<Embedding> others = List.of(map(2), map(3), shown);
    for (int k : new int[] {1, 5, 6}) {
      Stability found = Stability.of(shown, others, LABELS, k, parallel);
      assertThat(found.seeds()).isEqualTo(4);
      assertThat(found.outlierCount()).isBetween(1, COUNT - 1);
      assertThat(found.survivingCount()).isLessThan(found.outlierCount());
      for (int i = 0; i < COUNT; i++) {
        int at = i;
        Set<Integer> own = nearest(shown, i, k);
        double kept =
            others.stream()
                .mapToDouble(
                    o -> nearest(o, at, k).stream().filter(own::contains).count() / (double) k)
                .average()
                .orElseThrow();
        assertThat(found.kept()[i]).as("kept %d", i).isCloseTo((float) kept, within(1e-5f));
        boolean outlier = isOutlier(shown, i, k);
        assertThat(found.outliers()[i]).as("outlier %d", i).isEqualTo(outlier);
        assertThat(found.surviving()[i])
            .as("surviving %d", i)
            .isEqualTo(outlier && others.stream().allMatch(o -> isOutlier(o, at, k)));
      }
    }
  }

  @Test
  void aTurnedMapKeepsAll() {
    Embedding shown = map(1);
    float[] p = shown.positions();
    float[] turned = new float[p.length];
    for (int i = 0; i < COUNT; i++) {
      turned[2 * i] = -2 * p[2 * i + 1];
      turned[2 * i + 1] = 2 * p[2 * i];
    }
    Stability found =
        Stability.of(shown, List.of(new Embedding(COUNT, turned)), LABELS, 6, parallel);
    assertThat(found.kept()).containsOnly(1);
    assertThat(found.surviving()).isEqualTo(found.outliers());
    assertThat(Arrays.asList(found.isComplete(), found.isWaiting())).containsExactly(false, false);
  }

  @Test
  void fewObservationsHaveFewerNeighbors() {
    Embedding three = new Embedding(3, new float[] {0, 0, 1, 0, 5, 0});
    Stability found = Stability.of(three, List.of(three), new int[] {0, 0, 1}, 6, parallel);
    assertThat(found.kept()).containsOnly(1);
  }
}
