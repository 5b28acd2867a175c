package activarium.projection.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Clusters;
import activarium.projection.Embedding;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.tsne.Initialization;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvolutionTest {

  private static final TsneOptions OPTIONS =
      TsneOptions.defaults().withPerplexity(15).withIterations(300).withExaggerationIterations(120);

  private final Parallel parallel = new Parallel(2);
  private final int[] labels = Clusters.of(240, 12, 1, 1).labels();

  /** Frames in which the clusters become tighter. */
  private final List<FloatMatrix> frames =
      List.of(
          Clusters.of(240, 12, 0.9, 1).data(),
          Clusters.of(240, 12, 0.7, 1).data(),
          Clusters.of(240, 12, 0.5, 1).data());

  static List<Evolution> all() {
    return Evolution.all(0.5);
  }

  private List<Embedding> embed(Evolution evolution) {
    return evolution.embed(frames, OPTIONS, parallel, new StopToken(), Progress.NONE);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyStrategySeparatesTheLastFrame(Evolution evolution) {
    List<Embedding> embeddings = embed(evolution);
    assertThat(embeddings).hasSize(3);
    double hit = NeighborhoodHit.of(embeddings.get(2), labels, 6, parallel).global();
    assertThat(hit).as(evolution.name()).isGreaterThan(0.9);
  }

  @Test
  void givesTheSameInOneGo() {
    Evolution evolution = Evolution.fixedStart();
    List<Embedding> once = evolution.embed(frames, OPTIONS);
    List<Embedding> stepped = embed(evolution);
    for (int t = 0; t < 3; t++) {
      assertThat(once.get(t).positions()).isEqualTo(stepped.get(t).positions());
    }
  }

  @Test
  void refusesAFrameThatHasNoDistances() {
    FloatMatrix torn = FloatMatrix.zeros(240, 12);
    torn.values()[12 * 5] = Float.POSITIVE_INFINITY;
    List<FloatMatrix> some = List.of(frames.get(0), torn);
    assertThatThrownBy(() -> Evolution.joint().embed(some, OPTIONS))
        .isInstanceOf(BadInputException.class)
        .hasMessage("frame 1: row 5, column 0: expected a finite value, found Infinity");
  }

  private static double movement(List<Embedding> embeddings) {
    double sum = 0;
    for (int t = 1; t < embeddings.size(); t++) {
      for (int i = 0; i < embeddings.get(t).positions().length; i++) {
        sum += Math.abs(embeddings.get(t).positions()[i] - embeddings.get(t - 1).positions()[i]);
      }
    }
    return sum;
  }

  @Test
  void fixedStartBeginsAtRandomAsInThePaper() {
    FloatMatrix data = frames.get(0);
    assertThat(Evolution.fixedStart().start().start(data, 7, parallel).positions())
        .isEqualTo(Initialization.random().start(data, 7, parallel).positions());
  }

  @Test
  void coherenceBuysCalmForDivergence() {
    List<Embedding> free = embed(Evolution.dynamic(0));
    List<Embedding> bound = embed(Evolution.dynamic(2));
    assertThat(movement(bound)).isLessThan(0.5 * movement(free));
  }

  @Test
  void stopsWhenToldTo() {
    StopToken stop = new StopToken();
    Progress afterFifty =
        (done, total, what) -> {
          if (done >= 50) {
            stop.stop();
          }
        };
    for (Evolution evolution : all()) {
      assertThatThrownBy(() -> evolution.embed(frames, OPTIONS, parallel, stop, afterFifty))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void framesThatDoNotFitAreRefused() {
    List<FloatMatrix> odd = List.of(FloatMatrix.zeros(100, 3), FloatMatrix.zeros(99, 3));
    assertThatThrownBy(
            () ->
                Evolution.fixedStart()
                    .embed(odd, OPTIONS, parallel, new StopToken(), Progress.NONE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("frame 1");
  }

  /** What is kept under it must not be taken for another one's. */
  @Test
  void whatDecidesAboutTheEmbeddingsIsInItsIdentity() {
    assertThat(Evolution.all(0.01).stream().map(Evolution::identity)).doesNotHaveDuplicates();
    assertThat(Evolution.dynamic(0.01).identity())
        .isEqualTo(Evolution.dynamic(0.01).identity())
        .isNotEqualTo(Evolution.dynamic(0.05).identity());
  }
}
