package activarium.sketch;

import activarium.draw.Canvas;
import processing.event.MouseEvent;

/**
 * A click on the notice of what was saved copies its path. Public for Processing, which calls it.
 */
public final class NoticeClick {

  private final Captures captures;
  private final Canvas canvas;

  NoticeClick(Captures captures, Canvas canvas) {
    this.captures = captures;
    this.canvas = canvas;
  }

  /** Called by Processing for whatever the pointer does. */
  public void mouseEvent(MouseEvent event) {
    float scale = canvas.scale();
    if (event.getAction() == MouseEvent.PRESS
        && captures.notices().offersPath(event.getX() / scale, event.getY() / scale)) {
      captures.notices().copyPath();
    }
  }
}
