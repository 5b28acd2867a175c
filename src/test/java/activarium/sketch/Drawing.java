package activarium.sketch;

import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Draws with a kit in a real window, and keeps the pixels of the last frame for a test to look at.
 */
public final class Drawing extends Sketch {

  private final Consumer<SketchKit> prepare;
  private final BiConsumer<SketchKit, Integer> draw;
  private SketchKit kit;
  private int[] picture;

  private Drawing(Consumer<SketchKit> prepare, BiConsumer<SketchKit, Integer> draw) {
    this.prepare = prepare;
    this.draw = draw;
  }

  /**
   * Opens a window, draws so many frames, closes it.
   *
   * @param prepare called in {@code setup()}
   * @param draw called in {@code draw()} with the number of the frame, from 1
   */
  public static Drawing of(
      FrameSize size,
      int frames,
      Consumer<SketchKit> prepare,
      BiConsumer<SketchKit, Integer> draw) {
    Drawing drawing = new Drawing(prepare, draw);
    RunOptions options = RunOptions.DEFAULT.withSize(size).withFrames(frames);
    try (RunningSketch running =
        new SketchRunner(activarium.core.Home.find()).open(() -> drawing, options)) {
      running.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return drawing;
  }

  @Override
  public void settings() {
    size(320, 240);
  }

  @Override
  public void setup() {
    kit = new SketchKit(this);
    prepare.accept(kit);
  }

  @Override
  public void draw() {
    kit.begin();
    draw.accept(kit, frameCount);
    kit.end();
    loadPixels();
    picture = pixels.clone();
  }

  /** 0xRRGGBB at a pixel of the last frame. */
  public int colorAt(int x, int y) {
    return picture[y * pixelWidth + x] & 0xffffff;
  }

  /** The pixels of the last frame, row by row. */
  public int[] pixels() {
    return picture.clone();
  }

  /** How many pixels of the last frame have exactly that color. */
  public int count(int color) {
    int count = 0;
    for (int pixel : picture) {
      if ((pixel & 0xffffff) == (color & 0xffffff)) {
        count++;
      }
    }
    return count;
  }
}
