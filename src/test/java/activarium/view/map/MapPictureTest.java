package activarium.view.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.projection.Embedding;
import activarium.sketch.Drawing;
import activarium.window.FrameSize;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four observations at the corners of a square; the one at the top left is taken for class 1. */
class MapPictureTest {

  private static final int SIDE = 720;
  private static final Embedding CORNERS = new Embedding(4, new float[] {0, 0, 1, 0, 0, 1, 1, 1});

  /** Without names, because a class of one observation has its label on top of it. */
  private static final Observations OBSERVATIONS =
      new Observations(
          new int[] {0, 0, 2, 3},
          new int[] {1, 0, 2, 3},
          new float[] {.6f, .9f, .9f, .9f},
          List.of(" ", " ", " ", " "));

  private ObservationMap view = new ObservationMap();
  private Theme theme;

  private Drawing draw(Embedding embedding) {
    view = new ObservationMap();
    return Drawing.of(
        new FrameSize(SIDE, SIDE),
        2,
        kit -> {
          theme = kit.canvas().theme();
          view.show(embedding, OBSERVATIONS);
        },
        (kit, frame) -> {
          view.advance(1);
          view.draw(kit.canvas(), stage(kit.canvas()));
        });
  }

  private static Box stage(Canvas canvas) {
    return canvas.box().inset(60);
  }

  private int pixelX(int observation) {
    return Math.round(view.canvasX(observation, new Box(60, 60, 600, 600)));
  }

  private int pixelY(int observation) {
    return Math.round(view.canvasY(observation, new Box(60, 60, 600, 600)));
  }

  private int classColor(int c) {
    return theme.classes().color(c) & 0xffffff;
  }

  @Test
  void drawsEveryClassInItsColorOnTheBackground() {
    Drawing picture = draw(CORNERS);
    assertThat(picture.colorAt(2, 2)).isEqualTo(theme.background() & 0xffffff);
    for (int i = 1; i < 4; i++) {
      assertThat(picture.colorAt(pixelX(i), pixelY(i)))
          .as("observation %d", i)
          .isEqualTo(classColor(OBSERVATIONS.labels()[i]));
    }
  }

  @Test
  void drawsAnErrorAsATriangleInTheColorOfTheWrongClass() {
    Drawing picture = draw(CORNERS);
    int x = pixelX(0);
    int y = pixelY(0);
    int background = theme.background() & 0xffffff;
    for (int channel = 0; channel < 24; channel += 8) {
      // The graphics card mixes core and rim: one step may be its rounding.
      assertThat(picture.colorAt(x, y) >> channel & 0xff)
          .isCloseTo(classColor(1) >> channel & 0xff, within(1));
    }
    assertThat(picture.count(classColor(0))).as("the other of class 0").isPositive();
    // Wide at the foot, narrow at the head: the same step sideways leaves it only above.
    int up = rows(picture, x, y, -1, background);
    int half = up / 2;
    int widthAbove = width(picture, x, y - half, background);
    int widthBelow = width(picture, x, y + 1, background);
    assertThat(widthBelow)
        .as("width below %d, above %d", widthBelow, widthAbove)
        .isGreaterThan(widthAbove + 1);
    // A disk is as wide above its center as below.
    int diskX = pixelX(1);
    int diskY = pixelY(1);
    assertThat(
            Math.abs(
                width(picture, diskX, diskY - 2, background)
                    - width(picture, diskX, diskY + 2, background)))
        .isLessThanOrEqualTo(2);
  }

  private static int rows(Drawing picture, int x, int y, int step, int background) {
    int rows = 0;
    while (picture.colorAt(x, y + rows * step) != background) {
      rows++;
    }
    return rows;
  }

  private static int width(Drawing picture, int x, int y, int background) {
    int width = 0;
    for (int sign = -1; sign <= 1; sign += 2) {
      for (int i = 0; picture.colorAt(x + sign * i, y) != background; i++) {
        width++;
      }
    }
    return width;
  }

  @Test
  void mirrorsThePictureOfAMirroredEmbedding() {
    Drawing picture = draw(CORNERS);
    int right = picture.colorAt(pixelX(3), pixelY(3));
    Drawing mirrored = draw(new Embedding(4, new float[] {1, 0, 0, 0, 1, 1, 0, 1}));
    assertThat(mirrored.colorAt(SIDE - 1 - pixelX(2), pixelY(2)))
        .isNotEqualTo(theme.background() & 0xffffff);
    assertThat(mirrored.colorAt(pixelX(3), pixelY(3))).isEqualTo(right);
    assertThat(pixelX(3)).isLessThan(SIDE / 2);
  }

  @Test
  void neverLeavesItsStageHoweverTheEmbeddingGrows() {
    ObservationMap growing = new ObservationMap();
    Box stage = new Box(60, 60, 600, 600);
    for (float size = 1; size < 1000; size *= 3) {
      float s = size;
      growing.show(new Embedding(4, new float[] {-s, 0, s, 0, 0, s, 0, -s}), OBSERVATIONS);
      growing.advance(1 / 30f);
      for (int i = 0; i < 4; i++) {
        assertThat(stage.contains(growing.canvasX(i, stage), growing.canvasY(i, stage))).isTrue();
      }
    }
  }

  @Test
  void findsTheObservationUnderThePointerAmongTheVisible() {
    Box stage = new Box(60, 60, 600, 600);
    view.show(CORNERS, OBSERVATIONS);
    view.advance(1);
    float x = view.canvasX(2, stage);
    float y = view.canvasY(2, stage);
    assertThat(view.pick(x + 3, y, stage)).isEqualTo(2);
    assertThat(view.pick(360, 360, stage)).isEqualTo(-1);
    view.visibleClasses(c -> c != 2);
    assertThat(view.pick(x + 3, y, stage)).isEqualTo(-1);
  }
}
