package activarium.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MidiMapTest {

  private static final MidiKey FADER = new MidiKey(MidiKey.Kind.CONTROLLER, 1, 7);
  private static final MidiKey PAD = new MidiKey(MidiKey.Kind.NOTE, 16, 127);

  @TempDir Path folder;

  @Test
  void isReadAsItWasWritten() {
    MidiMap map = new MidiMap(Map.of(FADER, Knob.EPOCH, PAD, Knob.CUE_NEXT));
    Path file = folder.resolve("midi.json");
    map.write(file);
    assertThat(MidiMap.read(file)).isEqualTo(map);
  }

  @Test
  void isEmptyWithoutAFile() {
    assertThat(MidiMap.read(folder.resolve("none.json"))).isEqualTo(MidiMap.EMPTY);
  }

  @Test
  void movesAKnobToItsNewControlAndAControlToItsNewKnob() {
    MidiMap map = MidiMap.EMPTY.with(FADER, Knob.EPOCH).with(PAD, Knob.EPOCH);
    assertThat(map.knobs()).containsExactly(Map.entry(PAD, Knob.EPOCH));
    assertThat(map.with(PAD, Knob.LAYER).knobs()).containsExactly(Map.entry(PAD, Knob.LAYER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[null]",
        "[{}]",
        "[{\"knob\":\"epoch\",\"kind\":\"fader\",\"channel\":1,\"number\":7}]",
        "[{\"knob\":\"volume\",\"kind\":\"note\",\"channel\":1,\"number\":7}]",
        "[{\"knob\":\"epoch\",\"kind\":\"note\",\"channel\":0,\"number\":7}]",
        "[{\"knob\":\"epoch\",\"kind\":\"controller\",\"channel\":1,\"number\":120}]",
        "[{\"knob\":\"epoch\",\"kind\":\"note\",\"channel\":1,\"number\":7},"
            + "{\"knob\":\"layer\",\"kind\":\"note\",\"channel\":1,\"number\":7}]",
        "[{\"knob\":\"epoch\",\"kind\":\"note\",\"channel\":1,\"number\":7},"
            + "{\"knob\":\"epoch\",\"kind\":\"note\",\"channel\":1,\"number\":8}]"
      })
  void tellsInOneLineWhatABrokenFileIs(String text) throws IOException {
    Path file = folder.resolve("midi.json");
    Files.writeString(file, text);
    assertThatThrownBy(() -> MidiMap.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining("expected")
        .message()
        .doesNotContain("\n");
  }
}
