package activarium.window;

import com.jogamp.newt.event.MouseAdapter;
import com.jogamp.newt.event.MouseEvent;
import java.util.function.Consumer;

/**
 * Listens to the native window for two fingers: Processing passes on no more than the first. Which
 * systems tell of more than one is up to them and to JOGL.
 */
final class TwoFingers extends MouseAdapter {

  /** Fingers nearer than this, in pixels, tell nothing of how far they came apart. */
  private static final float NEAREST = 8;

  private record Pair(float x, float y, float distance) {}

  private final Consumer<Pinch> listener;
  private Pair last;

  /**
   * @param listener hears of each move, in the thread of the window's events
   */
  TwoFingers(Consumer<Pinch> listener) {
    this.listener = listener;
  }

  @Override
  public void mousePressed(MouseEvent event) {
    last = null;
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    last = null;
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    moved(event);
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    moved(event);
  }

  private void moved(MouseEvent event) {
    Pair now = event.getPointerCount() == 2 ? pair(event) : null;
    if (now != null && last != null) {
      listener.accept(new Pinch(last.x, last.y, now.x, now.y, now.distance / last.distance));
    }
    last = now;
  }

  private static Pair pair(MouseEvent event) {
    float dx = event.getX(1) - event.getX(0);
    float dy = event.getY(1) - event.getY(0);
    return new Pair(
        event.getX(0) + dx / 2,
        event.getY(0) + dy / 2,
        Math.max(NEAREST, (float) Math.hypot(dx, dy)));
  }
}
