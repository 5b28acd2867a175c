package activarium.program;

import activarium.draw.Canvas;
import activarium.draw.WindowPicture;
import activarium.gpu.FadingPicture;
import activarium.gpu.GpuContext;
import java.nio.file.Path;
import processing.opengl.PGraphicsOpenGL;

/**
 * The picture of a view that is left, which fades over the one that comes as soon as that is there;
 * one that takes long is seen as it is meanwhile, and says itself what it waits for. Draw thread
 * only.
 */
final class Crossfade implements AutoCloseable {

  /** Seconds for which the picture before is held at most. */
  private static final double HELD = 0.5;

  /** A frame that takes long is no jump. */
  private static final double LONGEST_STEP = 0.1;

  private final WindowPicture window = new WindowPicture();
  private GpuContext gpu;
  private FadingPicture picture;
  private boolean on;
  private int width;
  private int height;
  private double lasts;
  private double held;
  private double passed;

  /** Opens what it draws with, which outlives the sketches and ends with their window. */
  void open(Canvas canvas, Path shaders) {
    if (picture == null) {
      gpu = new GpuContext((PGraphicsOpenGL) canvas.graphics(), shaders, problem -> {});
      picture = new FadingPicture(gpu);
    }
  }

  /**
   * Takes the picture that fades.
   *
   * @param seconds for which it does; 0 for not at all
   */
  void begin(Canvas canvas, double seconds) {
    on = seconds > 0;
    if (on) {
      picture.show(window.bytes(canvas));
      width = gpu.pixelWidth();
      height = gpu.pixelHeight();
    }
    lasts = seconds;
    held = 0;
    passed = 0;
  }

  /** Whether anything of the picture before is seen. */
  boolean isOn() {
    return on;
  }

  /**
   * Draws what is left of it.
   *
   * @param isThere whether what comes is
   * @param seconds since the last frame
   */
  void draw(Canvas canvas, boolean isThere, double seconds) {
    if (!on) {
      return;
    }
    double step = Math.min(LONGEST_STEP, seconds);
    held += step;
    if (isThere || held > HELD) {
      passed += step;
    }
    boolean isAsLarge = gpu.pixelWidth() == width && gpu.pixelHeight() == height;
    on = passed < lasts && isAsLarge;
    if (on) {
      canvas.flush();
      picture.draw((float) (1 - passed / lasts));
    }
  }

  @Override
  public void close() throws Exception {
    if (gpu != null) {
      gpu.close();
    }
  }
}
