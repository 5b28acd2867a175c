package activarium.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import activarium.draw.PaintedParts.Key;
import activarium.gpu.GpuContext;
import activarium.sketch.Drawing;
import activarium.window.FrameSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Squares that are painted, or laid down as they were painted before. */
class PaintedPartsTest {

  private static final int SIDE = 72;

  /** Ten pixels by ten, in design units. */
  private static final Box BOX = new Box(100, 100, 100, 100);

  private static final long ONE = 4 * 10 * 10;
  private static final int RED = 0xffff0000;
  private static final int BLUE = 0xff0000ff;
  private final List<String> painted = new ArrayList<>();

  /** In one frame of a window, where the processor draws. */
  private void inWindow(Consumer<Canvas> test) {
    boolean[] software = new boolean[1];
    Drawing.of(
        new FrameSize(SIDE, SIDE),
        1,
        kit -> {},
        (kit, frame) -> {
          software[0] = kit.canvas().gpu().isSoftware();
          if (software[0]) {
            test.accept(kit.canvas());
          }
        });
    assumeTrue(software[0], "a graphics card paints");
  }

  private void square(Canvas canvas, PaintedParts parts, Object key, int color) {
    Runnable paint =
        () -> {
          painted.add(key.toString());
          canvas.fill(BOX, color);
        };
    parts.draw(canvas, BOX, Key.of(key), true, paint);
  }

  private static int shown(Canvas canvas) {
    canvas.flush();
    ByteBuffer bgra = ByteBuffer.allocateDirect(4 * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
    canvas.gpu().readPixels(bgra);
    return bgra.getInt(4 * ((SIDE - 1 - 15) * SIDE + 15)); // the bottom row comes first
  }

  @Test
  void laysDownWhatItPaintedBefore() {
    inWindow(
        canvas -> {
          try (PaintedParts parts = new PaintedParts(canvas.gpu(), 1 << 20)) {
            square(canvas, parts, "red", RED);
            square(canvas, parts, "blue", BLUE);
            assertThat(shown(canvas)).isEqualTo(BLUE);
            square(canvas, parts, "red", BLUE);
            assertThat(shown(canvas)).isEqualTo(RED);
          }
        });
    assertThat(painted).containsExactly("red", "blue");
  }

  @Test
  void forgetsWhatIsOverItsBudgetAndLeavesNothingOpen() {
    inWindow(
        canvas -> {
          GpuContext gpu = canvas.gpu();
          int before = gpu.openResources();
          PaintedParts parts = new PaintedParts(gpu, 2 * ONE);
          for (int i = 0; i < 3; i++) {
            square(canvas, parts, "" + i, RED);
          }
          assertThat(gpu.openResources())
              .isEqualTo(before + 3); // two parts, and what they are painted on
          square(canvas, parts, "0", RED);
          assertThat(painted).containsExactly("0", "1", "2", "0");
          parts.close();
          assertThat(gpu.openResources()).isEqualTo(before);
        });
  }

  @Test
  void paintsPicturesThatAreSaved() {
    inWindow(
        canvas -> {
          try (PaintedParts parts = new PaintedParts(canvas.gpu(), 1 << 20)) {
            square(canvas, parts, "red", RED);
            canvas.still(true);
            square(canvas, parts, "red", RED);
            canvas.still(false);
          }
        });
    assertThat(painted).hasSize(2);
  }

  @Test
  void paintsWhatReachesBeyondTheWindow() {
    inWindow(
        canvas -> {
          Box beyond = new Box(600, 100, 200, 100);
          try (PaintedParts parts = new PaintedParts(canvas.gpu(), 1 << 20)) {
            for (int i = 0; i < 2; i++) {
              parts.draw(canvas, beyond, Key.of("beyond"), true, () -> painted.add("beyond"));
            }
          }
        });
    assertThat(painted).hasSize(2);
  }

  @Test
  void knowsArraysByWhatIsInThem() {
    float[] values = {1, 2};
    Key key = Key.of(values, new int[] {3});
    assertThat(key).isEqualTo(Key.of(new float[] {1, 2}, new int[] {3}));
    values[1] = 5;
    assertThat(key).isNotEqualTo(Key.of(values, new int[] {3}));
  }
}
