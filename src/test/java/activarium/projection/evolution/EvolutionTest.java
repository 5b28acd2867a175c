package activarium.projection.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Clusters;
import activarium.projection.Embedding;
import activarium.projection.quality.Movements;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.quality.TemporalStability;
import activarium.projection.tsne.Initialization;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
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
    return Evolution.all();
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
    List<Embedding> free = embed(Evolution.dynamicPublished(0));
    List<Embedding> bound = embed(Evolution.dynamicPublished(2));
    assertThat(movement(bound)).isLessThan(0.5 * movement(free));
  }

  /** A quarter of the observations changes its cluster, one half of these at each step. */
  private List<FloatMatrix> jumps() {
    FloatMatrix before = frames.get(2);
    FloatMatrix between = moved(before, 0, 30);
    return List.of(before, between, moved(between, 30, 60));
  }

  /** The observations in between go to where others of the next class are. */
  private FloatMatrix moved(FloatMatrix data, int from, int to) {
    FloatMatrix moved = data.selectRows(IntStream.range(0, data.rows()).toArray());
    for (int i = from; i < to; i++) {
      float[] there = data.row(101 + i);
      for (int k = 0; k < there.length; k++) {
        moved.values()[i * there.length + k] = there[k] + 0.01f;
      }
    }
    return moved;
  }

  private double truth(Evolution evolution) {
    List<Embedding> maps =
        evolution.embed(jumps(), OPTIONS, parallel, new StopToken(), Progress.NONE);
    return TemporalStability.of(Movements.of(jumps(), maps)).pearson();
  }

  @Test
  void springsHaveMapsMoveAsTheLayerDoes() {
    double published = truth(Evolution.dynamicPublished(0.5));
    double weak = truth(Evolution.dynamic(0.01));
    double strong = truth(Evolution.dynamic(0.5));
    assertThat(strong).isGreaterThan(weak).isGreaterThan(0.95).isGreaterThan(published + 0.1);
    assertThat(truth(Evolution.jointHeld().withLambda(0.5)))
        .isGreaterThan(truth(Evolution.joint()));
  }

  /** Of frames with other neurons no movement is known. */
  @Test
  void whereNeuronsDifferItIsThePublishedOne() {
    List<FloatMatrix> layers = List.of(frames.get(0), Clusters.of(240, 9, 0.7, 1).data());
    List<Embedding> springs = Evolution.dynamic(0.1).embed(layers, OPTIONS);
    List<Embedding> published = Evolution.dynamicPublished(0.1).embed(layers, OPTIONS);
    for (int t = 0; t < 2; t++) {
      assertThat(springs.get(t).positions()).isEqualTo(published.get(t).positions());
    }
  }

  /** What no observation does, no map does: the first and the second frame are the same. */
  @ParameterizedTest
  @MethodSource("guided")
  void aGuideHoldsStillWhatRests(Evolution evolution) {
    List<FloatMatrix> resting = List.of(frames.get(2), frames.get(2), frames.get(2));
    List<Embedding> guided = evolution.embed(resting, OPTIONS);
    List<Embedding> free = Evolution.independent().embed(jumps(), OPTIONS);
    assertThat(movement(guided)).isLessThan(0.2 * movement(free));
  }

  static List<Evolution> guided() {
    return List.of(Evolution.landmarkGuided(), Evolution.pcaGuided());
  }

  @Test
  void landmarksAreDrawnByTheSeed() {
    List<Embedding> once = embed(Evolution.landmarkGuided());
    List<Embedding> again = embed(Evolution.landmarkGuided());
    List<Embedding> other =
        Evolution.landmarkGuided().embed(frames, OPTIONS.withSeed(OPTIONS.seed() + 1));
    assertThat(again.get(2).positions()).isEqualTo(once.get(2).positions());
    assertThat(other.get(2).positions()).isNotEqualTo(once.get(2).positions());
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
    assertThat(Evolution.all().stream().map(Evolution::identity)).doesNotHaveDuplicates();
    assertThat(Evolution.dynamic(0.01).identity())
        .isEqualTo(Evolution.dynamic(0.01).identity())
        .isNotEqualTo(Evolution.dynamic(0.05).identity());
  }
}
