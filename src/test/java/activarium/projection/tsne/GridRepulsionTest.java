package activarium.projection.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.work.Parallel;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact forces are the oracle. */
class GridRepulsionTest {

  private final Parallel parallel = new Parallel(2);

  /** Ten clusters in a rectangle of the given size. */
  private static float[][] points(int size, double width, double height) {
    SplittableRandom random = new SplittableRandom(4);
    float[][] points = new float[2][size];
    double[] centers = random.doubles(20).toArray();
    for (int i = 0; i < size; i++) {
      int cluster = i % 10;
      points[0][i] = (float) (width * (centers[cluster] + 0.06 * random.nextGaussian()));
      points[1][i] = (float) (height * (centers[10 + cluster] + 0.06 * random.nextGaussian()));
    }
    return points;
  }

  @ParameterizedTest
  @CsvSource({
    "2000, 100, 100",
    "2000, 100, 30",
    "2000, 20, 60",
    "2000, 2, 2",
    "2000, 1e-2, 1e-2",
    "2000, 1e-4, 3e-5",
    "5000, 150, 150",
    "500, 40, 40"
  })
  void forcesAreNearTheExactOnes(int size, double width, double height) {
    float[][] y = points(size, width, height);
    GridRepulsion grid = new GridRepulsion();
    float[] gridX = new float[size];
    float[] gridY = new float[size];
    double z = 0;
    for (int settle = 0; settle < 12; settle++) {
      z = grid.forces(y[0], y[1], size, gridX, gridY, parallel);
    }
    float[] exactX = new float[size];
    float[] exactY = new float[size];
    double exactZ = new ExactRepulsion().forces(y[0], y[1], size, exactX, exactY, parallel);
    double error = 0;
    double norm = 0;
    for (int i = 0; i < size; i++) {
      error += Math.pow(gridX[i] - exactX[i], 2) + Math.pow(gridY[i] - exactY[i], 2);
      norm += Math.pow(exactX[i], 2) + Math.pow(exactY[i], 2);
    }
    assertThat(Math.sqrt(error / norm)).isLessThan(0.01);
    assertThat(z / exactZ).isCloseTo(1, within(1e-3));
  }

  @Test
  void oneFarPointIsNoTrouble() {
    float[][] y = points(1500, 30, 30);
    y[0][7] = 5000;
    GridRepulsion grid = new GridRepulsion();
    float[] forceX = new float[1500];
    double z = grid.forces(y[0], y[1], 1500, forceX, new float[1500], parallel);
    double exact =
        new ExactRepulsion().forces(y[0], y[1], 1500, new float[1500], new float[1500], parallel);
    assertThat(z / exact).isCloseTo(1, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"2000", "9000"})
  void forcesAreTheSameForEveryNumberOfThreads(int size) {
    float[][] y = points(size, 80, 90);
    float[][] forces = new float[3][size];
    double[] z = new double[3];
    for (int threads = 1; threads <= 3; threads++) {
      GridRepulsion grid = new GridRepulsion();
      Parallel some = new Parallel(threads);
      for (int settle = 0; settle < 4; settle++) {
        z[threads - 1] = grid.forces(y[0], y[1], size, forces[threads - 1], new float[size], some);
      }
    }
    assertThat(forces[1]).isEqualTo(forces[0]);
    assertThat(forces[2]).isEqualTo(forces[0]);
    assertThat(z).containsOnly(z[0]);
  }
}
