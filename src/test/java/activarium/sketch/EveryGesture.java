package activarium.sketch;

import java.util.List;
import processing.core.PConstants;
import processing.event.Event;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * All that a hand can do with a mouse, at places all over a window, panel and insets included. A
 * frame is drawn while a button is held, as it is when a person drags. What is hit may begin to be
 * typed into: digits, a sign that is no number, and the keys that end it follow.
 */
final class EveryGesture {

  private static final int COLUMNS = 3;
  private static final int ROWS = 3;

  /** The panel takes one of these a frame: a button is pressed and released three times a place. */
  private static final int PRESSES = 6;

  private record Gesture(String name, int button, int held) {}

  private static final List<Gesture> DRAGS =
      List.of(
          new Gesture("drag", PConstants.LEFT, 0),
          new Gesture("drag with shift", PConstants.LEFT, Event.SHIFT),
          new Gesture("drag with alt", PConstants.LEFT, Event.ALT),
          new Gesture("drag with control", PConstants.LEFT, Event.CTRL),
          new Gesture("drag of the right button", PConstants.RIGHT, 0));

  private final Pressing pressing;

  EveryGesture(Pressing pressing) {
    this.pressing = pressing;
  }

  /** Does all of them, some at every place, so that in the end each place has had each kind. */
  void perform() {
    int width = pressing.sketch().width;
    int height = pressing.sketch().height;
    for (int place = 0; place < COLUMNS * ROWS; place++) {
      int x = (2 * (place % COLUMNS) + 1) * width / (2 * COLUMNS);
      int y = (2 * (place / COLUMNS) + 1) * height / (2 * ROWS);
      Gesture drag = DRAGS.get(place % DRAGS.size());
      pressing.inFrame(() -> begin(drag, x, y));
      pressing.inFrame(
          () -> {
            end(drag, x, y);
            type("12x");
          });
      pressing.assertCalm(drag.name() + " at " + x + ", " + y);
    }
    pressing.frames(PRESSES * COLUMNS * ROWS);
    pressing.assertCalm("gestures that the panel took later");
  }

  private void begin(Gesture drag, int x, int y) {
    mouse(MouseEvent.MOVE, x, y, 0, 0, 0);
    wheel(x, y, -1);
    mouse(MouseEvent.PRESS, x, y, drag.button(), drag.held(), 1);
    mouse(MouseEvent.DRAG, x + 60, y + 5, drag.button(), drag.held(), 1);
  }

  private void end(Gesture drag, int x, int y) {
    mouse(MouseEvent.DRAG, x + 60, y + 60, drag.button(), drag.held(), 1);
    mouse(MouseEvent.DRAG, -20, y, drag.button(), drag.held(), 1); // out of the window
    mouse(MouseEvent.RELEASE, x, y, drag.button(), drag.held(), 1);
    wheel(x, y, 2);
    for (int count = 1; count <= 2; count++) {
      mouse(MouseEvent.PRESS, x, y, PConstants.LEFT, 0, count);
      mouse(MouseEvent.RELEASE, x, y, PConstants.LEFT, 0, count);
      mouse(MouseEvent.CLICK, x, y, PConstants.LEFT, 0, count);
    }
    mouse(MouseEvent.EXIT, x, y, 0, 0, 0);
  }

  private void wheel(int x, int y, int notches) {
    mouse(MouseEvent.WHEEL, x, y, 0, 0, notches);
  }

  private void type(String letters) {
    letters.chars().forEach(letter -> key((char) letter));
    key(PConstants.BACKSPACE);
    key(PConstants.ENTER);
  }

  private void key(char letter) {
    for (int action : new int[] {KeyEvent.PRESS, KeyEvent.TYPE, KeyEvent.RELEASE}) {
      int code = Character.toUpperCase(letter);
      pressing.sketch().postEvent(new KeyEvent(null, 0, action, 0, letter, code));
    }
  }

  private void mouse(int action, int x, int y, int button, int held, int count) {
    pressing.sketch().postEvent(new MouseEvent(null, 0, action, held, x, y, button, count));
  }
}
