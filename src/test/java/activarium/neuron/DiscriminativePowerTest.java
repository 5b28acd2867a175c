package activarium.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscriminativePowerTest {

  private final Parallel parallel = new Parallel(2);

  private DiscriminativePower power(FloatMatrix layer, int[] labels, int classes, int trees) {
    return DiscriminativePower.of(
        layer,
        labels,
        classes,
        new ExtraTrees.Options(trees, 1),
        parallel,
        new StopToken(),
        Progress.NONE);
  }

  @Test
  void agreesWithScikitLearn() {
    int classes = 10;
    ExtraTrees trees = new ExtraTrees(Layers.trained(), new ExtraTrees.Options(2500, 1), parallel);
    FloatMatrix expected = Layers.scikitLearnImportances();
    int[] labels = Layers.labels();
    for (int c = 0; c < classes; c++) {
      boolean[] positives = positives(labels, c);
      double[] found = trees.importances(positives, c, new StopToken());
      double[] wanted = new double[found.length];
      for (int j = 0; j < wanted.length; j++) {
        wanted[j] = expected.at(c, j);
      }
      assertThat(correlation(ranks(found), ranks(wanted))).as("class %d", c).isGreaterThan(0.95);
      assertThat(correlation(found, wanted)).as("class %d", c).isGreaterThan(0.98);
      assertThat(Arrays.stream(found).sum()).isCloseTo(1, within(1e-9));
    }
  }

  private static boolean[] positives(int[] labels, int wanted) {
    boolean[] positives = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      positives[i] = labels[i] == wanted;
    }
    return positives;
  }

  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values).map(v -> Arrays.binarySearch(sorted, v)).toArray();
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void findsThePlantedNeurons() {
    FloatMatrix layer = Layers.noise(1000, 1000, 4);
    int[] labels = Layers.cyclic(1000, 10);
    int[] planted = IntStream.range(0, 20).map(i -> 37 + 49 * i).toArray();
    for (int i = 0; i < labels.length; i++) {
      for (int neuron : planted) {
        Layers.set(layer, i, neuron, layer.at(i, neuron) + (labels[i] == 3 ? 1.5f : 0));
      }
    }
    int[] top = power(layer, labels, 10, 100).top(3, 20);
    long found = Arrays.stream(top).filter(j -> Arrays.binarySearch(planted, j) >= 0).count();
    assertThat(found / 20.0).isGreaterThanOrEqualTo(0.95);
  }

  /** Where labels have nothing to do with a layer, about one neuron in twenty seems to decide. */
  @Test
  void chanceDecidesNothing() {
    DiscriminativePower power = power(Layers.noise(500, 400, 9), Layers.cyclic(500, 10), 10, 60);
    assertThat(IntStream.range(0, 400).filter(j -> power.decidedClass(j) >= 0).count())
        .isLessThan(400 / 10);
  }

  @Test
  void whatIsPlantedIsNoChance() {
    FloatMatrix layer = Layers.noise(500, 100, 4);
    int[] labels = Layers.cyclic(500, 5);
    for (int i = 0; i < labels.length; i++) {
      Layers.set(layer, i, 7, layer.at(i, 7) + (labels[i] == 3 ? 1.5f : 0));
    }
    DiscriminativePower power = power(layer, labels, 5, 60);
    assertThat(power.decidedClass(7)).isEqualTo(3);
    assertThat(power.isSignificant(3, 7)).isTrue();
    assertThat(power.p().at(3, 7)).isLessThan(0.01f);
    assertThat(IntStream.range(0, 100).filter(j -> power.isSignificant(3, j)).count())
        .isLessThan(10);
  }

  /** One neuron tells the classes apart perfectly, so that it alone lowers the impurity. */
  @Test
  void theImportanceOfTheOnlyNeuronThatChangesIsOne() {
    FloatMatrix layer = FloatMatrix.zeros(40, 5);
    int[] labels = Layers.cyclic(40, 2);
    for (int i = 0; i < 40; i++) {
      Layers.set(layer, i, 2, labels[i] * 1e-20f);
    }
    DiscriminativePower power = power(layer, labels, 2, 10);
    assertThat(power.scores().row(0)).containsExactly(0, 0, 1, 0, 0);
    assertThat(power.decidedClass(2)).isZero();
    assertThat(power.decidedClass(0)).isEqualTo(-1);
    assertThat(power.top(1, 3)).containsExactly(2);
  }

  /** A tree needs one or two splits on it, whose gains can be told by hand. */
  @Test
  void gainsAreThoseOfTheGiniImpurity() {
    SplitCounter counter = new SplitCounter();
    counter.begin(2, 2);
    counter.offer(4, new int[] {0, 1, 1, 1}, new java.util.SplittableRandom(1));
    assertThat(counter.feature()).isEqualTo(4);
    // Size × impurity is 4 × 1/2 before, 0 on the left and 3 × 4/9 on the right.
    assertThat(counter.gain()).isCloseTo(2 - 4 / 3.0, within(1e-12));
    assertThat(counter.isPerfect()).isFalse();
    counter.offer(5, new int[] {9, 9, 9, 9}, new java.util.SplittableRandom(1));
    assertThat(counter.feature()).as("a constant neuron splits nothing").isEqualTo(4);
    counter.offer(6, new int[] {1, 1, 0, 0}, new java.util.SplittableRandom(1));
    assertThat(counter.feature()).isEqualTo(6);
    assertThat(counter.gain()).isCloseTo(2, within(1e-12));
    assertThat(counter.isPerfect()).isTrue();
  }

  @Test
  void isTheSameForEveryNumberOfThreads() {
    FloatMatrix layer = Layers.trained();
    int[] labels = Layers.labels();
    DiscriminativePower together = power(layer, labels, 10, 23);
    try (Parallel one = new Parallel(1)) {
      DiscriminativePower alone =
          DiscriminativePower.of(
              layer,
              labels,
              10,
              new ExtraTrees.Options(23, 1),
              one,
              new StopToken(),
              Progress.NONE);
      assertThat(alone.scores().values()).isEqualTo(together.scores().values());
      DiscriminativePower reseeded =
          DiscriminativePower.of(
              layer,
              labels,
              10,
              new ExtraTrees.Options(23, 2),
              one,
              new StopToken(),
              Progress.NONE);
      assertThat(reseeded.scores().values()).isNotEqualTo(together.scores().values());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4096})
  void takesAnyNumberOfNeurons(int count) {
    FloatMatrix layer = Layers.noise(30, count, 5);
    DiscriminativePower power = power(layer, Layers.cyclic(30, 3), 3, 20);
    for (int c = 0; c < 3; c++) {
      int[] top = power.top(c, count);
      assertThat(power.score(c, top[0])).isEqualTo(1);
      assertThat(power.score(c, top[top.length - 1])).isPositive();
    }
  }

  @Test
  void duplicatedNeuronsShareTheirImportance() {
    FloatMatrix layer = Layers.noise(200, 6, 6);
    int[] labels = Layers.cyclic(200, 2);
    for (int i = 0; i < 200; i++) {
      Layers.set(layer, i, 1, layer.at(i, 1) + 2 * labels[i]);
      Layers.set(layer, i, 4, layer.at(i, 1));
    }
    DiscriminativePower power = power(layer, labels, 2, 400);
    assertThat(Math.min(power.score(0, 1), power.score(0, 4))).isGreaterThan(0.85f);
  }

  @Test
  void aClassWithoutObservationsHasNoNeurons() {
    DiscriminativePower power = power(Layers.noise(30, 7, 7), Layers.cyclic(30, 2), 4, 5);
    assertThat(power.scores().row(3)).containsOnly(0);
    assertThat(power.top(3, 5)).isEmpty();
    assertThat(power(Layers.noise(30, 7, 7), new int[30], 1, 5).scores().row(0)).containsOnly(0);
  }

  @Test
  void observationsThatCannotBeToldApartEndTheTree() {
    FloatMatrix layer = Layers.noise(2, 3, 8).selectRows(new int[] {0, 0, 0, 1, 1, 1});
    DiscriminativePower power = power(layer, new int[] {0, 1, 0, 1, 1, 1}, 2, 5);
    assertThat(power.top(0, 3)).isNotEmpty();
  }

  @Test
  void stopsWhenItIsToldTo() {
    StopToken stop = new StopToken();
    stop.stop();
    ExtraTrees trees =
        new ExtraTrees(Layers.noise(30, 7, 9), new ExtraTrees.Options(5, 1), parallel);
    assertThatThrownBy(() -> trees.importances(new boolean[30], 0, stop))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesWhatDoesNotFit() {
    FloatMatrix layer = Layers.noise(30, 7, 9);
    assertThatThrownBy(() -> power(layer, new int[29], 2, 1)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> power(layer, Layers.cyclic(30, 3), 2, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("label 2");
    Layers.set(layer, 3, 2, Float.POSITIVE_INFINITY);
    assertThatThrownBy(() -> power(layer, new int[30], 1, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("neuron 2");
    assertThatThrownBy(() -> new ExtraTrees.Options(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
