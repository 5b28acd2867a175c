package activarium.window;

/** Draws a sketch in place of its window's loop, as exports do. */
public interface FrameDriver {

  /**
   * Does a small piece of work; called again and again, on the draw thread, once the sketch is set
   * up.
   */
  void tick(Sketch sketch) throws InterruptedException;
}
