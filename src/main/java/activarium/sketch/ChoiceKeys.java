package activarium.sketch;

import activarium.control.UndoRedo;
import java.util.function.Supplier;
import processing.core.PConstants;
import processing.event.KeyEvent;

/**
 * The keys that change what is chosen, in every sketch in which one can choose: {@code u} or {@code
 * ctrl-z} takes the last change back, {@code y} or {@code ctrl-y} does it again, {@code i} chooses
 * all others, backspace nothing. Public for Processing, which calls it.
 */
public final class ChoiceKeys {

  private final Supplier<UndoRedo> choice;

  /**
   * @param choice gives null where nothing can be chosen
   */
  ChoiceKeys(Supplier<UndoRedo> choice) {
    this.choice = choice;
  }

  /** Called by Processing for every key, before the sketch's own {@code keyPressed()}. */
  public void keyEvent(KeyEvent event) {
    UndoRedo now = choice.get();
    if (now == null || event.getAction() != KeyEvent.PRESS) {
      return;
    }
    if (event.isControlDown()) {
      boolean z = event.getKeyCode() == 'Z';
      if (z && !event.isShiftDown()) {
        now.undo();
      } else if (z || event.getKeyCode() == 'Y') {
        now.redo();
      }
      return;
    }
    switch (event.getKey()) {
      case 'u' -> now.undo();
      case 'y' -> now.redo();
      case 'i' -> now.invert();
      case PConstants.BACKSPACE, PConstants.DELETE -> now.clear();
      default -> {
        // Another key.
      }
    }
  }
}
