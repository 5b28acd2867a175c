package activarium.projection.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Clusters;
import activarium.projection.Embedding;
import activarium.projection.linear.Pca;
import activarium.projection.linear.Smacof;
import activarium.projection.neighbor.Dissimilarities;
import activarium.projection.technique.Projection.Run;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.Initialization;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every technique promises; one that is added to the registry is tested here, too. */
class ProjectionsTest {

  private static final int ITERATIONS = 45;

  private final Parallel parallel = new Parallel(2);
  private final FloatMatrix data = Clusters.of(200, 8, 0.4, 5).data();

  static List<Projection> all() {
    ProjectionSettings few = ProjectionSettings.none().withIterations(ITERATIONS);
    return Projections.all().stream().map(projection -> projection.with(few)).toList();
  }

  private Run start(Projection projection, Parallel threads) {
    return projection.start(data, 3, threads, new StopToken(), PhaseTimer.NONE);
  }

  private static float[] finish(Run run, int stride) {
    while (!run.isFinished()) {
      int before = run.done();
      run.step(stride, new StopToken());
      assertThat(run.done()).isBetween(before, Math.min(before + stride, run.total()));
    }
    return run.embedding().positions();
  }

  @Test
  void areFoundByTheirNames() {
    assertThat(Projections.all())
        .extracting(Projection::name)
        .startsWith("tsne")
        .contains("pca", "mds", "umap", "isomap")
        .doesNotHaveDuplicates();
    assertThat(Projections.named("umap").orElseThrow()).isInstanceOf(Umap.class);
    assertThat(Projections.named("UMAP")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void areTheSameOnAnyNumberOfThreadsByAnyStride(Projection projection) {
    float[] two = finish(start(projection, parallel), 7);
    assertThat(two).hasSize(400);
    assertThat(new FloatMatrix(200, 2, two)).isNotEqualTo(FloatMatrix.zeros(200, 2));
    for (float value : two) {
      assertThat(value).isFinite();
    }
    assertThat(finish(start(projection, new Parallel(1)), 100)).isEqualTo(two);
  }

  @ParameterizedTest
  @MethodSource("all")
  void areTheSameInOneGo(Projection projection) {
    assertThat(projection.embed(data, 3).positions())
        .isEqualTo(finish(start(projection, parallel), 10));
  }

  @ParameterizedTest
  @MethodSource("all")
  void refuseWhatHasNoDistances(Projection projection) {
    FloatMatrix torn = data.selectRows(IntStream.range(0, 200).toArray());
    torn.values()[8 * 7 + 3] = Float.NaN;
    assertThatThrownBy(() -> projection.embed(torn, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessage("observations: row 7, column 3: expected a finite value, found NaN");
    assertThatThrownBy(() -> projection.embed(FloatMatrix.zeros(0, 8), 3))
        .hasMessage("observations: expected at least one row and one column, found 0 × 8");
  }

  @ParameterizedTest
  @MethodSource("all")
  void layEqualObservationsInOnePlace(Projection projection) {
    FloatMatrix equal = data.selectRows(new int[120]);
    assertThat(projection.embed(equal, 3).positions()).hasSize(240).containsOnly(0);
  }

  @Test
  void areAskedForBySettings() {
    ProjectionSettings asked =
        ProjectionSettings.none().withPerplexity(5).withIterations(20).withNeighbors(7);
    assertThat(asked.perplexity()).hasValue(5);
    assertThat(asked.iterations()).hasValue(20);
    assertThat(asked.neighbors()).hasValue(7);
    Projection umap = Projections.named("umap").orElseThrow().with(asked);
    assertThat(umap.neighbors()).hasValue(7);
    assertThat(start(umap, parallel).total()).isEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("all")
  void stopWhenToldTo(Projection projection) {
    StopToken stopped = new StopToken();
    stopped.stop();
    assertThatThrownBy(() -> projection.start(data, 3, parallel, stopped, PhaseTimer.NONE))
        .isInstanceOf(CancellationException.class);
    Run run = start(projection, parallel);
    if (run.total() > 0) {
      assertThatThrownBy(() -> run.step(1, stopped)).isInstanceOf(CancellationException.class);
      assertThat(run.done()).isZero();
    }
    assertThat(finish(run, 10)).isEqualTo(finish(start(projection, parallel), 10));
  }

  @ParameterizedTest
  @MethodSource("all")
  void leaveAPublishedEmbeddingAlone(Projection projection) {
    Run run = start(projection, parallel);
    Embedding first = run.embedding();
    float[] copy = first.positions().clone();
    finish(run, 10);
    assertThat(first.positions()).isEqualTo(copy);
  }

  @ParameterizedTest
  @MethodSource("all")
  void haveACostIfTheyNameOne(Projection projection) {
    Run run = start(projection, parallel);
    finish(run, 10);
    if (projection.costName().isPresent()) {
      assertThat(run.cost()).isBetween(0.0, 10.0);
    } else {
      assertThatThrownBy(run::cost).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void giveWhatTheirPartsGive() {
    TsneOptions options = TsneOptions.defaults().withIterations(ITERATIONS);
    Embedding start = Initialization.pca().start(data, 3, parallel);
    TsneOptimizer tsne =
        new TsneOptimizer(Affinities.of(data, 30, parallel), start, options, parallel);
    tsne.step(ITERATIONS);
    FloatMatrix pca = Pca.fit(data, 2, 3, parallel).transform(data, parallel);
    Smacof.Result mds =
        Smacof.embed(
            Dissimilarities.euclidean(data, parallel),
            new Smacof.Options(ITERATIONS, Smacof.Options.defaults().tolerance()),
            parallel);
    assertThat(positions("tsne")).isEqualTo(tsne.embedding().positions());
    assertThat(positions("pca")).isEqualTo(pca.values());
    assertThat(positions("mds")).isEqualTo(mds.embedding().positions());
  }

  private float[] positions(String name) {
    Projection projection =
        all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return finish(start(projection, parallel), 10);
  }
}
