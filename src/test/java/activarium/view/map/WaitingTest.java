package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.draw.Theme;
import activarium.projection.Embedding;
import activarium.sketch.Drawing;
import activarium.window.FrameSize;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not computed yet cannot be taken for a result. */
class WaitingTest {

  private static final int COUNT = 400;
  private Theme theme;

  private Drawing draw(boolean wasShown) {
    ObservationMap explored = new ObservationMap();
    return Drawing.of(
        new FrameSize(720, 720),
        3,
        kit -> {
          theme = kit.canvas().theme();
          if (wasShown) {
            explored.show(line(), observations());
          }
          explored.showWaiting(COUNT, () -> "Waiting for 400 places");
        },
        (kit, frame) -> {
          Box box = kit.canvas().box().inset(60);
          explored.advance(1);
          explored.draw(kit.canvas(), box);
          explored.drawLabels(kit.canvas(), box);
        });
  }

  private static Embedding line() {
    float[] positions = new float[2 * COUNT];
    for (int i = 0; i < COUNT; i++) {
      positions[2 * i] = i;
    }
    return new Embedding(COUNT, positions);
  }

  private static Observations observations() {
    int[] labels = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      labels[i] = i / 100;
    }
    return new Observations(labels, labels, new float[COUNT], List.of("0", "1", "2", "3"));
  }

  @Test
  void hasNeitherColorsNorNamesOfClassesWhateverWasShownBefore() {
    Drawing fresh = draw(false);
    Drawing after = draw(true);
    for (int c = 0; c < 4; c++) {
      assertThat(after.count(theme.classes().color(c))).as("class %d", c).isZero();
    }
    assertThat(after.count(theme.text())).as("names of classes").isZero();
    assertThat(after.count(theme.line())).as("gray dots").isGreaterThan(200);
    assertThat(after.count(theme.muted())).as("words").isGreaterThan(50);
    assertThat(after.count(theme.line())).isEqualTo(fresh.count(theme.line()));
  }

  @Test
  void noneIsFoundUnderThePointer() {
    ObservationMap view = new ObservationMap();
    view.show(line(), observations());
    view.advance(1);
    Box box = new Box(0, 0, 600, 600);
    float x = view.canvasX(7, box);
    float y = view.canvasY(7, box);
    assertThat(view.pick(x, y, box)).isEqualTo(7);
    view.showWaiting(COUNT, () -> "");
    assertThat(view.pick(x, y, box)).isEqualTo(-1);
  }
}
