package activarium.parameter.panel;

import java.util.ArrayDeque;
import java.util.Queue;
import processing.event.MouseEvent;

/**
 * Slows pointer events down to one a frame. The widget libraries poll the pointer once a frame: a
 * press counts only if the pointer was over the widget in the frame before, and a press and its
 * release in one frame cancel out. A finger does both.
 */
final class PointerReplay {

  private final Queue<MouseEvent> waiting = new ArrayDeque<>();
  private boolean hoverFirst;

  /** Takes an event in, in the order they happen. */
  void add(MouseEvent event) {
    if (event.getAction() == MouseEvent.PRESS || event.getAction() == MouseEvent.RELEASE) {
      hoverFirst |= waiting.isEmpty() && event.getAction() == MouseEvent.PRESS;
      waiting.add(event);
    }
  }

  /** The event for this frame, or null. */
  MouseEvent next() {
    if (hoverFirst) {
      hoverFirst = false;
      return null;
    }
    return waiting.poll();
  }
}
