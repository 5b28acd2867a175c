package activarium.exhibit;

import activarium.core.BadInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers by day and name, and their text: {@code 2026-11-30,visits,12}. Any thread. */
final class DayTable {

  static final String VISITS = "visits";
  static final String DRAWN = "drawn";
  static final String RECOGNIZED = "recognized";

  /** Begins the name of a language's count; its tag follows. */
  static final String LANGUAGE = "language ";

  private static final String HEAD = "day,what,count";
  private static final String NAME =
      "visits|drawn|recognized|language [A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*";
  private static final Pattern LINE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}),(" + NAME + "),(\\d{1,15})");

  private final SortedMap<LocalDate, SortedMap<String, Long>> days = new TreeMap<>();

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is anything else, with the line
   */
  static DayTable parse(String text) {
    DayTable table = new DayTable();
    String[] lines = text.split("\n", -1);
    // What was cut off in the middle of a number is none: the last line ends, too.
    if (!lines[0].equals(HEAD) || !lines[lines.length - 1].isEmpty()) {
      throw new IllegalArgumentException("expected a table of day,what,count");
    }
    for (int i = 1; i < lines.length - 1; i++) {
      table.read(lines[i], i + 1);
    }
    return table;
  }

  private void read(String line, int number) {
    Matcher parts = LINE.matcher(line);
    try {
      if (parts.matches()
          && of(LocalDate.parse(parts.group(1))).put(parts.group(2), Long.parseLong(parts.group(3)))
              == null) {
        return;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("expected a day in line " + number, e);
    }
    throw new IllegalArgumentException("expected a day and a count, once, in line " + number);
  }

  private SortedMap<String, Long> of(LocalDate day) {
    return days.computeIfAbsent(day, d -> new TreeMap<>());
  }

  synchronized void add(LocalDate day, String name) {
    if (!name.matches(NAME)) {
      throw BadInputException.of("count", "the tag of a language, such as en", "'" + name + "'");
    }
    of(day).merge(name, 1L, Long::sum);
  }

  synchronized SortedMap<LocalDate, SortedMap<String, Long>> days() {
    SortedMap<LocalDate, SortedMap<String, Long>> copy = new TreeMap<>();
    days.forEach(
        (day, counts) -> copy.put(day, Collections.unmodifiableSortedMap(new TreeMap<>(counts))));
    return Collections.unmodifiableSortedMap(copy);
  }

  synchronized String text() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    days.forEach(
        (day, counts) ->
            counts.forEach(
                (name, count) ->
                    text.append(day)
                        .append(',')
                        .append(name)
                        .append(',')
                        .append(count)
                        .append('\n')));
    return text.toString();
  }
}
