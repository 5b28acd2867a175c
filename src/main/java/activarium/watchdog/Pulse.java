package activarium.watchdog;

import activarium.core.Text;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a show tells of itself once a second, as a line on its standard output. Not in a file: that
 * would be three months of writing to a disk, and a full disk would look like a dead show; a pipe
 * ends with the process, and what it holds of a dead one is never read as news of the next.
 *
 * @param frames that were drawn so far
 * @param black whether nothing is to be seen, though nobody asked for black
 * @param picture a hash of what is to be seen, by which staff know a picture that stops again
 * @param same how long the picture has been the same though it should move; 0 if it may stand still
 * @param held how much of each resource; 0 where that is not known
 */
public record Pulse(
    long frames, boolean black, long picture, Duration same, Map<Resource, Long> held) {

  private static final String COUNT = "(\\d{1,18})";

  private static final Pattern LINE =
      Pattern.compile(
          "pulse frames="
              + COUNT
              + " black=(yes|no) picture=([0-9a-f]{16}) same="
              + COUNT
              + Stream.of(Resource.values())
                  .map(each -> " " + each.word() + "=" + COUNT)
                  .collect(Collectors.joining()));

  private static final int FIRST_RESOURCE = 5;

  public Pulse {
    if (frames < 0 || same.isNegative()) {
      throw new IllegalArgumentException("frames and same must not be negative");
    }
    for (Resource each : Resource.values()) {
      if (held.getOrDefault(each, -1L) < 0) {
        throw new IllegalArgumentException(each + " must be there and not be negative");
      }
    }
    held = Map.copyOf(held);
  }

  /** The line, without an end. */
  String format() {
    return Text.of(
            "pulse frames=%d black=%s picture=%016x same=%d",
            frames, black ? "yes" : "no", picture, same.toMillis())
        + Stream.of(Resource.values())
            .map(each -> Text.of(" %s=%d", each.word(), held.get(each)))
            .collect(Collectors.joining());
  }

  /** What a line says; nothing if it is any other line, which a show may print as well. */
  static Optional<Pulse> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<Resource, Long> held = new EnumMap<>(Resource.class);
    for (Resource each : Resource.values()) {
      held.put(each, Long.valueOf(matcher.group(FIRST_RESOURCE + each.ordinal())));
    }
    return Optional.of(
        new Pulse(
            Long.parseLong(matcher.group(1)),
            matcher.group(2).equals("yes"),
            Long.parseUnsignedLong(matcher.group(3), 16),
            Duration.ofMillis(Long.parseLong(matcher.group(4))),
            held));
  }
}
