package activarium.network.imported;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names for the layers of a foreign model that can stand in a recording: they name files too. */
final class LayerNames {

  /** As long as names may be in a recording, with room for a number. */
  private static final int LONGEST = 90;

  private LayerNames() {}

  /** The model's own name of each layer, by the one in the recording, in the same order. */
  static Map<String, String> of(List<String> layers) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String layer : layers) {
      String plain = layer.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^\\.", "-");
      plain = plain.substring(0, Math.min(LONGEST, plain.length()));
      if (plain.isEmpty() || plain.equalsIgnoreCase("predictions")) {
        plain = plain + "-layer";
      }
      String free = plain;
      // Some file systems take large and small letters for the same.
      for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = plain + "-" + i;
      }
      names.put(free, layer);
    }
    return names;
  }
}
