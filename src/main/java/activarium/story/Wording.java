package activarium.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text in one language or several.
 *
 * @param texts by the tag of the language, such as {@code en}; the first is the one that is said
 *     where another one is missing
 */
public record Wording(Map<String, String> texts) {

  public static final Wording NONE = new Wording(Map.of());

  public Wording {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** In that language, or else in the first; empty if there is none. */
  public String in(String language) {
    String text = texts.get(language);
    return text != null ? text : texts.values().stream().findFirst().orElse("");
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }
}
