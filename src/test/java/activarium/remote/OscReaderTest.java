package activarium.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.remote.RemoteEvent.Called;
import activarium.remote.RemoteEvent.Pressed;
import activarium.remote.RemoteEvent.Turned;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OscReaderTest {

  private final OscReader reader = new OscReader();

  private RemoteEvent read(String address, Object... arguments) throws RefusedException {
    return reader.read(ByteBuffer.wrap(OscPackets.message(address, arguments))).orElse(null);
  }

  private void assertRefused(byte[] packet, String why) {
    assertThatThrownBy(() -> reader.read(ByteBuffer.wrap(packet)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @EnumSource(names = {"EPOCH", "LAYER", "CLASS", "RELAXATION"})
  void readsAShareAndKeepsItWithinItsRange(Knob knob) throws RefusedException {
    String address = "/activarium/" + knob.name().toLowerCase(Locale.ROOT);
    assertThat(read(address, 0.25f)).isEqualTo(new Turned(knob, 0.25f));
    assertThat(read(address, 7f)).isEqualTo(new Turned(knob, 1));
    assertThat(read(address, Float.NEGATIVE_INFINITY)).isEqualTo(new Turned(knob, 0));
    assertRefused(OscPackets.message(address, Float.NaN), "no number");
  }

  @Test
  void readsCuesAndAClassByTheirNumbers() throws RefusedException {
    assertThat(read("/activarium/cue", "3.5")).isEqualTo(new Called(Knob.CUE, "3.5"));
    assertThat(read("/activarium/cue", 3f)).isEqualTo(new Called(Knob.CUE, "3"));
    assertThat(read("/activarium/cue", 100f)).isEqualTo(new Called(Knob.CUE, "100"));
    assertThat(read("/activarium/cue", 12)).isEqualTo(new Called(Knob.CUE, "12"));
    assertThat(read("/activarium/class", 7)).isEqualTo(new Called(Knob.CLASS, "7"));
  }

  /** Surfaces send 1 and 0; others nothing. */
  @Test
  void pressesAButtonOnceWhenItGoesDown() throws RefusedException {
    assertThat(read("/activarium/cue/next")).isEqualTo(new Pressed(Knob.CUE_NEXT));
    assertThat(read("/activarium/cue/before", 1f)).isEqualTo(new Pressed(Knob.CUE_BEFORE));
    assertThat(read("/activarium/cue/before", 0f)).isNull();
    assertThat(read("/activarium/cue/next", 0)).isNull();
  }

  @Test
  void refusesOtherTypesThanExpected() {
    assertRefused(OscPackets.message("/activarium/epoch", 1), "EPOCH");
    assertRefused(OscPackets.message("/activarium/epoch", "0.5"), "EPOCH");
    assertRefused(OscPackets.message("/activarium/epoch"), "EPOCH");
    assertRefused(OscPackets.message("/activarium/epoch", 0.5f, 0.5f), "EPOCH");
    assertRefused(OscPackets.message("/activarium/class", -1), "CLASS");
    assertRefused(OscPackets.message("/activarium/cue", "third"), "third");
    assertRefused(OscPackets.message("/activarium/cue", Float.POSITIVE_INFINITY), "");
    assertRefused(OscPackets.message("/activarium/cue/next", "1"), "CUE_NEXT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/epoch", "/activarium/", "/activarium/Epoch"})
  void refusesAddressesThatItDoesNotKnow(String address) {
    assertRefused(OscPackets.message(address, 0.5f), "unknown address " + address);
  }

  @Test
  void refusesWhatIsNoMessage() {
    byte[] message = OscPackets.message("/activarium/epoch", 0.5f);
    assertRefused(new byte[0], "no message");
    assertRefused(OscPackets.bundle(message), "no message");
    assertRefused(OscPackets.message("/activarium/*", 0.5f), "no message"); // a pattern
    assertRefused(Arrays.copyOf(message, message.length - 1), "no message");
    assertRefused(Arrays.copyOf(message, OscReader.LONGEST + 1), "more than");
  }
}
