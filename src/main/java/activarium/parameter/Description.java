package activarium.parameter;

import activarium.core.Text;
import java.util.function.Supplier;

/** What a person is told of a parameter, in the language that is spoken when it is told. */
public final class Description {

  private static final String WORDS = "parameter.";

  private final String name;
  private final Supplier<String> label;
  private final Supplier<String> help;
  private final Section section;

  /**
   * A description in one's own words.
   *
   * @param name in code, in presets, in states and on the command line
   * @param label for people, short
   * @param help a sentence or two for whoever wonders what it does; empty where there is none
   * @param section of the panel
   */
  public Description(String name, String label, String help, Section section) {
    this(name, () -> label, () -> help, section);
  }

  private Description(String name, Supplier<String> label, Supplier<String> help, Section section) {
    this.name = name;
    this.label = label;
    this.help = help;
    this.section = section;
  }

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
    Text.say(WORDS + words); // one that has no words is a mistake that is seen at once
    return new Description(name, () -> Text.say(WORDS + words), () -> help(words), section);
  }

  /**
   * One of many that are called by names of their own, such as those of classes, and have one help.
   *
   * @param words those that have the help, what comes after {@code parameter.}
   */
  public static Description called(String name, String label, String words, Section section) {
    return new Description(name, () -> label, () -> help(words), section);
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

  /** In code, in presets, in states and on the command line. */
  public String name() {
    return name;
  }

  /** For people, short. */
  public String label() {
    return label.get();
  }

  /** A sentence or two for whoever wonders what it does; empty where there is none. */
  public String help() {
    return help.get();
  }

  /** Of the panel. */
  public Section section() {
    return section;
  }
}
