package activarium.remote;

import activarium.core.BadInputException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which control moves which knob: each knob has one at most.
 *
 * @param knobs by their controls
 */
record MidiMap(Map<MidiKey, Knob> knobs) {

  static final MidiMap EMPTY = new MidiMap(Map.of());

  MidiMap {
    knobs = Collections.unmodifiableMap(new LinkedHashMap<>(knobs));
    Set<Knob> seen = EnumSet.noneOf(Knob.class);
    for (Knob knob : knobs.values()) {
      if (!seen.add(knob)) {
        throw new IllegalArgumentException(
            "expected each knob once, found " + knob.word() + " twice");
      }
    }
  }

  Optional<Knob> knob(MidiKey key) {
    return Optional.ofNullable(knobs.get(key));
  }

  /** The same, but for this knob, which that control moves from now on. */
  MidiMap with(MidiKey key, Knob knob) {
    Map<MidiKey, Knob> changed = new LinkedHashMap<>(knobs);
    changed.values().remove(knob);
    changed.put(key, knob);
    return new MidiMap(changed);
  }

  /**
   * Reads a file; one that is not there is an empty map.
   *
   * @throws BadInputException with the file and what is expected
   */
  static MidiMap read(Path file) {
    return MidiMapJson.read(file);
  }

  /** Writes it, whole or not at all. */
  void write(Path file) {
    MidiMapJson.write(this, file);
  }
}
