package activarium.projection.neighbor;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.projection.Clusters;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The definition, by sorting all distances, is the oracle. */
class NearestNeighborsTest {

  private final Parallel parallel = new Parallel(2);

  private static double distance(FloatMatrix data, int i, int j) {
    double sum = 0;
    for (int c = 0; c < data.columns(); c++) {
      sum += Math.pow((double) data.at(i, c) - data.at(j, c), 2);
    }
    return sum;
  }

  private static int[] definition(FloatMatrix data, int i, int k) {
    return IntStream.range(0, data.rows())
        .filter(j -> j != i)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> distance(data, i, j)))
        .limit(k)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Test
  void exactOnesAreThoseOfTheDefinition() {
    for (int width : new int[] {2, 3, 7, 130}) {
      FloatMatrix data = Clusters.of(600, width, 0.4, width).data();
      Neighbors neighbors = NearestNeighbors.exact(data, 15, parallel);
      for (int i = 0; i < 600; i += 7) {
        assertThat(Arrays.copyOfRange(neighbors.indices(), i * 15, i * 15 + 15))
            .isEqualTo(definition(data, i, 15));
      }
    }
  }

  @Test
  void offsetsDoNotDrownDistances() {
    FloatMatrix data = Clusters.of(300, 5, 0.1, 2).data();
    for (int i = 0; i < data.values().length; i++) {
      data.values()[i] += 1000;
    }
    Neighbors neighbors = NearestNeighbors.exact(data, 5, parallel);
    for (int i = 0; i < 300; i += 11) {
      assertThat(Arrays.copyOfRange(neighbors.indices(), i * 5, i * 5 + 5))
          .isEqualTo(definition(data, i, 5));
    }
  }

  @Test
  void approximateOnesAreNearlyAllRight() {
    FloatMatrix data = Clusters.of(6000, 30, 0.8, 5).data();
    Neighbors exact = NearestNeighbors.exact(data, 30, parallel);
    Neighbors approximate = NearestNeighbors.approximate(data, 30, parallel);
    int found = 0;
    for (int i = 0; i < 6000; i++) {
      int[] own = Arrays.copyOfRange(exact.indices(), i * 30, i * 30 + 30);
      Arrays.sort(own);
      for (int rank = 0; rank < 30; rank++) {
        found += Arrays.binarySearch(own, approximate.index(i, rank)) >= 0 ? 1 : 0;
      }
    }
    assertThat(found / (6000.0 * 30)).isGreaterThan(0.95);
    Neighbors again = NearestNeighbors.approximate(data, 30, new Parallel(1));
    assertThat(again.indices()).isEqualTo(approximate.indices());
  }
}
