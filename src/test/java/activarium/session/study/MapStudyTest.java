package activarium.session.study;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.recording.HeldActivations;
import activarium.session.Judgement;
import activarium.session.ProjectorTest;
import activarium.work.Parallel;
import org.junit.jupiter.api.Test;

/** Maps are judged, and their neighbors and outlines are found, each for what it is asked for. */
class MapStudyTest {

  private static final ActivationSet LAYER = ProjectorTest.snapshot(4).layer("first");

  private static final Parallel ONE = new Parallel(1);

  private static int[] labels() {
    int[] labels = new int[LAYER.observations()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 3;
    }
    return labels;
  }

  private static Embedding map(int seed) {
    java.util.Random random = new java.util.Random(seed);
    float[] positions = new float[2 * LAYER.observations()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = (float) random.nextGaussian();
    }
    return new Embedding(LAYER.observations(), positions);
  }

  @Test
  void judgesTheMapAskedForAndKeepsTheOneBeforeMeanwhile() {
    HeldActivations held = new HeldActivations(LAYER);
    ActivationSet layer = held.set();
    try (MapStudy study = new MapStudy(labels(), 3)) {
      Embedding first = map(1);
      assertThat(study.judgement(layer, first, 6)).as("while it is under way").isNull();
      held.letGo();
      until("a judgement", () -> study.judgement(layer, first, 6) != null && study.isAtRest());
      Judgement one = study.judgement(layer, first, 6);
      assertThat(one.k()).isEqualTo(6);
      assertThat(one.trustworthiness().perPoint()).hasSize(labels().length);
      Embedding second = map(2);
      // Either the one before or, if it is there so soon, the one asked for: never nothing.
      assertThat(study.judgement(layer, second, 6)).isNotNull();
      until("another", () -> study.judgement(layer, second, 6) != one);
      assertThat(study.judgement(layer, second, 6).trustworthiness().global())
          .isEqualTo(
              Judgement.of(LAYER.activations(), second, labels(), 6, ONE)
                  .trustworthiness()
                  .global());
    }
  }

  @Test
  void neverGivesThatOfAnotherLayerOrAnotherNumberOfNeighbors() {
    HeldActivations held = new HeldActivations(ProjectorTest.snapshot(4).layer("second"));
    try (MapStudy study = new MapStudy(labels(), 3)) {
      Embedding map = map(1);
      until("a judgement", () -> study.judgement(LAYER, map, 6) != null);
      assertThat(study.judgement(held.set(), map, 6)).isNull();
      assertThat(study.judgement(LAYER, map, 0)).isNull();
      held.letGo();
    }
  }

  @Test
  void neighborsAndOutlinesAreOfTheMapAskedForAlone() {
    HeldActivations held = new HeldActivations(LAYER);
    ActivationSet layer = held.set();
    try (MapStudy study = new MapStudy(labels(), 3)) {
      Embedding first = map(1);
      Embedding second = map(2);
      assertThat(study.neighborhoods(layer, first)).as("while they are sought").isNull();
      held.letGo();
      until("neighbors", () -> study.neighborhoods(layer, first) != null);
      until("outlines", () -> study.contours(first) != null);
      assertThat(study.neighborhoods(layer, first).embedding()).isSameAs(first);
      assertThat(study.contours(first).embedding()).isSameAs(first);
      assertThat(study.isAtRest()).isTrue();
      // Not of the one before, from the first question on.
      until(
          "the others",
          () -> {
            Neighborhoods now = study.neighborhoods(layer, second);
            Contours lines = study.contours(second);
            assertThat(now == null || now.embedding() == second).isTrue();
            assertThat(lines == null || lines.embedding() == second).isTrue();
            return now != null && lines != null;
          });
      assertThat(study.neighborhoods(layer, second).high().indices())
          .as("among the same activations")
          .isEqualTo(Neighborhoods.of(LAYER.activations(), second, labels(), ONE).high().indices());
    }
  }
}
