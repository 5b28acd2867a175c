package activarium.story;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A recording that a story declares: its cues name it, and it can be made from what is said here.
 *
 * @param name by which cues call it; a folder's name, too
 * @param place in the file, for messages: {@code file:line:column}
 * @param folder where it lies, or is to lie
 * @param options how it is made, in the words of the command that records, without their dashes
 * @param minutes that it takes to make, about; 0 where that is not said
 */
public record StoryRecording(
    String name, String place, Path folder, Map<String, Option> options, double minutes) {

  /**
   * What an option is set to.
   *
   * @param value as on the command line
   * @param place in the file, for messages
   */
  public record Option(String value, String place) {}

  public StoryRecording {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
