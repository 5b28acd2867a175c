package activarium.session;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.Initialization;
import activarium.recording.ActivationSet;
import activarium.work.Parallel;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two far groups of one class each, with two strangers planted: one of class 0 that lies in the
 * midst of class 1, and one of class 0 halfway between the groups, as near to the one as to the
 * other, which each map puts somewhere.
 */
@Timeout(60)
class StabilityStudyTest {

  private static final int COUNT = 42;
  private static final int WITHIN = 40;
  private static final int BETWEEN = 41;
  private static final int[] LABELS =
      IntStream.range(0, COUNT).map(i -> i >= 20 && i < 40 ? 1 : 0).toArray();

  private final ActivationSet layer = layer("planted", 1);
  private final Embedding map = shown(layer.activations());
  private volatile boolean calm = true;

  private static ActivationSet layer(String name, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int columns = 6;
    FloatMatrix activations = FloatMatrix.zeros(COUNT, columns);
    for (int i = 0; i < COUNT; i++) {
      float group = i == BETWEEN ? 0.5f : i == WITHIN ? 1 : LABELS[i];
      for (int j = 0; j < columns; j++) {
        activations.values()[i * columns + j] =
            2 * group + (i == BETWEEN ? 0 : (float) random.nextGaussian());
      }
    }
    return new ActivationSet(name, 0, activations);
  }

  private static Embedding shown(FloatMatrix activations) {
    Parallel parallel = new Parallel(1);
    Embedding start = Initialization.random().start(activations, 77, parallel);
    return new MapMaker(LABELS, () -> activations, parallel)
        .settled(activations, start)
        .finish()
        .embedding();
  }

  private StabilityStudy study(long seed) {
    return new StabilityStudy(LABELS, () -> seed, () -> calm);
  }

  private Stability complete(StabilityStudy study, ActivationSet of) {
    until("all seeds", () -> study.of(of, map, 6).isComplete() && study.isAtRest());
    return study.of(of, map, 6);
  }

  @Test
  void anOutlierThatTheDataHasSurvivesEverySeed() {
    try (StabilityStudy study = study(5)) {
      Stability found = complete(study, layer);
      assertThat(found.seeds()).isEqualTo(Stability.SEEDS);
      assertThat(found.surviving()[WITHIN]).as("in the midst of another class").isTrue();
      double mean = IntStream.range(0, 40).mapToDouble(i -> found.kept()[i]).average().orElse(0);
      assertThat((double) found.kept()[BETWEEN]).as("between the classes").isLessThan(mean - 0.1);
    }
  }

  @Test
  void isAFunctionOfActivationsMapAndSeed() {
    try (StabilityStudy one = study(5);
        StabilityStudy same = study(5);
        StabilityStudy other = study(6)) {
      float[] kept = complete(one, layer).kept();
      assertThat(complete(same, layer).kept()).isEqualTo(kept);
      assertThat(complete(other, layer).kept()).isNotEqualTo(kept);
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
      ActivationSet other = layer("other", 2);
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
