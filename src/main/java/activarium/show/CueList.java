package activarium.show;

import activarium.core.BadInputException;
import activarium.core.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What happens when, as a YAML file says it:
 *
 * <pre>
 * seconds: 12
 * cues:
 *   - {at: 0, set: {layer: "1", epoch: 0}}
 *   - {at: 1, over: 6, set: {epoch: 10}}
 *   - {at: 8, over: 2, camera: {x: 0.3, y: 0.4, zoom: 3}}
 * </pre>
 *
 * @param seconds length, &gt; 0
 * @param cues in the order of their times
 */
public record CueList(double seconds, List<Cue> cues) {

  public CueList {
    if (!(seconds > 0 && seconds < 1e6)) {
      throw new IllegalArgumentException("expected seconds above 0, found " + seconds);
    }
    cues = cues == null ? new ArrayList<>() : new ArrayList<>(cues);
    cues.sort(Comparator.comparingDouble(Cue::at));
  }

  /** Nothing but the time. */
  public static CueList still(double seconds) {
    return new CueList(seconds, List.of());
  }

  /** From layer to layer, each shown for the same time. */
  public static CueList layers(double seconds, List<String> options) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      cues.add(new Cue(i * seconds / options.size(), 0, Map.of("layer", options.get(i)), null));
    }
    return new CueList(seconds, cues);
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException if it is not such a list
   */
  public static CueList read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.of(file, "a YAML file", "none");
    }
    try {
      YAMLMapper mapper = new YAMLMapper();
      mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
      CueList list = mapper.readValue(Files.readString(file), CueList.class);
      if (list == null) {
        throw BadInputException.of(file, "seconds and cues", "nothing");
      }
      return list;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      String found = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
      throw new BadInputException(
          Text.of("%s:%d: expected a cue list, found %s", file, line, found), e);
    } catch (IOException e) {
      throw new BadInputException(file + ": expected a YAML file, found " + e, e);
    }
  }
}
