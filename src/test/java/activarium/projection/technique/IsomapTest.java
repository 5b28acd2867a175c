package activarium.projection.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.Procrustes;
import activarium.projection.technique.Projection.Run;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class IsomapTest {

  private final Parallel parallel = new Parallel(2);

  private Run run(FloatMatrix data, int neighbors) {
    return new Isomap(new Isomap.Options(neighbors))
        .start(data, 1, parallel, new StopToken(), PhaseTimer.NONE);
  }

  /** A plane of 1.5 turns, rolled up: (t cos t, height, t sin t). */
  @Test
  void unrollsASwissRoll() {
    int size = 800;
    SplittableRandom random = new SplittableRandom(3);
    FloatMatrix roll = FloatMatrix.zeros(size, 3);
    double[] along = new double[size];
    double[] height = new double[size];
    for (int i = 0; i < size; i++) {
      double t = 1.5 * Math.PI * (1 + 2 * random.nextDouble());
      height[i] = 21 * random.nextDouble();
      // The length of the spiral r = t up to t.
      along[i] = (t * Math.sqrt(1 + t * t) + Math.log(t + Math.sqrt(1 + t * t))) / 2;
      roll.values()[3 * i] = (float) (t * Math.cos(t));
      roll.values()[3 * i + 1] = (float) height[i];
      roll.values()[3 * i + 2] = (float) (t * Math.sin(t));
    }
    Run run = run(roll, 8);
    assertThat(correlation(along, run.embedding().xs())).isGreaterThan(0.99);
    assertThat(correlation(height, run.embedding().ys())).isGreaterThan(0.95);
    assertThat(run.cost()).as("residual variance").isBetween(0.0, 0.01);
    assertThat(run.notes()).isEmpty();
    assertThat(run.total()).isZero();
  }

  private static double correlation(double[] wanted, float[] found) {
    double[] values = new double[found.length];
    for (int i = 0; i < found.length; i++) {
      values[i] = found[i];
    }
    return Math.abs(new PearsonsCorrelation().correlation(wanted, values));
  }

  /** But for the corners that paths take along the edges of the graph. */
  @Test
  void reproducesAFlatGridUpToRotation() {
    float[] positions = new float[2 * 20 * 12];
    for (int i = 0; i < 20 * 12; i++) {
      positions[2 * i] = i % 20;
      positions[2 * i + 1] = i / 20;
    }
    Embedding grid = new Embedding(240, positions).centered();
    Embedding found = run(new FloatMatrix(240, 2, positions), 24).embedding();
    Embedding turned = Procrustes.align(found, grid, false).embedding();
    for (int i = 0; i < 240; i++) {
      assertThat(Math.hypot(turned.x(i) - grid.x(i), turned.y(i) - grid.y(i))).isLessThan(0.5);
    }
  }

  /** Three points 1 apart, a gap of 7, three more: a path along the line crosses the gap. */
  @Test
  void joinsComponentsWhereTheyAreNearest() {
    float[] line = {0, 1, 2, 9, 10, 11};
    Run run = run(new FloatMatrix(6, 1, line), 2);
    Embedding map = run.embedding();
    for (int i = 0; i < 6; i++) {
      assertThat(Math.abs(map.x(i) - map.x(0))).isCloseTo(line[i], within(1e-3f));
      assertThat(map.y(i)).isCloseTo(0, within(1e-2f));
    }
    assertThat(run.notes()).singleElement().asString().contains("2 parts");
    assertThat(run.cost()).isCloseTo(0, within(1e-6));
  }

  /** The edge from the first to the last is longer than the way around. */
  @Test
  void addsUpTheShortestWay() {
    int[] from = {0, 1, 2, 0};
    int[] to = {1, 2, 3, 3};
    float[] lengths = {3, 4, 3, 11};
    SymmetricGraph graph = SymmetricGraph.of(4, from, to, lengths, Math::min);
    float[][] rows = ShortestPaths.all(graph, parallel, new StopToken()).rows();
    assertThat(rows[0]).containsExactly(0, 3, 7, 10);
    assertThat(rows[3]).containsExactly(10, 7, 3, 0);
  }
}
