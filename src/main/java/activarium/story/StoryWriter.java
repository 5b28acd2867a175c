package activarium.story;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Adds a cue to a file, whose every other line stays as people wrote it, comments included. The
 * file is there whole or not at all.
 */
public final class StoryWriter {

  private static final int WIDTH = 100;

  private StoryWriter() {}

  /**
   * Writes what is seen after a cue of the story.
   *
   * @param story as it was read from its file
   * @param place of the cue that it follows; −1 for before the first
   * @param seen view, layer, set and what else the keys of a cue are, in the order wanted; without
   *     the number
   * @return the story as it is now
   * @throws BadInputException if the file is not the story any more
   */
  public static Story insert(Story story, int place, Map<String, Object> seen) {
    StoryReader reader = new StoryReader(story.file());
    List<YamlNode> items = reader.root().keys(StoryReader.KEYS).get("cues").items();
    if (items.size() != story.cues().size()) {
      throw BadInputException.of(
          story.file(), "the story as it was opened", "another number of cues");
    }
    Map<String, Object> cue = new LinkedHashMap<>();
    cue.put("cue", number(story, place));
    cue.putAll(seen);
    int column = Math.max(0, items.get(0).column() - 2);
    int line = place < 0 ? items.get(0).line() : items.get(place).lastLine() + 1;
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(story.file()));
      lines.addAll(Math.min(line, lines.size()), text(cue, column));
      AtomicFile.text(story.file(), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw BadInputException.of(story.file(), "a file that can be written", e.getMessage());
    }
    return Story.read(story.file());
  }

  /** Between a cue and the next one: the next whole number, or what lies halfway. */
  static Object number(Story story, int place) {
    List<StoryCue> cues = story.cues();
    double before = place < 0 ? 0 : cues.get(place).number();
    double after = place + 1 < cues.size() ? cues.get(place + 1).number() : Double.MAX_VALUE;
    double whole = Math.floor(before) + 1;
    double number = whole < after ? whole : (before + after) / 2;
    if (number == Math.rint(number)) {
      return (long) number;
    }
    return number;
  }

  private static List<String> text(Map<String, Object> cue, int column) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
    options.setWidth(WIDTH);
    options.setAllowUnicode(true);
    List<String> lines = new ArrayList<>();
    String dash = "- ";
    for (Map.Entry<String, Object> part : cue.entrySet()) {
      String dumped = new Yaml(options).dump(Map.of(part.getKey(), part.getValue())).strip();
      if (dumped.startsWith("{") && dumped.endsWith("}")) {
        dumped = dumped.substring(1, dumped.length() - 1);
      }
      for (String line : dumped.split("\n")) {
        lines.add(" ".repeat(column) + dash + line);
        dash = "  ";
      }
    }
    return lines;
  }
}
