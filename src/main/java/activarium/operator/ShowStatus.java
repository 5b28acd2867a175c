package activarium.operator;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a show is.
 *
 * @param framesPerSecond not a number before some frames were drawn
 * @param heapBytes what Java's objects take
 * @param nativeBytes what lies outside of Java's heap
 * @param uptime since it was started
 * @param lastError one line, or null if there was none
 * @param view what is shown
 * @param cue the name of the cue that is shown, or null if none is
 * @param language in which words are said, a tag of BCP 47
 * @param isBlack whether the operator made it black
 * @param counts whatever else the show counts, such as visitors, in the order to be read
 */
public record ShowStatus(
    double framesPerSecond,
    long heapBytes,
    long nativeBytes,
    Duration uptime,
    String lastError,
    String view,
    String cue,
    String language,
    boolean isBlack,
    Map<String, Long> counts) {

  public ShowStatus {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }
}
