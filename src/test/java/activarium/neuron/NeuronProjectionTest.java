package activarium.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.linear.Smacof;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeuronProjectionTest {

  /** Of its MDS(dissimilarity='precomputed', n_init=4, random_state=0) on the trained layer. */
  private static final double SCIKIT_LEARN_STRESS = 0.39389;

  private final Parallel parallel = new Parallel(2);

  @Test
  void isOneMinusTheAbsoluteCorrelation() {
    FloatMatrix layer = Layers.noise(203, 300, 1);
    for (int i = 0; i < layer.rows(); i++) {
      Layers.set(layer, i, 7, 3 - 2 * layer.at(i, 150));
      Layers.set(layer, i, 8, 1e6f);
      Layers.set(layer, i, 9, 1000 + layer.at(i, 151) + layer.at(i, 152));
    }
    NeuronDissimilarity neurons = NeuronDissimilarity.of(layer, parallel);
    float[][] d = neurons.dissimilarities().rows();
    for (int a = 0; a < layer.columns(); a++) {
      for (int b = 0; b < layer.columns(); b++) {
        assertThat((double) d[a][b]).isCloseTo(expected(layer, a, b), within(2e-5));
      }
    }
    assertThat(neurons.dead()).containsExactly(8);
    assertThat(d[7][150]).isLessThan(1e-5f);
    assertThat(d[8][9]).isEqualTo(1);
    assertThat(d[8][8]).isZero();
  }

  private static double expected(FloatMatrix layer, int a, int b) {
    double meanA = IntStream.range(0, layer.rows()).mapToDouble(i -> layer.at(i, a)).sum();
    double meanB = IntStream.range(0, layer.rows()).mapToDouble(i -> layer.at(i, b)).sum();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < layer.rows(); i++) {
      double da = layer.at(i, a) - meanA / layer.rows();
      double db = layer.at(i, b) - meanB / layer.rows();
      ab += da * db;
      aa += da * da;
      bb += db * db;
    }
    return a == b ? 0 : aa * bb == 0 ? 1 : 1 - Math.abs(ab) / Math.sqrt(aa * bb);
  }

  @Test
  void reachesTheStressThatScikitLearnReaches() {
    NeuronDissimilarity neurons = NeuronDissimilarity.of(Layers.trained(), parallel);
    NeuronProjection projection = NeuronProjection.of(neurons, parallel);
    assertThat(projection.stress1()).isLessThan(SCIKIT_LEARN_STRESS);
    assertThat(projection.stress1()).isCloseTo(stress1(projection, neurons), within(1e-6));
    assertThat(projection.dead()).isNotEmpty();
  }

  private static double stress1(NeuronProjection projection, NeuronDissimilarity neurons) {
    Embedding e = projection.embedding();
    double error = 0;
    double norm = 0;
    for (int i = 0; i < e.size(); i++) {
      for (int j = 0; j < i; j++) {
        double d = Math.hypot(e.x(i) - e.x(j), e.y(i) - e.y(j));
        error += Math.pow(d - neurons.dissimilarities().rows()[i][j], 2);
        norm += d * d;
      }
    }
    return Math.sqrt(error / norm);
  }

  @Test
  void setsDeadNeuronsApart() {
    NeuronDissimilarity neurons = NeuronDissimilarity.of(Layers.trained(), parallel);
    NeuronProjection projection = NeuronProjection.of(neurons, parallel);
    double farthest = 0;
    for (int neuron : neurons.live()) {
      farthest = Math.max(farthest, radius(projection, neuron));
    }
    for (int neuron : projection.dead()) {
      assertThat(projection.isDead(neuron)).isTrue();
      assertThat(radius(projection, neuron)).isGreaterThan(farthest * 0.9);
    }
  }

  private static double radius(NeuronProjection projection, int neuron) {
    return Math.hypot(projection.embedding().x(neuron), projection.embedding().y(neuron));
  }

  @Test
  void liesAsItLayBefore() {
    NeuronProjection projection =
        NeuronProjection.of(NeuronDissimilarity.of(Layers.trained(), parallel), parallel);
    float[] turned = projection.embedding().positions().clone();
    for (int i = 0; i < turned.length; i += 2) {
      float x = turned[i];
      turned[i] = turned[i + 1];
      turned[i + 1] = x;
    }
    NeuronProjection other =
        new NeuronProjection(
            new Embedding(turned.length / 2, turned), projection.stress1(), projection.dead());
    float[] aligned = other.alignedTo(projection).embedding().positions();
    assertThat(aligned).containsExactly(projection.embedding().positions(), within(1e-4f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 129, 4096})
  void placesAnyNumberOfNeurons(int count) {
    FloatMatrix layer = Layers.noise(20, count, 2);
    for (int i = 0; i < layer.rows(); i++) {
      Layers.set(layer, i, count - 1, layer.at(i, 0));
    }
    NeuronDissimilarity neurons = NeuronDissimilarity.of(layer, parallel);
    assertThat(neurons.dissimilarities().rows()[0][count - 1]).isLessThan(1e-5f);
    Smacof.Options few = new Smacof.Options(count <= 129 ? 300 : 4, 1e-6);
    NeuronProjection projection = NeuronProjection.of(neurons, few, parallel, new StopToken());
    assertFinite(projection);
    Embedding e = projection.embedding();
    double apart = Math.hypot(e.x(0) - e.x(count - 1), e.y(0) - e.y(count - 1));
    assertThat(apart).as("duplicates lie together").isLessThan(0.05);
  }

  private static void assertFinite(NeuronProjection projection) {
    assertThat(projection.stress1()).isFinite();
    for (float coordinate : projection.embedding().positions()) {
      assertThat(coordinate).isFinite();
    }
  }

  @Test
  void placesALayerThatIsDeadAltogether() {
    NeuronProjection projection =
        NeuronProjection.of(NeuronDissimilarity.of(FloatMatrix.zeros(5, 3), parallel), parallel);
    assertThat(projection.dead()).containsExactly(0, 1, 2);
    assertFinite(projection);
  }

  @Test
  void isTheSameForEveryNumberOfThreads() {
    FloatMatrix layer = Layers.trained();
    try (Parallel one = new Parallel(1)) {
      NeuronProjection alone = NeuronProjection.of(NeuronDissimilarity.of(layer, one), one);
      NeuronProjection together =
          NeuronProjection.of(NeuronDissimilarity.of(layer, parallel), parallel);
      assertThat(together.embedding().positions()).isEqualTo(alone.embedding().positions());
    }
  }

  @Test
  void refusesWhatIsNotFinite() {
    FloatMatrix layer = Layers.noise(10, 4, 3);
    Layers.set(layer, 6, 2, Float.NaN);
    assertThatThrownBy(() -> NeuronDissimilarity.of(layer, parallel))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("neuron 2");
  }
}
