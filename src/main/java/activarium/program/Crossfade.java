package activarium.program;

import activarium.draw.Canvas;
import activarium.draw.WindowPicture;
import processing.core.PImage;

/**
 * The picture of a view that is left, which fades over the one that comes as soon as that is there;
 * one that takes long is seen as it is meanwhile, and says itself what it waits for. Draw thread
 * only.
 */
final class Crossfade {

  /** Seconds for which the picture before is held at most. */
  private static final double HELD = 0.5;

  /** A frame that takes long is no jump. */
  private static final double LONGEST_STEP = 0.1;

  private final WindowPicture window = new WindowPicture();
  private PImage before;
  private double lasts;
  private double held;
  private double passed;

  /**
   * Takes the picture that fades.
   *
   * @param seconds for which it does; 0 for not at all
   */
  void begin(Canvas canvas, double seconds) {
    WindowPicture.forget(canvas, before);
    before = seconds > 0 ? window.whole(canvas) : null;
    lasts = seconds;
    held = 0;
    passed = 0;
  }

  /** Whether anything of the picture before is seen. */
  boolean isOn() {
    return before != null;
  }

  /**
   * Draws what is left of it.
   *
   * @param isThere whether what comes is
   * @param seconds since the last frame
   */
  void draw(Canvas canvas, boolean isThere, double seconds) {
    if (before == null) {
      return;
    }
    double step = Math.min(LONGEST_STEP, seconds);
    held += step;
    if (isThere || held > HELD) {
      passed += step;
    }
    if (passed >= lasts) {
      WindowPicture.forget(canvas, before);
      before = null;
    } else {
      WindowPicture.over(canvas, before, (float) (1 - passed / lasts));
    }
  }
}
