package activarium.exhibit;

import activarium.core.BadInputException;
import activarium.yaml.YamlNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A group of keys of which each may be left out. */
final class Keys {

  private static final int MOST = 1_000_000;

  private final YamlNode node;
  private final Map<String, YamlNode> parts;

  /**
   * @param known the keys that there may be
   */
  Keys(YamlNode node, String... known) {
    this.node = node;
    this.parts = node.keys(Set.of(known));
  }

  boolean truth(String key, boolean otherwise) {
    return parts.containsKey(key) ? parts.get(key).truth() : otherwise;
  }

  double number(String key, double otherwise) {
    return parts.containsKey(key) ? parts.get(key).number(0, MOST) : otherwise;
  }

  int whole(String key, int otherwise) {
    return parts.containsKey(key) ? parts.get(key).whole(0, MOST) : otherwise;
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(parts.get(key)).map(YamlNode::text);
  }

  /** One of a few, in small letters and with dashes. */
  <E extends Enum<E>> E option(String key, E[] options, E otherwise) {
    if (!parts.containsKey(key)) {
      return otherwise;
    }
    YamlNode part = parts.get(key);
    String named = part.text();
    return Stream.of(options)
        .filter(option -> word(option).equals(named))
        .findFirst()
        .orElseThrow(
            () -> part.wrong(Stream.of(options).map(Keys::word).collect(Collectors.joining(", "))));
  }

  private static String word(Enum<?> option) {
    return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is made of the keys; what it refuses is told with the place of the group. */
  <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new BadInputException(node.place() + ": " + e.getMessage(), e);
    }
  }
}
