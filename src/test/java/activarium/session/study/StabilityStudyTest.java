package activarium.session.study;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.technique.Projections;
import activarium.projection.tsne.Initialization;
import activarium.recording.ActivationSet;
import activarium.session.MapMaker;
import activarium.session.Techniques;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Six tight groups of seven, so that the six nearest of each are its own group, three groups of
 * each of two classes. One observation has the class of the others; one lies halfway between all
 * groups, and each map puts it somewhere else.
 */
@Timeout(60)
class StabilityStudyTest {

  private static final int GROUPS = 6;
  private static final int SIZE = 7;
  private static final int STRANGER = 0;
  private static final int BETWEEN = GROUPS * SIZE;
  private static final int COUNT = BETWEEN + 1;
  private static final int[] LABELS =
      IntStream.range(0, COUNT).map(i -> i == STRANGER || i / SIZE >= GROUPS / 2 ? 1 : 0).toArray();

  private final ActivationSet layer = planted();
  private final Embedding map = shown(layer.activations());
  private volatile boolean calm = true;

  private static ActivationSet planted() {
    SplittableRandom random = new SplittableRandom(1);
    FloatMatrix activations = FloatMatrix.zeros(COUNT, GROUPS);
    for (int i = 0; i < BETWEEN; i++) {
      double[] place = new double[GROUPS]; // BETWEEN lies at the origin
      double square = 0;
      for (int j = 0; j < GROUPS; j++) {
        place[j] = (i / SIZE == j ? 5.0 / 6 : -1.0 / 6) + 0.05 * random.nextGaussian();
        square += place[j] * place[j];
      }
      for (int j = 0; j < GROUPS; j++) {
        activations.values()[i * GROUPS + j] = (float) (10 * place[j] / Math.sqrt(square));
      }
    }
    return new ActivationSet("planted", 0, activations);
  }

  /** Where nothing is planted, every seed gives other neighbors. */
  private static ActivationSet noise(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FloatMatrix activations = FloatMatrix.zeros(COUNT, GROUPS);
    for (int i = 0; i < activations.values().length; i++) {
      activations.values()[i] = (float) random.nextGaussian();
    }
    return new ActivationSet("noise", 0, activations);
  }

  private static Embedding shown(FloatMatrix activations) {
    Parallel parallel = new Parallel(1);
    Embedding start = Initialization.random().start(activations, 77, parallel);
    return new MapMaker(LABELS, () -> activations, parallel)
        .settled(Projections.usual(), activations, start, 77, new StopToken())
        .finish()
        .embedding();
  }

  private StabilityStudy study(long seed) {
    return new StabilityStudy(LABELS, () -> seed, () -> "tsne", new Techniques(), () -> calm);
  }

  private Stability complete(StabilityStudy study, ActivationSet of) {
    until("all seeds", () -> study.of(of, map, 6).isComplete() && study.isAtRest());
    return study.of(of, map, 6);
  }

  @Test
  void whatTheDataSaysStaysAndWhatItLeavesOpenDoesNot() {
    try (StabilityStudy study = study(5)) {
      Stability found = complete(study, layer);
      assertThat(found.seeds()).isEqualTo(Stability.SEEDS);
      assertThat(found.surviving()[STRANGER]).as("among another class").isTrue();
      assertThat(found.outlierCount()).as("that one, and perhaps the other").isBetween(1, 2);
      double mean =
          IntStream.range(0, BETWEEN).mapToDouble(i -> found.kept()[i]).average().orElse(0);
      assertThat(mean).as("in the groups").isGreaterThan(0.95);
      assertThat(found.kept()[BETWEEN]).as("between the groups").isLessThan(0.8f);
    }
  }

  @Test
  void isAFunctionOfActivationsMapAndSeed() {
    ActivationSet noise = noise(1);
    try (StabilityStudy one = study(5);
        StabilityStudy same = study(5);
        StabilityStudy other = study(6)) {
      float[] kept = complete(one, noise).kept();
      assertThat(complete(same, noise).kept()).isEqualTo(kept);
      assertThat(complete(other, noise).kept()).isNotEqualTo(kept);
    }
  }

  @Test
  void saysHowManySeedsAreInOneAfterAnother() {
    try (StabilityStudy study = study(5)) {
      Stability before = study.of(layer, map, 6);
      assertThat(before.kept()).as("at once").isNull();
      assertThat(before.isWaiting()).isFalse();
      assertThat(study.isAtRest()).isFalse();
      int last = 1;
      while (last < Stability.SEEDS) {
        int seeds = study.of(layer, map, 6).seeds();
        assertThat(seeds).isBetween(last, last + 1);
        last = seeds;
      }
      until("rest", study::isAtRest);
    }
  }

  @Test
  void waitsWhileSomethingIsInAHurry() {
    try (StabilityStudy study = study(5)) {
      calm = false;
      for (int frame = 0; frame < 100; frame++) {
        assertThat(study.of(layer, map, 6).isWaiting()).isTrue();
      }
      assertThat(study.of(layer, map, 6).kept()).isNull();
      assertThat(study.isAtRest()).isFalse();
      calm = true;
      Stability found = complete(study, layer);
      calm = false;
      assertThat(study.of(layer, map, 6)).as("known is known").isSameAs(found);
    }
  }

  @Test
  void keepsTheMapsOfEachLayerAndNeverShowsThoseOfAnother() {
    try (StabilityStudy study = study(5)) {
      Stability first = complete(study, layer);
      ActivationSet other = noise(2);
      assertThat(study.of(other, map, 6).kept()).isNull();
      Stability second = complete(study, other);
      assertThat(second.kept()).isNotEqualTo(first.kept());
      assertThat(study.of(layer, map, 6).kept()).isNull();
      // No further map is made: the first answer has all seeds.
      AtomicReference<Stability> again = new AtomicReference<>();
      until(
          "an answer",
          () -> {
            again.set(study.of(layer, map, 6));
            return again.get().kept() != null;
          });
      assertThat(again.get().isComplete()).isTrue();
      assertThat(again.get().kept()).isEqualTo(first.kept());
    }
  }

  @Test
  void restsWhenNobodyWantsToKnow() {
    try (StabilityStudy study = study(5)) {
      study.of(layer, map, 6);
      assertThat(study.of(layer, map, 0)).isNull();
      until("rest", study::isAtRest);
      assertThat(study.failure()).isNull();
    }
  }

  @Test
  void tellsWhatEndedIt() {
    ActivationSet torn = new ActivationSet("torn", 0, FloatMatrix.zeros(3, 2));
    try (StabilityStudy study = study(5)) {
      study.of(torn, map, 6);
      until("a failure", () -> study.failure() != null && study.isAtRest());
      assertThat(study.of(torn, map, 6).kept()).as("not tried every frame").isNull();
      assertThat(study.isAtRest()).isTrue();
      assertThat(complete(study, layer).isComplete()).as("another layer").isTrue();
    }
  }
}
