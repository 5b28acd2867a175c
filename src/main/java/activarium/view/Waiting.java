package activarium.view;

import activarium.projection.Embedding;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Where observations lie before anybody has looked at them. */
final class Waiting {

  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

  private Waiting() {}

  /** In the order of their classes, on the spiral in which a sunflower sets its seeds. */
  static Embedding embedding(int[] labels) {
    int[] order =
        IntStream.range(0, labels.length)
            .boxed()
            .sorted(Comparator.comparing(i -> labels[i]))
            .mapToInt(i -> i)
            .toArray();
    float[] positions = new float[2 * labels.length];
    for (int rank = 0; rank < order.length; rank++) {
      double angle = rank * GOLDEN_ANGLE;
      positions[2 * order[rank]] = (float) (Math.sqrt(rank + 0.5) * Math.cos(angle));
      positions[2 * order[rank] + 1] = (float) (Math.sqrt(rank + 0.5) * Math.sin(angle));
    }
    return new Embedding(labels.length, positions);
  }
}
