package activarium.window.display;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The displays that are plugged in at a moment.
 *
 * @param all in the order of their numbers; empty where the system tells of none
 */
public record Displays(List<Display> all) {

  public Displays {
    all = List.copyOf(all);
  }

  /** The one that the system calls its main one, if there is any. */
  public Optional<Display> first() {
    return all.stream().findFirst();
  }

  /**
   * The display of a number, of a name, or of a part of one that no other has; case does not count.
   *
   * @throws BadInputException if there is none, or several
   */
  public Display require(String asked) {
    List<Display> found = matches(asked);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new BadInputException(
        found.isEmpty()
            ? Text.of("no display is called '%s'; there are: %s", asked, told(all))
            : Text.of("several displays are called '%s': %s", asked, told(found)));
  }

  /** The same, or the first of several. */
  public Optional<Display> find(String asked) {
    return matches(asked).stream().findFirst();
  }

  private List<Display> matches(String asked) {
    String wanted = asked.strip().toLowerCase(Locale.ROOT);
    List<Display> whole = all.stream().filter(d -> lower(d).equals(wanted)).toList();
    if (!whole.isEmpty()) {
      return whole;
    }
    List<Display> numbered =
        all.stream().filter(d -> String.valueOf(d.number()).equals(wanted)).toList();
    // A number that no display has is no part of a name: HDMI-1 is not display 1.
    boolean isNumber = wanted.matches("\\d+");
    return !numbered.isEmpty() || isNumber || wanted.isEmpty()
        ? numbered
        : all.stream().filter(d -> lower(d).contains(wanted)).toList();
  }

  private static String lower(Display display) {
    return display.name().toLowerCase(Locale.ROOT);
  }

  private static String told(List<Display> displays) {
    return displays.isEmpty()
        ? "none"
        : displays.stream().map(d -> d.number() + " " + d.name()).collect(Collectors.joining(", "));
  }

  /** The display that was there before, wherever it is now. */
  Optional<Display> again(Display before) {
    List<Display> named = all.stream().filter(d -> d.name().equals(before.name())).toList();
    return named.stream()
        .filter(d -> d.number() == before.number())
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  /** What to call one of them, so that it is found again: two may have one name. */
  public String callingOf(Display display) {
    boolean isAlone = all.stream().filter(d -> lower(d).equals(lower(display))).count() == 1;
    return isAlone ? display.name() : String.valueOf(display.number());
  }

  /** Name, size and place of one of them. */
  public String describe(Display display) {
    String size = display.name() + ", " + display.area().size();
    return first()
        .filter(first -> !first.equals(display))
        .map(first -> size + ", " + display.area().seenFrom(first.area()) + " the first")
        .orElse(size);
  }
}
