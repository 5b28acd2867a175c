package activarium.remote;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@link MidiMap} as JSON. */
final class MidiMapJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** A line of the file. */
  private record Entry(String knob, String kind, Integer channel, Integer number) {}

  private MidiMapJson() {}

  static MidiMap read(Path file) {
    if (!Files.exists(file)) {
      return MidiMap.EMPTY;
    }
    try {
      Entry[] entries = MAPPER.readValue(Files.readString(file), Entry[].class);
      Map<MidiKey, Knob> knobs = new LinkedHashMap<>();
      for (Entry entry : entries == null ? new Entry[] {null} : entries) {
        if (knobs.put(key(file, entry), knob(file, entry)) != null) {
          throw BadInputException.of(file, "each control once", entry);
        }
      }
      return new MidiMap(knobs);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String where = Text.of("%s:%d", file, line);
      throw new BadInputException(where + ": expected a map of MIDI controls in JSON", e);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw BadInputException.of(file, "a map of MIDI controls", e.getMessage());
    }
  }

  private static MidiKey key(Path file, Entry entry) {
    if (entry == null || entry.channel == null || entry.number == null || entry.kind == null) {
      throw BadInputException.of(file, "knob, kind, channel and number of a control", entry);
    }
    for (MidiKey.Kind kind : MidiKey.Kind.values()) {
      if (word(kind).equals(entry.kind)) {
        return new MidiKey(kind, entry.channel, entry.number);
      }
    }
    throw BadInputException.of(file, "controller or note", "'" + entry.kind + "'");
  }

  private static Knob knob(Path file, Entry entry) {
    return Knob.named(entry.knob)
        .orElseThrow(() -> BadInputException.of(file, "a knob", "'" + entry.knob + "'"));
  }

  private static String word(MidiKey.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static void write(MidiMap map, Path file) {
    List<Entry> entries =
        map.knobs().entrySet().stream()
            .map(
                e ->
                    new Entry(
                        e.getValue().word(),
                        word(e.getKey().kind()),
                        e.getKey().channel(),
                        e.getKey().number()))
            .toList();
    try {
      AtomicFile.text(file, MAPPER.writeValueAsString(entries) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
