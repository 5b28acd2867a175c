package activarium.projection.tsne;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.projection.Clusters;
import activarium.projection.Embedding;
import activarium.work.Parallel;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransformTest {

  private final Parallel parallel = new Parallel(2);
  private final Clusters all = Clusters.of(800, 20, 0.7, 6);

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  @Test
  void newObservationsLandAmongTheirKind() {
    var reference = all.data().selectRows(range(0, 700));
    TsneOptions options = TsneOptions.defaults().withPerplexity(20);
    TsneOptimizer optimizer =
        new TsneOptimizer(
            Affinities.of(reference, 20, parallel),
            options.initialization().start(reference, 0, parallel),
            options,
            parallel);
    optimizer.step(500);
    Embedding embedded = optimizer.embedding();
    Transform transform = new Transform(reference, embedded, 5, parallel);
    Embedding placed = transform.place(all.data().selectRows(range(700, 800)));
    int right = 0;
    for (int i = 0; i < 100; i++) {
      right += all.labels()[nearest(embedded, placed, i)] == all.labels()[700 + i] ? 1 : 0;
    }
    assertThat(right).isGreaterThan(90);
    Embedding alone = transform.place(all.data().selectRows(new int[] {733}));
    assertThat(alone.positions())
        .isEqualTo(Arrays.copyOfRange(placed.positions(), 2 * 33, 2 * 33 + 2));
  }

  private static int nearest(Embedding embedded, Embedding placed, int i) {
    return IntStream.range(0, embedded.size())
        .boxed()
        .min(
            (a, b) ->
                Double.compare(
                    Math.hypot(embedded.x(a) - placed.x(i), embedded.y(a) - placed.y(i)),
                    Math.hypot(embedded.x(b) - placed.x(i), embedded.y(b) - placed.y(i))))
        .orElseThrow();
  }
}
