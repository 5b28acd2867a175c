package activarium.core;

import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Puts values into texts, by the rules of {@link String#format}. The language of the system has no
 * part in it: what programs read, and the terminal and every message, have numbers as English
 * writes them; what is drawn has its words and numbers in one language, which is chosen for the
 * whole program, English unless another one is asked for.
 */
public final class Text {

  /** Where no other locale is asked for. */
  public static final String ENGLISH = "en";

  private static final List<String> LANGUAGES = List.of(ENGLISH, "de", "fr", "es", "pt", "zh");

  private static final List<String> ZERO_IS_ONE = List.of("fr", "pt");

  private static final String WORDS = "words";

  /** The end of the name of a line that is said where there is one of a thing. */
  private static final String ONE = ".one";

  /** One file a language, {@code words/de.properties}; English has what another one lacks. */
  private static final ResourceBundle.Control BY_LANGUAGE =
      new ResourceBundle.Control() {
        @Override
        public List<String> getFormats(String base) {
          return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String base, Locale locale) {
          String language = locale.getLanguage();
          return LANGUAGES.contains(language)
              ? List.of(Locale.forLanguageTag(language), Locale.ROOT)
              : List.of(Locale.ROOT);
        }

        @Override
        public Locale getFallbackLocale(String base, Locale locale) {
          return null;
        }

        @Override
        public String toBundleName(String base, Locale locale) {
          return base + "." + (locale.equals(Locale.ROOT) ? ENGLISH : locale.getLanguage());
        }
      };

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
   * What is said to people on the screen, in the language of the locale, or English where its words
   * are not there. The words are in {@code data/words}, a file a language, none in code. Where the
   * first whole number of the values is one of a thing, the line {@code NAME.one} is said, if the
   * language has it: 1 image, not 1 images.
   *
   * @param name of a line there, which is a format
   * @param values that it is for
   * @throws java.util.MissingResourceException if there is no such line
   */
  public static String say(String name, Object... values) {
    ResourceBundle words = ResourceBundle.getBundle(WORDS, numbers(), BY_LANGUAGE);
    // Without its parent: English has forms that another language does without.
    Object one =
        isOne(values) ? ((PropertyResourceBundle) words).handleGetObject(name + ONE) : null;
    return shown(one == null ? words.getString(name) : (String) one, values);
  }

  /**
   * Whether the first whole number is one of a thing, as CLDR has it for whole numbers: 1, in
   * French and in the Portuguese of Brazil 0 too. ICU knows all languages, in 14 MB; these six need
   * a line.
   */
  private static boolean isOne(Object[] values) {
    for (Object value : values) {
      if (value instanceof Integer || value instanceof Long) {
        long number = ((Number) value).longValue();
        return number == 1 || number == 0 && ZERO_IS_ONE.contains(language());
      }
    }
    return false;
  }

  /** Whether there is a line of that name. */
  public static boolean isSaid(String name) {
    return ResourceBundle.getBundle(WORDS, numbers(), BY_LANGUAGE).containsKey(name);
  }

  /** The languages that all words of the screen are there in, tags of BCP 47; English first. */
  public static List<String> languages() {
    return LANGUAGES;
  }

  /** The language that words of the screen are said in now: one of {@link #languages}. */
  public static String language() {
    String language = numbers().getLanguage();
    return LANGUAGES.contains(language) ? language : ENGLISH;
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
   * Draws words and numbers as a locale has them from now on: its language, its decimal point and
   * its groups of digits. The digits stay 0 to 9, which every font has. Sketches that format
   * numbers by themselves get the same, since it is the format of the virtual machine.
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
