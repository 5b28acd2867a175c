package activarium.story;

import activarium.story.StoryRecording.Option;
import activarium.yaml.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the recordings that a story declares, and finds those that its cues name. Which options
 * there are is known to whoever makes a recording, not here.
 */
final class RecordingsReader {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,99}");
  private static final String MINUTES = "minutes";
  private static final double LONGEST = 10_000;

  private final Path file;
  private final Map<String, StoryRecording> declared = new LinkedHashMap<>();

  /**
   * @param node what is declared, or null
   */
  RecordingsReader(Path file, YamlNode node) {
    this.file = file;
    if (node != null) {
      node.entries().forEach((name, options) -> declared.put(name, read(name, options)));
    }
  }

  /** Those that are declared, by their names. */
  Map<String, StoryRecording> declared() {
    return Collections.unmodifiableMap(declared);
  }

  private StoryRecording read(String name, YamlNode node) {
    if (!NAME.matcher(name).matches()) {
      throw node.wrong("a recording whose name has letters, digits, - and _ only", name);
    }
    Map<String, Option> options = new LinkedHashMap<>();
    double minutes = 0;
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      YamlNode value = entry.getValue();
      if (entry.getKey().equals(MINUTES)) {
        minutes = value.number(0, LONGEST);
      } else {
        options.put(entry.getKey(), new Option(text(value), value.place()));
      }
    }
    return new StoryRecording(
        name, node.place(), Story.folder(file).resolve(name), options, minutes);
  }

  /** A list is written with commas on the command line. */
  private static String text(YamlNode value) {
    return value.isList()
        ? String.join(",", value.items().stream().map(YamlNode::text).toList())
        : value.text();
  }

  /**
   * Where it lies, what a cue names: one that is declared, or else a folder beside the story.
   *
   * @throws activarium.core.BadInputException if the story declares others, and there is no such
   *     folder
   */
  Path folder(YamlNode named) {
    String name = named.text();
    StoryRecording found = declared.get(name);
    Path folder =
        found != null ? found.folder() : file.toAbsolutePath().resolveSibling(name).normalize();
    if (found == null && !declared.isEmpty() && !Files.isDirectory(folder)) {
      throw named.wrong(
          "a recording that the story declares ("
              + String.join(", ", declared.keySet())
              + "), or a folder");
    }
    return folder;
  }
}
