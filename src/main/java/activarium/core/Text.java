package activarium.core;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Puts values into texts, by the rules of {@link String#format}. The language of the system has no
 * part in it: what programs read, and the terminal and every message, have numbers as English
 * writes them; what is drawn has them as one language writes them, which is chosen for the whole
 * program, English unless another one is asked for.
 */
public final class Text {

  /** Where no other locale is asked for. */
  public static final String ENGLISH = "en";

  private Text() {}

  /** A text for programs, files, the terminal and messages. */
  public static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** A text that is drawn. */
  public static String shown(String format, Object... values) {
    return String.format(numbers(), format, values);
  }

  /**
   * What is said to people on the screen. The words are in {@code data/words/en.properties}, none
   * in code.
   *
   * @param name of a line there, which is a format
   * @param values that it is for
   * @throws java.util.MissingResourceException if there is no such line
   */
  public static String say(String name, Object... values) {
    return shown(ResourceBundle.getBundle("words.en", Locale.ROOT).getString(name), values);
  }

  /** A number that is drawn with no more decimals than it has, two at most: 6, 3.25. */
  public static String brief(double value) {
    return shown("%.2f", value).replaceAll("\\D?0+$", "");
  }

  /** The locale by which numbers are drawn, as a tag of BCP 47 such as {@code en}. */
  public static String locale() {
    return numbers().stripExtensions().toLanguageTag();
  }

  /**
   * A tag, if Java knows its language.
   *
   * @param tag of BCP 47, such as {@code en}, {@code de} or {@code de-CH}
   * @throws BadInputException if not
   */
  public static String requireLocale(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    if (language.isEmpty()
        || Stream.of(Locale.getAvailableLocales())
            .noneMatch(known -> known.getLanguage().equals(language))) {
      throw BadInputException.of("locale", "a tag such as en, de or de-CH", "'" + tag + "'");
    }
    return tag;
  }

  /**
   * Draws numbers as a locale has them from now on: its decimal point and its groups of digits. The
   * digits stay 0 to 9, which every font has. Sketches that format numbers by themselves get the
   * same, since it is the format of the virtual machine.
   *
   * @param tag of BCP 47, such as {@code en}, {@code de} or {@code de-CH}
   * @throws BadInputException if Java knows no such locale
   */
  public static void locale(String tag) {
    // Not the builder's reading of tags, which refuses some that this one forgives.
    Locale known = Locale.forLanguageTag(requireLocale(tag));
    Locale.Builder locale = new Locale.Builder().setLocale(known);
    Locale.setDefault(Locale.Category.FORMAT, locale.setUnicodeLocaleKeyword("nu", "latn").build());
  }

  /** All else that asks Java for a language gets none from now on, and drawn numbers English. */
  public static void ignoreSystemLocale() {
    Locale.setDefault(Locale.ROOT);
    locale(ENGLISH);
  }

  private static Locale numbers() {
    return Locale.getDefault(Locale.Category.FORMAT);
  }
}
