package activarium.view.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.projection.Embedding;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A gesture that chooses nothing is answered. */
class MissedTest {

  private static final Box BOX = new Box(0, 0, 600, 600);

  private final ObservationMap map = new ObservationMap();
  private final SelectionModel model = new SelectionModel(4);
  private final Gestures gestures = new Gestures(map, model, List.of("a", "b"));

  MissedTest() {
    int[] labels = {0, 0, 1, 1};
    map.show(
        new Embedding(4, new float[] {0, 0, 1, 0, 0, 1, 1, 1}),
        new Observations(labels, labels, new float[4], List.of("a", "b")));
    map.advance(1);
    gestures.box(BOX);
    gestures.kind(Outline.Kind.RECTANGLE);
  }

  private void drag(float fromX, float fromY, float toX, float toY) {
    gestures.press(new Press(fromX, fromY, SelectionMode.REPLACE, false, false, 1));
    gestures.drag(toX, toY);
    gestures.release(toX, toY);
  }

  @Test
  void saysSoForSomeSecondsUntilTheNextGesture() {
    drag(250, 250, 350, 350);
    assertThat(model.selection().isEmpty()).isTrue();
    assertThat(gestures.missed().words()).isEqualTo("No image lies in that rectangle");
    gestures.missed().advance(2);
    assertThat(gestures.missed().words()).isNotEmpty();
    gestures.missed().advance(3);
    assertThat(gestures.missed().words()).isEmpty();
    drag(300, 300, 301, 301);
    assertThat(gestures.missed().words()).isEqualTo("No image lies there");
    drag(1, 1, 599, 599);
    assertThat(model.selection().size()).isEqualTo(4);
    assertThat(gestures.missed().words()).isEmpty();
  }
}
