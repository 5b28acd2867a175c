package activarium.projection.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Clusters;
import activarium.projection.Embedding;
import activarium.projection.quality.NeighborhoodHit;
import activarium.work.Parallel;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TsneOptimizerTest {

  private static final TsneOptions OPTIONS = TsneOptions.defaults().withPerplexity(20);

  private final Clusters clusters = Clusters.of(700, 20, 0.7, 1);
  private final Parallel parallel = new Parallel(2);

  private TsneOptimizer optimizer(Parallel threads) {
    Affinities affinities = Affinities.of(clusters.data(), OPTIONS.perplexity(), threads);
    Embedding start = OPTIONS.initialization().start(clusters.data(), 3, threads);
    return new TsneOptimizer(affinities, start, OPTIONS, threads);
  }

  private double hit(Embedding embedding) {
    return NeighborhoodHit.of(embedding, clusters.labels(), 6, parallel).global();
  }

  @Test
  void separatesWhatRandomPositionsMix() {
    Embedding random = Initialization.random().start(clusters.data(), 3, parallel);
    assertThat(hit(random)).isLessThan(0.2);
    TsneOptimizer optimizer = optimizer(parallel);
    optimizer.step(500);
    assertThat(hit(optimizer.embedding())).isGreaterThan(0.9);
    assertThat(optimizer.iteration()).isEqualTo(500);
  }

  @Test
  void isTheSameForEveryNumberOfThreads() {
    TsneOptimizer two = optimizer(parallel);
    TsneOptimizer one = optimizer(new Parallel(1));
    two.step(60);
    one.step(60);
    assertThat(two.embedding().positions()).isEqualTo(one.embedding().positions());
  }

  @Test
  void divergenceIsThatOfTheDefinition() {
    TsneOptimizer optimizer = optimizer(parallel);
    optimizer.step(300);
    Affinities affinities = Affinities.of(clusters.data(), OPTIONS.perplexity(), parallel);
    assertThat(optimizer.klDivergence())
        .isCloseTo(definition(affinities, optimizer.embedding()), within(1e-5));
  }

  private static double definition(Affinities affinities, Embedding embedding) {
    double z = 0;
    for (int i = 0; i < embedding.size(); i++) {
      for (int j = 0; j < embedding.size(); j++) {
        z += i == j ? 0 : similarity(embedding, i, j);
      }
    }
    double kl = 0;
    for (int i = 0; i < embedding.size(); i++) {
      for (int e = affinities.rowStarts()[i]; e < affinities.rowStarts()[i + 1]; e++) {
        double p = affinities.values()[e];
        kl += p * Math.log(p * z / similarity(embedding, i, affinities.columns()[e]));
      }
    }
    return kl;
  }

  private static double similarity(Embedding embedding, int i, int j) {
    double dx = embedding.x(i) - embedding.x(j);
    double dy = embedding.y(i) - embedding.y(j);
    return 1 / (1 + dx * dx + dy * dy);
  }

  @Test
  void affinitiesTooSmallForAFloatAddNothingToTheDivergence() {
    // Two clusters of fifty, just so far apart that some affinities underflow.
    SplittableRandom random = new SplittableRandom(3);
    float[] values = new float[500];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() + 12 * (i / 5 % 2);
    }
    FloatMatrix data = new FloatMatrix(100, 5, values);
    try (Parallel parallel = new Parallel(1)) {
      Affinities affinities = Affinities.of(data, 25, parallel);
      assertThat(affinities.values()).contains(0);
      Embedding start = Initialization.pca().start(data, 0, parallel);
      assertThat(
              new TsneOptimizer(affinities, start, TsneOptions.defaults(), parallel).klDivergence())
          .isPositive()
          .isFinite();
    }
  }

  @Test
  void pinnedPointsStayUntilTheyAreLetGo() {
    TsneOptimizer optimizer = optimizer(parallel);
    optimizer.pin(5, 3, -2);
    optimizer.step(20);
    optimizer.perturb(1, 0.1);
    assertThat(optimizer.embedding().x(5)).isEqualTo(3);
    assertThat(optimizer.embedding().y(5)).isEqualTo(-2);
    optimizer.unpin(5);
    optimizer.step(20);
    assertThat(optimizer.embedding().x(5)).isNotEqualTo(3);
  }

  @Test
  void aHeavyAnchorHoldsTheFrame() {
    TsneOptimizer optimizer = optimizer(parallel);
    optimizer.step(300);
    Embedding before = optimizer.embedding();
    optimizer.anchor(before, 1e6);
    optimizer.perturb(7, 1);
    optimizer.step(50);
    assertThat(optimizer.embedding().positions())
        .containsExactly(before.positions(), within(1e-2f));
  }

  @Test
  void affinitiesAndOptionsCanBeExchangedOnTheWay() {
    TsneOptimizer optimizer = optimizer(parallel);
    optimizer.step(300);
    Embedding before = optimizer.embedding();
    double trained = optimizer.klDivergence();
    optimizer.affinities(Affinities.of(clusters.data(), 8, parallel));
    optimizer.options(OPTIONS.withExaggeration(1).withLearningRate(50));
    assertThat(optimizer.embedding().positions()).isEqualTo(before.positions());
    double exchanged = optimizer.klDivergence();
    assertThat(exchanged).isNotEqualTo(trained);
    optimizer.step(100);
    assertThat(optimizer.klDivergence()).isLessThan(exchanged);
  }

  @Test
  void aBudgetOfTimeGivesAtLeastOneIteration() {
    TsneOptimizer optimizer = optimizer(parallel);
    assertThat(optimizer.step(Duration.ZERO)).isEqualTo(1);
  }

  @Test
  void tooFewObservationsAreRefusedInOneLine() {
    assertThatThrownBy(() -> Affinities.of(clusters.data(), 300, parallel))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("900")
        .hasMessageContaining("700");
  }
}
