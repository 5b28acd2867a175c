package activarium.projection.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Clusters;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.quality.Trustworthiness;
import activarium.projection.technique.Projection.Run;
import activarium.projection.tsne.Initialization;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UmapTest {

  /** The root of q + q² + q³ = 1. */
  private static final float Q = 0.543689f;

  private final Parallel parallel = new Parallel(2);
  private final Clusters clusters = Clusters.of(600, 30, 0.8, 4);

  /** The figures that the authors' program arrives at. */
  @ParameterizedTest
  @CsvSource({"0.1, 1, 1.576943, 0.895061", "0, 1, 1.932808, 0.790495"})
  void fitsTheCurve(double minDist, double spread, double a, double b) {
    UmapCurve curve = UmapCurve.fit(minDist, spread);
    assertThat(curve.a()).isCloseTo(a, within(2e-3));
    assertThat(curve.b()).isCloseTo(b, within(2e-3));
  }

  /**
   * Five points on a line, each with all others as neighbors: memberships sum to log₂ 4 = 2. The
   * first sees the others at 1, 2, 3, 4, so that 1 + q + q² + q³ = 2; those between the ends have
   * two at 1, which use up the sum.
   */
  @Test
  void membershipsSumToTheLogarithmOfTheNeighbors() {
    var neighbors =
        NearestNeighbors.of(new FloatMatrix(5, 1, new float[] {0, 1, 2, 3, 4}), 4, parallel);
    float[] memberships = FuzzyNeighbors.memberships(neighbors, parallel);
    float[] row = {1, Q, Q * Q, Q * Q * Q};
    for (int rank = 0; rank < 4; rank++) {
      assertThat(memberships[rank]).isCloseTo(row[rank], within(1e-5f));
      assertThat(memberships[4 + rank]).isCloseTo(rank < 2 ? 1 : 0, within(1e-5f));
    }
    SymmetricGraph graph = FuzzyNeighbors.union(neighbors, parallel);
    assertThat(graph.starts()).containsExactly(0, 4, 8, 12, 16, 20);
    assertThat(graph.columns()).startsWith(1, 2, 3, 4, 0, 2, 3, 4);
    float both = 2 * row[3] - row[3] * row[3];
    assertThat(new float[] {weight(graph, 1), weight(graph, 2), weight(graph, 3), weight(graph, 4)})
        .containsExactly(new float[] {1, row[1], row[2], both}, within(1e-5f));
  }

  private static float weight(SymmetricGraph graph, int column) {
    return graph.weights()[graph.starts()[0] + column - 1];
  }

  @Test
  void equalRowsAreFullMembers() {
    var neighbors = NearestNeighbors.of(FloatMatrix.zeros(5, 3), 3, parallel);
    assertThat(FuzzyNeighbors.memberships(neighbors, parallel)).containsOnly(1);
  }

  private Run start(UnaryOperator<ProjectionSettings> change, long seed) {
    Umap umap = new Umap(Umap.Options.defaults());
    return umap.with(change.apply(ProjectionSettings.none()))
        .start(clusters.data(), seed, parallel, new StopToken(), PhaseTimer.NONE);
  }

  private static ProjectionSettings random(ProjectionSettings settings) {
    return new ProjectionSettings(
        settings.perplexity(), settings.iterations(), settings.neighbors(), Initialization::random);
  }

  private double trust(Embedding map) {
    return Trustworthiness.of(clusters.data(), map, 12, parallel).global();
  }

  private double hit(Embedding map) {
    return NeighborhoodHit.of(map, clusters.labels(), 6, parallel).global();
  }

  /** Far better than its start, wherever that is; principal components mix the ten clusters. */
  @Test
  void keepsNeighborsAndClasses() {
    for (Run run : new Run[] {start(s -> s, 1), start(UmapTest::random, 1)}) {
      Embedding first = run.embedding();
      assertThat(hit(first)).isLessThan(0.7);
      run.step(run.total(), new StopToken());
      assertThat(run.done()).isEqualTo(500);
      assertThat(run.isFinished()).isTrue();
      assertThat(hit(run.embedding())).isGreaterThan(0.99);
      assertThat(trust(run.embedding())).isGreaterThan(0.9).isGreaterThan(trust(first) + 0.05);
    }
  }

  @Test
  void startsTenFromTheCenter() {
    Embedding first = start(s -> s, 1).embedding();
    Embedding.Bounds bounds = first.bounds();
    double reach =
        Math.max(Math.max(bounds.maxX(), -bounds.minX()), Math.max(bounds.maxY(), -bounds.minY()));
    assertThat(reach).isCloseTo(10, within(0.01));
  }

  @Test
  void anotherSeedIsAnotherMap() {
    Run one = start(s -> s, 1);
    Run other = start(s -> s, 2);
    one.step(5, new StopToken());
    other.step(5, new StopToken());
    assertThat(one.embedding().positions()).isNotEqualTo(other.embedding().positions());
  }

  @Test
  void takesFewerEpochsOfManyObservations() {
    assertThat(Umap.Options.defaults().epochs(10_000)).isEqualTo(500);
    assertThat(Umap.Options.defaults().epochs(10_001)).isEqualTo(200);
  }

  @Test
  void refusesWhatItCannotUse() {
    Umap umap = new Umap(Umap.Options.defaults());
    ProjectionSettings none = ProjectionSettings.none();
    assertThatThrownBy(
            () ->
                umap.with(
                    new ProjectionSettings(
                        none.perplexity(),
                        none.iterations(),
                        OptionalInt.of(1),
                        none.initialization())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neighbors must be at least 2, was 1");
    FloatMatrix few = FloatMatrix.zeros(15, 2);
    assertThatThrownBy(() -> umap.start(few, 0, parallel, new StopToken(), PhaseTimer.NONE))
        .isInstanceOf(BadInputException.class)
        .hasMessage("neighbors 15: expected more than 15 observations, found 15");
  }
}
