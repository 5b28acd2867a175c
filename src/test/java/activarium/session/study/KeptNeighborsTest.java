package activarium.session.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.projection.Embedding;
import activarium.work.Parallel;
import java.util.Comparator;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which neighbors two maps have in common, against the definition written out. */
class KeptNeighborsTest {

  private static final int COUNT = 40;
  private static final int K = 5;

  private static Embedding map(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] positions = new float[2 * COUNT];
    for (int i = 0; i < positions.length; i++) {
      // Two clusters, so that some neighbors are kept.
      positions[i] = (float) (random.nextDouble() + 4 * (i / 2 % 4));
    }
    return new Embedding(COUNT, positions);
  }

  private static Set<Integer> nearest(Embedding map, int i) {
    return IntStream.range(0, COUNT)
        .filter(j -> j != i)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> distance(map, i, j)))
        .limit(K)
        .collect(Collectors.toSet());
  }

  private static double distance(Embedding map, int i, int j) {
    return Math.hypot(map.x(j) - map.x(i), map.y(j) - map.y(i));
  }

  private static KeptNeighbors of(Embedding one, Embedding other) {
    try (Parallel parallel = new Parallel(1)) {
      return KeptNeighbors.of(one, other, K, parallel);
    }
  }

  @Test
  void areTheShareThatTheDefinitionSays() {
    Embedding one = map(1);
    Embedding other = map(2);
    KeptNeighbors kept = of(one, other);
    for (int i = 0; i < COUNT; i++) {
      Set<Integer> there = nearest(other, i);
      double share = nearest(one, i).stream().filter(there::contains).count() / (double) K;
      assertThat(kept.shares()[i]).as("share of %d", i).isCloseTo((float) share, within(1e-6f));
    }
    assertThat(of(other, one).shares()).as("whichever is first").isEqualTo(kept.shares());
    assertThat(of(one, other).mostChanged(3)).isEqualTo(kept.mostChanged(3));
  }

  @Test
  void findTheOneThatWentToAnotherCluster() {
    Embedding one = map(1);
    float[] moved = one.positions().clone();
    moved[2 * 7] = one.x(4) + 0.01f; // from the fourth cluster to the first
    moved[2 * 7 + 1] = one.y(4);
    assertThat(of(one, new Embedding(COUNT, moved)).mostChanged(1)).containsExactly(7);
  }

  @Test
  void ofEqualSharesTheFartherWayComesFirst() {
    KeptNeighbors kept =
        new KeptNeighbors(new float[] {0.2f, 0, 1, 0, 0}, new float[] {9, 1, 9, 3, 1});
    assertThat(kept.mostChanged(9)).containsExactly(3, 1, 4, 0);
    assertThat(kept.mostChanged(2)).containsExactly(3, 1);
  }

  @Test
  void areAllWhereTheMapIsTheSame() {
    KeptNeighbors kept = of(map(1), map(1));
    assertThat(kept.shares()).containsOnly(1);
    assertThat(kept.mostChanged(5)).isEmpty();
  }
}
