package activarium.parameter;

import activarium.core.Text;

/**
 * What a person is told of a parameter.
 *
 * @param name in code, in presets, in states and on the command line
 * @param label for people, short
 * @param help a sentence or two for whoever wonders what it does; empty where there is none
 * @param section of the panel
 */
public record Description(String name, String label, String help, Section section) {

  private static final String WORDS = "parameter.";

  /** Label and help stand in the words of the screen, at {@code parameter.NAME}. */
  public static Description of(String name, Section section) {
    return of(name, name, section);
  }

  /**
   * The same, with the words of another name: there may be several of a kind.
   *
   * @param words what comes after {@code parameter.}
   */
  public static Description of(String name, String words, Section section) {
    return new Description(name, Text.say(WORDS + words), help(words), section);
  }

  /** The help of a parameter that has words of the screen. */
  public static String help(String words) {
    return Text.say(WORDS + words + ".help");
  }

  /**
   * As annotations have it: a label of one's own, or else the words of the screen.
   *
   * @param words what comes after {@code parameter.}; empty for the name
   */
  static Description of(String name, String words, String label, String help, Section section) {
    return label.isEmpty()
        ? of(name, words.isEmpty() ? name : words, section)
        : new Description(name, label, help, section);
  }
}
