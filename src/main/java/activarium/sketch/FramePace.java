package activarium.sketch;

import activarium.session.Session;
import activarium.window.SketchWindow;

/** How fast the window draws, and how much time a frame counts for. Draw thread only. */
final class FramePace {

  /** A frame counts for no more seconds than this, so that a hitch does not become a jump. */
  private static final float LONGEST_FRAME = 0.1f;

  /** Frames a second. */
  private static final int FULL_RATE = 60;

  private static final int CALM_RATE = 20;

  /** Where the processor draws, a frame costs what several updates of the network cost. */
  private static final int CALM_SOFTWARE_RATE = 8;

  private final SketchWindow window;
  private final int calmRate;
  private long lastFrame;
  private int rate = FULL_RATE;

  /**
   * @param software whether the processor draws
   */
  FramePace(SketchWindow window, boolean software) {
    this.window = window;
    this.calmRate = software ? CALM_SOFTWARE_RATE : CALM_RATE;
  }

  /** Seconds since the last call, for everything that moves. */
  float passed() {
    long now = System.nanoTime();
    float measured = lastFrame == 0 ? 0 : (now - lastFrame) / 1e9f;
    lastFrame = now;
    boolean isStart = window.isEarly(); // what begins to move has not moved while all was still
    return Math.min(isStart ? 1f / FULL_RATE : LONGEST_FRAME, measured);
  }

  /**
   * Until there is a map of a layer that has learned, the network gets the time.
   *
   * @param session that the frames show, or null
   */
  void follow(Session session) {
    rate(session != null && !session.settling().isAwake() ? calmRate : FULL_RATE);
  }

  /** Draws so many frames a second from now on, if there is time. */
  void rate(int wanted) {
    if (wanted != rate) {
      rate = wanted;
      window.rate(rate);
    }
  }
}
