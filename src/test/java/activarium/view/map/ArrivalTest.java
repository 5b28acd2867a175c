package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.projection.Embedding;
import activarium.sketch.Drawing;
import activarium.window.FrameSize;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Wherever the observations of a map came from: once they have arrived, the picture is the same.
 */
class ArrivalTest {

  private static final FrameSize SIZE = new FrameSize(320, 240);
  private static final int COUNT = 600;

  /** A time step after which everything has arrived. */
  private static final float LONG = 30;

  private static Embedding embedding(long seed, double spread) {
    Random random = new Random(seed);
    float[] positions = new float[2 * COUNT];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = (float) (spread * random.nextGaussian());
    }
    return new Embedding(COUNT, positions);
  }

  private static Observations observations() {
    int[] labels = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      labels[i] = i % 3;
    }
    return new Observations(labels, labels, new float[COUNT], List.of("a", "b", "c"));
  }

  /**
   * The picture of a map.
   *
   * @param before what it has been through
   */
  private static int[] picture(Consumer<ObservationMap> before) {
    ObservationMap map = new ObservationMap();
    Drawing drawing =
        Drawing.of(
            SIZE,
            5,
            kit -> before.accept(map),
            (kit, frame) -> {
              if (frame == 1) {
                map.show(embedding(1, 20), observations());
              }
              map.advance(LONG);
              kit.canvas().still(true);
              map.draw(kit.canvas(), kit.canvas().box());
              map.drawLabels(kit.canvas(), kit.canvas().box());
              if (frame == 5) {
                map.close();
              }
            });
    return drawing.pixels();
  }

  @Test
  void aMapLooksTheSameWhereverItsObservationsCameFrom() {
    int[] direct = picture(map -> {});
    int[] glided =
        picture(
            map -> {
              map.show(embedding(2, 90), observations());
              map.advance(0.1f);
            });
    long different = IntStream.range(0, direct.length).filter(i -> glided[i] != direct[i]).count();
    assertThat(different).as("pixels that differ").isZero();
  }
}
