package activarium.view.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.draw.Box;
import activarium.projection.Embedding;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four observations at the corners of a square, two of each class. */
class GesturesTest {

  private static final Box BOX = new Box(100, 50, 600, 400);

  private final ObservationMap map = new ObservationMap();
  private final SelectionModel model = new SelectionModel(4);
  private final Gestures gestures = new Gestures(map, model, List.of("a", "b"));

  GesturesTest() {
    int[] labels = {0, 1, 0, 1};
    map.show(
        new Embedding(4, new float[] {0, 0, 1, 0, 0, 1, 1, 1}),
        new Observations(labels, labels, new float[4], List.of("a", "b")));
    map.advance(1);
    gestures.box(BOX);
  }

  private static Press press(float x, float y, SelectionMode mode, boolean other, int clicks) {
    return new Press(x, y, mode, other, false, clicks);
  }

  private void click(int observation, SelectionMode mode, int clicks) {
    float x = map.canvasX(observation, BOX) + 2;
    float y = map.canvasY(observation, BOX);
    gestures.press(press(x, y, mode, false, clicks));
    gestures.release(x, y);
  }

  private int[] chosen() {
    return model.selection().indices();
  }

  @Test
  void aKeyMakesARectangleOfTheLassoAndALassoOfTheRectangle() {
    for (Outline.Kind kind : Outline.Kind.values()) {
      gestures.kind(kind);
      model.clear();
      gestures.press(press(101, 51, SelectionMode.REPLACE, kind == Outline.Kind.LASSO, 1));
      gestures.drag(400, 449);
      gestures.release(400, 449);
      assertThat(chosen()).as(kind.called()).containsExactly(0, 2);
      assertThat(model.choice().words()).isEqualTo("rectangle");
    }
  }

  @Test
  void clicksChooseOneOrItsClassOrNothing() {
    click(0, SelectionMode.REPLACE, 1);
    assertThat(chosen()).containsExactly(0);
    click(3, SelectionMode.ADD, 1);
    assertThat(chosen()).containsExactly(0, 3);
    click(0, SelectionMode.SUBTRACT, 1);
    assertThat(chosen()).containsExactly(3);
    click(0, SelectionMode.REPLACE, 2);
    assertThat(chosen()).containsExactly(0, 2);
    assertThat(model.choice().words()).isEqualTo("class a");
    gestures.press(press(400, 250, SelectionMode.ADD, false, 1));
    gestures.release(400, 250);
    assertThat(chosen()).as("shift leaves what there is").containsExactly(0, 2);
    gestures.press(press(400, 250, SelectionMode.REPLACE, false, 1));
    gestures.release(400, 250);
    assertThat(chosen()).as("beside all").isEmpty();
    model.undo();
    assertThat(chosen()).containsExactly(0, 2);
  }

  @Test
  void aStraightLassoCoversWhatLiesAlongIt() {
    float x = map.canvasX(0, BOX) + 6;
    gestures.press(press(x, 51, SelectionMode.REPLACE, false, 1));
    gestures.drag(x, 250);
    gestures.drag(x, 449);
    gestures.release(x, 449);
    assertThat(chosen()).containsExactly(0, 2);
  }

  @Test
  void twoFingersAndTheWheelZoomAndEndAStroke() {
    gestures.press(press(101, 51, SelectionMode.REPLACE, true, 1));
    gestures.drag(400, 449);
    gestures.pinch(400, 250, 400, 250, 2);
    assertThat(chosen()).as("the stroke was none").isEmpty();
    assertThat(map.camera().zoom()).isCloseTo(2, within(0.01f));
    gestures.wheel(400, 250, 4);
    map.advance(2);
    assertThat(map.camera().zoom()).isLessThan(1.2f);
  }

  @Test
  void neuronsAndObservationsHaveOnePast() {
    click(0, SelectionMode.REPLACE, 1);
    model.neuron(5);
    click(1, SelectionMode.REPLACE, 1);
    model.undo();
    assertThat(chosen()).containsExactly(0);
    assertThat(model.choice().neuron()).isEqualTo(5);
    model.undo();
    assertThat(model.choice().neuron()).isEqualTo(-1);
    assertThat(chosen()).containsExactly(0);
  }
}
