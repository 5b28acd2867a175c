package activarium.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Ten observations. */
class SelectionModelTest {

  private static final int TOTAL = 10;

  private final SelectionModel model = new SelectionModel(TOTAL);

  private static Selection some(int... observations) {
    return Selection.of(TOTAL, observations);
  }

  @Test
  void addsSubtractsAndInverts() {
    model.choose(some(1, 2, 3), SelectionMode.REPLACE, "a");
    model.choose(some(3, 4), SelectionMode.ADD, "b");
    assertThat(model.selection().indices()).containsExactly(1, 2, 3, 4);
    model.choose(some(1, 9), SelectionMode.SUBTRACT, "c");
    assertThat(model.selection().indices()).containsExactly(2, 3, 4);
    assertThat(model.choice().words()).isEqualTo("a + b − c");
    model.invert();
    assertThat(model.selection().indices()).containsExactly(0, 1, 5, 6, 7, 8, 9);
  }

  @Test
  void undoesAndRedoesEverything() {
    model.choose(some(1), SelectionMode.REPLACE, "one");
    model.neuron(7);
    model.brush(true);
    model.choose(some(2), SelectionMode.REPLACE, "two");
    Chosen last = model.choice();
    assertThat(last.any().indices()).containsExactly(1, 2);
    for (int i = 0; i < 4; i++) {
      assertThat(model.canUndo()).isTrue();
      model.undo();
    }
    assertThat(model.choice()).isEqualTo(Chosen.nothing(TOTAL));
    assertThat(model.canUndo()).isFalse();
    model.undo();
    for (int i = 0; i < 4; i++) {
      model.redo();
    }
    assertThat(model.choice()).isEqualTo(last);
    assertThat(model.canRedo()).isFalse();
    model.undo();
    model.clear();
    assertThat(model.canRedo()).as("another way was taken").isFalse();
  }

  @Test
  void takesAStrokeForOneChange() {
    model.choose(some(0), SelectionMode.REPLACE, "first");
    model.stroke(some(1), SelectionMode.ADD, "lasso");
    model.stroke(some(1, 2), SelectionMode.ADD, "lasso");
    model.stroke(some(2, 3), SelectionMode.ADD, "lasso");
    assertThat(model.selection().indices()).containsExactly(0, 2, 3);
    model.endStroke();
    model.undo();
    assertThat(model.selection().indices()).containsExactly(0);
    model.stroke(some(5), SelectionMode.REPLACE, "lasso");
    model.abandonStroke();
    assertThat(model.selection().indices()).containsExactly(0);
  }

  @Test
  void doesNotRememberWhatChangesNothing() {
    model.choose(some(), SelectionMode.REPLACE, "");
    assertThat(model.canUndo()).isFalse();
  }

  @Test
  void refusesWhatDoesNotExist() {
    assertThatThrownBy(() -> some(10)).hasMessageContaining("[0, 9], was 10");
    assertThatThrownBy(() -> some(1).plus(Selection.none(3))).hasMessageContaining("10 and 3");
  }
}
