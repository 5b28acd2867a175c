package activarium.session.study;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.session.Judgement;
import activarium.session.ProjectorTest;
import org.junit.jupiter.api.Test;

/** Maps that are no session's own are judged as those are. */
class JudgementStudyTest {

  private static final ActivationSet LAYER = ProjectorTest.snapshot(4).layer("first");

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
    try (JudgementStudy study = new JudgementStudy(labels())) {
      Embedding first = map(1);
      assertThat(study.of(LAYER, first, 6)).as("at once").isNull();
      until("a judgement", () -> study.of(LAYER, first, 6) != null && study.isAtRest());
      Judgement one = study.of(LAYER, first, 6);
      assertThat(one.k()).isEqualTo(6);
      assertThat(one.trustworthiness().perPoint()).hasSize(labels().length);
      Embedding second = map(2);
      assertThat(study.of(LAYER, second, 6)).isSameAs(one);
      until("another", () -> study.of(LAYER, second, 6) != one);
      assertThat(study.of(LAYER, second, 6)).isNotNull();
    }
  }

  @Test
  void neverGivesThatOfAnotherLayerOrAnotherNumberOfNeighbors() {
    try (JudgementStudy study = new JudgementStudy(labels())) {
      Embedding map = map(1);
      until("a judgement", () -> study.of(LAYER, map, 6) != null);
      ActivationSet other = ProjectorTest.snapshot(4).layer("second");
      assertThat(study.of(other, map, 6)).isNull();
      assertThat(study.of(LAYER, map, 0)).isNull();
    }
  }
}
