package activarium.keyboard;

import activarium.core.Text;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import processing.core.PConstants;
import processing.event.KeyEvent;

/**
 * A key, what people read of it, and what it does.
 *
 * @param name a character, a range of digits such as {@code 0-9}, or {@code space}, {@code up},
 *     {@code down}, {@code left}, {@code right}, {@code enter}, {@code backspace}, {@code F1} …
 *     {@code F12}, {@code home}, {@code page-up}, {@code page-down}; with {@code ctrl-} or {@code
 *     shift-} before it
 * @param words the line {@code key.WORDS} of the words of the screen, or else words of one's own
 * @param isThere whether it does something now
 * @param action what it does; null where somebody else obeys it
 */
public record Key(String name, String words, BooleanSupplier isThere, Consumer<KeyEvent> action) {

  private static final String CTRL = "ctrl-";
  private static final String SHIFT = "shift-";
  private static final int F1 = 97;

  /** Clickers have page keys where keyboards have arrows. */
  private static final Map<String, Set<Integer>> CODES =
      Map.of(
          "up", Set.of(PConstants.UP, 33),
          "down", Set.of(PConstants.DOWN, 34),
          "left", Set.of(PConstants.LEFT),
          "right", Set.of(PConstants.RIGHT),
          "page-up", Set.of(33),
          "page-down", Set.of(34),
          "home", Set.of(2));

  private static final Map<String, String> CHARACTERS =
      Map.of("space", " ", "enter", "\n\r", "backspace", "\b\u007f");

  /** What people read. */
  public String said() {
    String line = "key." + words;
    return Text.isSaid(line) ? Text.say(line) : words;
  }

  /** Whether it goes on as long as it is held. */
  boolean repeats() {
    String plain = name.replace(SHIFT, "");
    return CODES.containsKey(plain) || Set.of("[", "]", "=", "-").contains(plain);
  }

  boolean matches(KeyEvent event) {
    if (name.startsWith(CTRL)) {
      return event.isControlDown() && isControl(name.substring(CTRL.length()), event);
    }
    if (event.isControlDown() || event.isMetaDown() || event.isAltDown()) {
      return false;
    }
    String plain = name.startsWith(SHIFT) ? name.substring(SHIFT.length()) : name;
    if (event.getKey() == PConstants.CODED) {
      return event.isShiftDown() == name.startsWith(SHIFT) && isCoded(plain, event.getKeyCode());
    }
    return isCharacter(event.getKey());
  }

  private static boolean isControl(String plain, KeyEvent event) {
    boolean shifted = plain.startsWith(SHIFT);
    String letter = shifted ? plain.substring(SHIFT.length()) : plain;
    return event.isShiftDown() == shifted
        && letter.length() == 1
        && event.getKeyCode() == Character.toUpperCase(letter.charAt(0));
  }

  private static boolean isCoded(String plain, int code) {
    return plain.matches("F\\d+")
        ? code == F1 - 1 + Integer.parseInt(plain.substring(1))
        : CODES.getOrDefault(plain, Set.of()).contains(code);
  }

  private boolean isCharacter(char key) {
    if (name.matches("\\d-\\d")) {
      return key >= name.charAt(0) && key <= name.charAt(2);
    }
    return CHARACTERS.getOrDefault(name, name).indexOf(key) >= 0
        && (name.length() == 1 || CHARACTERS.containsKey(name));
  }
}
