package activarium.core;

import java.util.regex.Pattern;

/** Text from outside, made harmless for terminals and reports, which obey some characters. */
public final class PlainText {

  /** Control characters, of C1 too, and what ends a line. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private PlainText() {}

  /** In one line: control characters become a space, what turns the direction is escaped. */
  public static String oneLine(String text) {
    return escaped(CONTROL.matcher(text).replaceAll(" ").strip());
  }

  /**
   * Each control character as an escape that Java and JSON know, such as {@code \u001b}; as well
   * what would end a line or turn the direction of the text.
   */
  public static String escaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isObeyed(c)) {
        plain.append(Text.of("\\u%04x", (int) c));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean isObeyed(char c) {
    boolean turns = c == 0x061c || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e;
    boolean isolates = c >= 0x2066 && c <= 0x2069;
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || turns || isolates;
  }
}
