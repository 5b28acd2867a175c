package activarium.story;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.yaml.YamlFile;
import activarium.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a story, and tells what is wrong with it in one line with file, line and column. */
final class StoryReader {

  static final Set<String> KEYS = Set.of("title", "minutes", "languages", "recordings", "cues");
  private static final double LONGEST = 600;

  private final Path file;

  StoryReader(Path file) {
    this.file = file;
  }

  Story read() {
    Map<String, YamlNode> parts = root().keys(KEYS);
    List<String> languages = languages(parts.get("languages"));
    RecordingsReader recordings = new RecordingsReader(file, parts.get("recordings"));
    CueReader reader = new CueReader(languages, recordings);
    Wording title = parts.containsKey("title") ? reader.wording(parts.get("title")) : Wording.NONE;
    double minutes = parts.containsKey("minutes") ? parts.get("minutes").number(0, LONGEST) : 0;
    if (!parts.containsKey("cues")) {
      throw BadInputException.of(file, "a list of cues", "none");
    }
    List<StoryCue> cues = new ArrayList<>();
    for (YamlNode item : parts.get("cues").items()) {
      cues.add(reader.read(item, cues.isEmpty() ? null : cues.get(cues.size() - 1)));
    }
    if (cues.isEmpty()) {
      throw parts.get("cues").wrong("at least one cue");
    }
    return new Story(file, title, minutes, languages, recordings.declared(), cues);
  }

  private List<String> languages(YamlNode listed) {
    if (listed == null) {
      return List.of(Text.ENGLISH);
    }
    List<String> languages = new ArrayList<>();
    for (YamlNode item : listed.items()) {
      try {
        languages.add(Text.requireLocale(item.text()));
      } catch (BadInputException e) {
        throw item.wrong("the tag of a language, such as en");
      }
    }
    if (languages.isEmpty()) {
      throw listed.wrong("at least one language");
    }
    return languages;
  }

  /** The whole file. */
  YamlNode root() {
    return YamlFile.root(file, "a story");
  }
}
