package activarium.sketch;

import static activarium.work.Eventually.until;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import processing.core.PConstants;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/** Presses keys and buttons of a running sketch, and looks at what it shows. */
final class Hand {

  private final Sketch sketch;

  Hand(Sketch sketch) {
    this.sketch = sketch;
  }

  /** Called by Processing after a frame, on the draw thread. */
  public static final class Grabber {
    private final Sketch sketch;
    private final CompletableFuture<int[]> pixels = new CompletableFuture<>();

    Grabber(Sketch sketch) {
      this.sketch = sketch;
    }

    public void post() {
      sketch.loadPixels();
      pixels.complete(sketch.pixels.clone());
    }
  }

  /** 0xAARRGGBB, row after row. */
  int[] pixels() throws Exception {
    Grabber grabber = new Grabber(sketch);
    sketch.registerMethod("post", grabber);
    try {
      return grabber.pixels.get(30, TimeUnit.SECONDS);
    } finally {
      sketch.unregisterMethod("post", grabber);
    }
  }

  void type(String keys) {
    keys.chars().forEach(key -> type((char) key, Character.toUpperCase(key)));
  }

  void type(char key, int code) {
    for (int action : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
      sketch.postEvent(new KeyEvent(null, 0, action, 0, key, code));
    }
  }

  void click(int x, int y) {
    mouse(MouseEvent.MOVE, x, y);
    mouse(MouseEvent.PRESS, x, y);
    mouse(MouseEvent.RELEASE, x, y);
  }

  /** Around a rectangle, with the button down. */
  void drag(int left, int top, int right, int bottom) {
    mouse(MouseEvent.MOVE, left, top);
    mouse(MouseEvent.PRESS, left, top);
    mouse(MouseEvent.DRAG, right, top);
    mouse(MouseEvent.DRAG, right, bottom);
    mouse(MouseEvent.DRAG, left, bottom);
    mouse(MouseEvent.RELEASE, left, bottom);
  }

  private void mouse(int action, int x, int y) {
    sketch.postEvent(new MouseEvent(null, 0, action, 0, x, y, PConstants.LEFT, 1));
  }

  /** Waits while frames are drawn. */
  void frames(int count) {
    int end = sketch.frameCount + count;
    until("frames", () -> sketch.frameCount >= end);
  }
}
