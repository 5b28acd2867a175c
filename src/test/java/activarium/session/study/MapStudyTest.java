package activarium.session.study;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
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
    try (MapStudy study = new MapStudy(labels(), 3)) {
      Embedding first = map(1);
      assertThat(study.judgement(LAYER, first, 6)).as("at once").isNull();
      until("a judgement", () -> study.judgement(LAYER, first, 6) != null && study.isAtRest());
      Judgement one = study.judgement(LAYER, first, 6);
      assertThat(one.k()).isEqualTo(6);
      assertThat(one.trustworthiness().perPoint()).hasSize(labels().length);
      Embedding second = map(2);
      assertThat(study.judgement(LAYER, second, 6)).isSameAs(one);
      until("another", () -> study.judgement(LAYER, second, 6) != one);
      assertThat(study.judgement(LAYER, second, 6)).isNotNull();
    }
  }

  @Test
  void neverGivesThatOfAnotherLayerOrAnotherNumberOfNeighbors() {
    try (MapStudy study = new MapStudy(labels(), 3)) {
      Embedding map = map(1);
      until("a judgement", () -> study.judgement(LAYER, map, 6) != null);
      ActivationSet other = ProjectorTest.snapshot(4).layer("second");
      assertThat(study.judgement(other, map, 6)).isNull();
      assertThat(study.judgement(LAYER, map, 0)).isNull();
    }
  }

  @Test
  void neighborsAndOutlinesAreOfTheMapAskedForAlone() {
    try (MapStudy study = new MapStudy(labels(), 3)) {
      Embedding first = map(1);
      Embedding second = map(2);
      assertThat(study.neighborhoods(LAYER, first)).as("at once").isNull();
      assertThat(study.contours(first)).isNull();
      until("neighbors", () -> study.neighborhoods(LAYER, first) != null);
      until("outlines", () -> study.contours(first) != null);
      assertThat(study.neighborhoods(LAYER, first).embedding()).isSameAs(first);
      assertThat(study.isAtRest()).isTrue();
      assertThat(study.neighborhoods(LAYER, second)).as("not of the one before").isNull();
      assertThat(study.contours(second)).isNull();
      until("the others", () -> study.neighborhoods(LAYER, second) != null);
      assertThat(study.neighborhoods(LAYER, second).high().indices())
          .as("among the same activations")
          .isEqualTo(Neighborhoods.of(LAYER.activations(), second, labels(), ONE).high().indices());
    }
  }
}
