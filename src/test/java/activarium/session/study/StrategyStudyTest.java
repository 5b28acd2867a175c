package activarium.session.study;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.session.ProjectorTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All strategies, one after another. */
class StrategyStudyTest {

  private final StrategyStudy study =
      new StrategyStudy(
          new EvolutionStudy(IntStream.range(0, 60).map(i -> i % 3).toArray(), 1), 0.01);

  @AfterEach
  void close() {
    study.close();
  }

  private static ActivationSequence sequence(String layer) {
    return ActivationSequence.throughEpochs(
        layer, List.of(ProjectorTest.snapshot(0), ProjectorTest.snapshot(24)));
  }

  private void finish(int first) {
    until(
        "all strategies",
        () -> {
          study.advance(first);
          return study.isAtRest();
        });
  }

  @Test
  void makesAllOfThemTheOneLookedAtFirst() {
    study.advance(-1);
    assertThat(study.isAtRest()).as("nothing is asked for").isTrue();
    study.ask(sequence("second"));
    study.advance(3);
    assertThat(study.underWay()).isEqualTo(3);
    until("it", () -> study.advance(3));
    assertThat(study.results()).containsExactly(study.result(3));
    finish(-1);
    assertThat(study.results()).hasSize(8);
    for (int i = 0; i < 8; i++) {
      assertThat(study.result(i).strategy()).isEqualTo(study.name(i));
    }
    assertThat(study.beside("shown")).isEqualTo("shown");
  }

  @Test
  void anotherWeightForgetsDynamicTsneAlone() {
    study.ask(sequence("second"));
    finish(-1);
    List<EvolutionResult> before = study.results();
    study.lambda(0.05);
    assertThat(study.isAtRest()).isFalse();
    finish(-1);
    for (int i = 0; i < 8; i++) {
      if (i != 4) {
        assertThat(study.result(i)).isSameAs(before.get(i));
      }
    }
    assertThat(study.result(4)).isNotSameAs(before.get(4));
    assertThat(study.result(4).frames().get(1).positions())
        .isNotEqualTo(before.get(4).frames().get(1).positions());
  }

  @Test
  void aFailureEndsTheWaiting() {
    study.ask(sequence("missing"));
    finish(-1);
    assertThat(study.failure()).isNotNull();
    assertThat(study.results()).isEmpty();
  }
}
