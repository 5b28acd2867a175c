package activarium.sketch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that a text promises: the last paragraph of a sketch's header, in which two spaces or
 * more part keys and words, and the table of the README, in which keys are set as code.
 */
final class DocumentedKeys {

  /** Keys that have a name instead of a letter, and how tests call them. */
  private static final Map<String, String> NAMES =
      Map.of("↑", "up", "↓", "down", "←", "left", "→", "right");

  private static final Set<String> NAMED =
      Set.of("space", "up", "down", "left", "right", "backspace", "enter", "tab", "ESC");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private DocumentedKeys() {}

  /** Of the header of a sketch. */
  static Set<String> ofHeader(Path sketch) {
    List<String> paragraph = new ArrayList<>();
    for (String line : lines(sketch)) {
      String text = line.replaceFirst("^ \\* ?", "");
      if (line.strip().equals("*/")) {
        break;
      }
      if (text.isBlank()) {
        paragraph.clear();
      } else {
        paragraph.add(text);
      }
    }
    Set<String> keys = new TreeSet<>();
    for (String line : paragraph) {
      for (String chunk : line.strip().split("\\s{2,}")) {
        addLeading(chunk, keys);
      }
    }
    return keys;
  }

  /** The keys with which a chunk such as {@code v, V as SVG, PDF} begins. */
  private static void addLeading(String chunk, Set<String> keys) {
    for (String word : chunk.split(" ")) {
      String key = word.length() > 1 ? word.replaceFirst(",$", "") : word;
      boolean isKey = key.length() == 1 || NAMED.contains(key) || key.startsWith("ctrl-");
      if (!isKey) {
        return;
      }
      keys.add(key);
    }
  }

  /** Of the table of the README that begins with {@code | key |}. */
  static Set<String> ofReadme(Path readme) {
    Set<String> keys = new TreeSet<>();
    boolean inTable = false;
    for (String line : lines(readme)) {
      inTable = line.startsWith("| key |") || inTable && line.startsWith("|");
      if (inTable) {
        Matcher code = CODE.matcher(line);
        while (code.find()) {
          keys.add(NAMES.getOrDefault(code.group(1), code.group(1)));
        }
      }
    }
    return keys;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
