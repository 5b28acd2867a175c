package activarium.story;

import activarium.core.BadInputException;
import activarium.core.Home;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a talk shows, in its order.
 *
 * @param file where it was read from
 * @param title of it
 * @param minutes that it is planned for; 0 where that is not said
 * @param languages that all its texts are written in, tags of BCP 47; the first is the default
 * @param recordings that its cues name and that can be made, by their names, in the file's order
 * @param cues at least one; their numbers grow
 */
public record Story(
    Path file,
    Wording title,
    double minutes,
    List<String> languages,
    Map<String, StoryRecording> recordings,
    List<StoryCue> cues) {

  public Story {
    languages = List.copyOf(languages);
    recordings = Collections.unmodifiableMap(new LinkedHashMap<>(recordings));
    cues = List.copyOf(cues);
    if (cues.isEmpty()) {
      throw BadInputException.of(file, "at least one cue", "none");
    }
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException with file, line and what is expected
   */
  public static Story read(Path file) {
    return new StoryReader(file).read();
  }

  /** Its name: that of its file, without the ending. */
  public String name() {
    return nameOf(file);
  }

  /** Where a picture of each cue lies once the story was prepared: {@code cue-NUMBER.png}. */
  public Path pictures() {
    return folder(file).resolve("pictures");
  }

  /** The picture of a cue, there or not. */
  public Path picture(StoryCue cue) {
    return pictures().resolve("cue-" + cue.called() + ".png");
  }

  /** Of what is made for a story: beside what people export, since it is large, and theirs. */
  static Path folder(Path file) {
    return Home.find().exports().resolve("stories").resolve(nameOf(file));
  }

  static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  /** The next cue that is told after a place, or −1 at the end. */
  public int next(int place) {
    return enabled(place, 1);
  }

  /** The cue before a place that is told, or −1 at the beginning. */
  public int previous(int place) {
    return enabled(place, -1);
  }

  private int enabled(int place, int step) {
    for (int i = place + step; i >= 0 && i < cues.size(); i += step) {
      if (cues.get(i).enabled()) {
        return i;
      }
    }
    return -1;
  }
}
