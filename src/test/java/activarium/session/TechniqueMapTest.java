package activarium.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.Procrustes;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps of a session by every technique of the registry. */
class TechniqueMapTest {

  private static final int COUNT = 60;
  private static final int[] LABELS = IntStream.range(0, COUNT).map(i -> i % 3).toArray();

  private final Parallel parallel = new Parallel(1);
  private final FloatMatrix images = blobs(1);
  private final MapMaker maker = new MapMaker(LABELS, () -> images, parallel);

  static List<Projection> techniques() {
    return Projections.all();
  }

  /** Three classes, far apart. */
  private static FloatMatrix blobs(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FloatMatrix data = FloatMatrix.zeros(COUNT, 5);
    for (int i = 0; i < COUNT; i++) {
      for (int d = 0; d < 5; d++) {
        data.values()[5 * i + d] = (float) random.nextGaussian() + (LABELS[i] == d ? 12 : 0);
      }
    }
    return data;
  }

  private LayerMap map(Projection technique, boolean settled) {
    Embedding origin = maker.origin(3).finish().embedding();
    StopToken stop = new StopToken();
    MapRun run =
        settled
            ? maker.settled(technique, blobs(2), origin, 3, stop)
            : maker.quick(technique, blobs(2), origin, 3, stop);
    return run.finish();
  }

  @ParameterizedTest
  @MethodSource("techniques")
  void partTheClassesAndSayWhoMadeThem(Projection technique) {
    for (boolean settled : new boolean[] {false, true}) {
      LayerMap map = map(technique, settled);
      assertThat(map.technique()).isEqualTo(technique.name());
      assertThat(map.settled()).isEqualTo(settled);
      assertThat(map.neighborhoodHitHigh()).isGreaterThan(0.95);
      assertThat(map.neighborhoodHit()).isGreaterThan(0.9);
      assertThat(Double.isNaN(map.cost())).isEqualTo(technique.costName().isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("techniques")
  void areAFunctionOfImagesActivationsAndSeed(Projection technique) {
    assertThat(map(technique, true).embedding().positions())
        .isEqualTo(map(technique, true).embedding().positions());
  }

  /** Layers can be compared only if no map lies mirrored or turned beside another. */
  @ParameterizedTest
  @MethodSource("techniques")
  void lieAsTheMapOfTheImagesDoes(Projection technique) {
    Embedding origin = maker.origin(3).finish().embedding();
    Embedding map = map(technique, true).embedding();
    double asItLies = 0;
    double turned = 0;
    Embedding best = Procrustes.align(map, origin, false).embedding().centered();
    for (int i = 0; i < COUNT; i++) {
      asItLies += map.x(i) * origin.x(i) + map.y(i) * origin.y(i);
      turned += best.x(i) * origin.x(i) + best.y(i) * origin.y(i);
    }
    assertThat(asItLies).isGreaterThan(0.9 * turned);
  }

  @ParameterizedTest
  @MethodSource("techniques")
  void areNotPreparedOnceStopped(Projection technique) {
    Embedding origin = maker.origin(3).finish().embedding();
    StopToken stop = new StopToken();
    stop.stop();
    assertThatThrownBy(() -> maker.settled(technique, blobs(2), origin, 3, stop).step())
        .isInstanceOf(CancellationException.class);
  }
}
