package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.sketch.Drawing;
import activarium.view.interaction.MapTransform;
import activarium.window.FrameSize;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of classes on maps of several sizes. */
class ClassLabelsTest {

  private static final Box LARGE = new Box(20, 60, 680, 600);

  /** One of six small multiples in a window of 1280 × 720. */
  private static final Box SMALL = new Box(20, 60, 277, 245);

  /** Two clusters of four: one at the upper edge of the map, one at its lower. */
  private static Box[] places(Box box, List<String> names) {
    float[] positions = new float[16];
    for (int i = 0; i < 8; i++) {
      positions[2 * i] = 0.5f + 0.01f * (i % 2);
      positions[2 * i + 1] = i < 4 ? 0 : 1;
    }
    int[] labels = {0, 0, 0, 0, 1, 1, 1, 1};
    Observations observations = new Observations(labels, labels, new float[8], names);
    MapTransform edges = new MapTransform(box.height() - 1, box.x(), box.y());
    ClassLabels view = new ClassLabels();
    Box[][] drawn = new Box[1][];
    Drawing.of(
        new FrameSize(720, 720),
        1,
        kit -> view.aim(positions, observations),
        (kit, frame) -> drawn[0] = view.draw(kit.canvas(), box, edges, observations, c -> true));
    return drawn[0];
  }

  @Test
  void areSmallerOnASmallMapAndStillRead() {
    Box large = places(LARGE, List.of("4", "9"))[0];
    Box small = places(SMALL, List.of("4", "9"))[0];
    assertThat(small.height()).isLessThan(0.7f * large.height()).isGreaterThanOrEqualTo(14);
    Box wide = places(SMALL, List.of("ankle boot", "sandal"))[0];
    assertThat(wide.width()).isLessThan(0.4f * SMALL.width());
  }

  /** Beside the map, there are the words over it. */
  @Test
  void stayInsideOfTheMap() {
    for (Box place : places(SMALL, List.of("4", "9"))) {
      assertThat(place.y()).isGreaterThanOrEqualTo(SMALL.y());
      assertThat(place.bottom()).isLessThanOrEqualTo(SMALL.bottom());
    }
  }
}
