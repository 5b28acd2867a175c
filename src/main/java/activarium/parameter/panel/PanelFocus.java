package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.parameter.Parameter;
import java.util.List;
import processing.core.PConstants;
import processing.event.KeyEvent;

/**
 * Which widget the keyboard is at, if any: tab goes to the next row, shift-tab to the one before,
 * arrows change a value or go along a row of buttons, enter or space presses, ESC leaves.
 */
final class PanelFocus {

  private static final float RING = 3;

  private List<Row> rows = List.of();
  private String name;

  /** The rows as they are now; the focus stays where it is as long as that is there. */
  void rows(List<Row> newRows) {
    rows = newRows;
  }

  /** Goes nowhere: keys are the sketch's. */
  void leave() {
    name = null;
  }

  /** What keys change, or null. */
  Parameter parameter() {
    return rows.stream()
        .flatMap(row -> row.parameters().stream())
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Row row(Parameter parameter) {
    return rows.stream().filter(r -> r.parameters().contains(parameter)).findFirst().orElse(null);
  }

  /** Whether a key is for the panel; if so, it is obeyed. */
  boolean take(KeyEvent event) {
    if (event.getKey() == PConstants.TAB && !event.isControlDown() && !event.isAltDown()) {
      move(event.isShiftDown() ? -1 : 1);
      return true;
    }
    Parameter focused = parameter();
    if (focused == null) {
      return false;
    }
    if (event.getKey() == PConstants.ESC) {
      leave();
      return true;
    }
    Row.Key key = key(event);
    if (key != null) {
      name = row(focused).key(focused, key).name();
    }
    return key != null;
  }

  private void move(int step) {
    if (!rows.isEmpty()) {
      Parameter focused = parameter();
      int now = focused == null ? -1 : rows.indexOf(row(focused));
      int start = now < 0 && step < 0 ? 0 : now;
      name = rows.get(Math.floorMod(start + step, rows.size())).parameters().get(0).name();
    }
  }

  private static Row.Key key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isShiftDown() || event.isMetaDown()) {
      return null;
    }
    if (event.getKey() != PConstants.CODED) {
      return switch (event.getKey()) {
        case PConstants.ENTER, PConstants.RETURN, ' ' -> Row.Key.PRESS;
        default -> null;
      };
    }
    return switch (event.getKeyCode()) {
      case PConstants.LEFT -> Row.Key.LEFT;
      case PConstants.RIGHT -> Row.Key.RIGHT;
      case PConstants.UP -> Row.Key.UP;
      case PConstants.DOWN -> Row.Key.DOWN;
      default -> null; // page keys are a clicker's
    };
  }

  /** Draws a ring around what has the focus, if something has. */
  void paint(Canvas canvas) {
    Parameter focused = parameter();
    if (focused != null) {
      Box box = row(focused).place(focused);
      float left = box.x() - RING;
      float right = box.right() + RING;
      float top = box.y() - RING / 2;
      float bottom = box.bottom() - RING / 2;
      float[] ring = {left, top, right, top, right, bottom, left, bottom, left, top};
      canvas.polyline(ring, 2, canvas.theme().accent());
    }
  }
}
