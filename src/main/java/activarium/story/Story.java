package activarium.story;

import activarium.core.BadInputException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a talk shows, in its order.
 *
 * @param file where it was read from
 * @param title of it
 * @param minutes that it is planned for; 0 where that is not said
 * @param languages that all its texts are written in, tags of BCP 47; the first is the default
 * @param cues at least one; their numbers grow
 */
public record Story(
    Path file, Wording title, double minutes, List<String> languages, List<StoryCue> cues) {

  public Story {
    languages = List.copyOf(languages);
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
