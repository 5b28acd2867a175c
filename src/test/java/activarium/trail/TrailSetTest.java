package activarium.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.projection.Embedding;
import activarium.work.Parallel;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailSetTest {

  private static final Embedding FIRST = new Embedding(2, new float[] {0, 0, 10, 10});
  private static final Embedding SECOND = new Embedding(2, new float[] {3, 4, 10, 11});

  private final Parallel parallel = new Parallel(1);

  @Test
  void followsEveryObservationThroughTheEmbeddings() {
    TrailSet trails = TrailSet.of(List.of(FIRST, SECOND), new int[] {5, 6});
    assertThat(trails.trail(0).points()).containsExactly(0, 0, 3, 4);
    assertThat(trails.trail(0).length()).isEqualTo(5);
    assertThat(trails.trail(1).classIndex()).isEqualTo(6);
    assertThat(trails.at(1).positions()).containsExactly(SECOND.positions());
    assertThat(trails.width()).isEqualTo(11);
  }

  @Test
  void refusesEmbeddingsOfOtherObservations() {
    Embedding other = new Embedding(1, new float[2]);
    assertThatThrownBy(() -> TrailSet.of(List.of(FIRST, other), new int[2]))
        .hasMessage("embedding 1 has 1 points, the first one 2");
  }

  @Test
  void placesPointsAtEqualDistancesAlongTheTrail() {
    TrailSet corner = TrailSet.unlabeled(1, 3, new float[] {0, 0, 9, 0, 9, 3});
    TrailSet even = Resampler.resample(corner, 5, parallel);
    assertThat(even.positions())
        .containsExactly(new float[] {0, 0, 3, 0, 6, 0, 9, 0, 9, 3}, within(1e-5f));
  }

  @Test
  void namesTheObservationsThatChangeClusterMostOftenFirst() {
    // Two clusters of ten; observation 0 goes over and stays, observation 10 goes and comes back.
    Embedding[] frames = new Embedding[3];
    for (int t = 0; t < 3; t++) {
      float[] positions = new float[40];
      for (int i = 0; i < 20; i++) {
        boolean left = i < 10 ? i != 0 || t == 0 : i == 10 && t == 1;
        positions[2 * i] = (left ? 0 : 100) + i % 5;
        positions[2 * i + 1] = i % 7 * (t == 2 ? 0.5f : 1);
      }
      frames[t] = new Embedding(20, positions);
    }
    int[] classes = new int[20];
    java.util.Arrays.fill(classes, 10, 20, 1);
    ClusterChanges changes = ClusterChanges.of(TrailSet.of(List.of(frames), classes), parallel);
    assertThat(changes.strays()).containsExactly(10, 0);
    assertThat(changes.changes(10)).isEqualTo(2);
    assertThat(changes.shareChanged(0)).isEqualTo(0.1);
    assertThat(changes.shareChanged(1)).isEqualTo(0.05);
    assertThat(changes.shareOfStrays()).isEqualTo(0.1);
    assertThat(changes.spread(0)).isLessThan(0.1);
    assertThat(changes.spread(1)).isGreaterThan(changes.spread(0));
    assertThat(changes.gainInCompactness(1)).isPositive();
  }

  @Test
  void readsTrailsOfOneObservationAndOfNone() {
    ClusterChanges one =
        ClusterChanges.of(TrailSet.unlabeled(1, 2, new float[] {0, 0, 1, 1}), parallel);
    assertThat(one.strays()).isEmpty();
    ClusterChanges none = ClusterChanges.of(TrailSet.unlabeled(0, 2, new float[0]), parallel);
    assertThat(none.shareChanged(0)).isZero();
    assertThat(none.spread(0)).isZero();
  }
}
