package activarium.remote;

import static javax.sound.midi.ShortMessage.CONTROL_CHANGE;
import static javax.sound.midi.ShortMessage.NOTE_OFF;
import static javax.sound.midi.ShortMessage.NOTE_ON;
import static javax.sound.midi.ShortMessage.PITCH_BEND;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.remote.RemoteEvent.Called;
import activarium.remote.RemoteEvent.Pressed;
import activarium.remote.RemoteEvent.Turned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.ShortMessage;
import org.junit.jupiter.api.Test;

class MidiReceiverTest {

  private final List<RemoteEvent> events = new ArrayList<>();
  private final List<MidiMap> maps = new ArrayList<>();
  private MidiReceiver receiver = new MidiReceiver(MidiMap.EMPTY, events::add, maps::add);

  private void send(int command, int channel, int number, int value)
      throws InvalidMidiDataException {
    receiver.send(new ShortMessage(command, channel - 1, number, value), -1);
  }

  private static MidiKey controller(int channel, int number) {
    return new MidiKey(MidiKey.Kind.CONTROLLER, channel, number);
  }

  private void map(MidiKey key, Knob knob) {
    receiver = new MidiReceiver(new MidiMap(Map.of(key, knob)), events::add, maps::add);
  }

  @Test
  void turnsAKnobByTheControllerOfItsChannelAlone() throws InvalidMidiDataException {
    map(controller(2, 7), Knob.EPOCH);
    send(CONTROL_CHANGE, 1, 7, 64);
    send(NOTE_ON, 2, 7, 64);
    send(CONTROL_CHANGE, 2, 8, 64);
    assertThat(events).isEmpty();
    send(CONTROL_CHANGE, 2, 7, 0);
    send(CONTROL_CHANGE, 2, 7, 127);
    assertThat(events).containsExactly(new Turned(Knob.EPOCH, 0), new Turned(Knob.EPOCH, 1));
  }

  @Test
  void pressesAButtonOnceHoweverItIsSent() throws InvalidMidiDataException {
    map(controller(1, 20), Knob.CUE_NEXT);
    for (int value : new int[] {10, 70, 127, 90, 10}) {
      send(CONTROL_CHANGE, 1, 20, value);
    }
    assertThat(events).containsExactly(new Pressed(Knob.CUE_NEXT));
    map(new MidiKey(MidiKey.Kind.NOTE, 1, 36), Knob.CUE_BEFORE);
    send(NOTE_ON, 1, 36, 1);
    send(NOTE_ON, 1, 36, 0);
    send(NOTE_OFF, 1, 36, 64);
    assertThat(events).hasSize(2).last().isEqualTo(new Pressed(Knob.CUE_BEFORE));
  }

  @Test
  void callsACueByTheValueOfAController() throws InvalidMidiDataException {
    map(controller(1, 3), Knob.CUE);
    send(CONTROL_CHANGE, 1, 3, 12);
    assertThat(events).containsExactly(new Called(Knob.CUE, "12"));
  }

  @Test
  void learnsTheControlThatIsMovedByMoreThanAHandTrembles() throws InvalidMidiDataException {
    send(CONTROL_CHANGE, 1, 1, 60);
    receiver.learn(Knob.LAYER);
    send(CONTROL_CHANGE, 1, 1, 68);
    send(CONTROL_CHANGE, 1, 1, 52);
    send(CONTROL_CHANGE, 1, 2, 100); // the first that is heard of it: it may stand there
    send(CONTROL_CHANGE, 1, 2, 92);
    assertThat(receiver.learning()).isEqualTo(Knob.LAYER);
    send(CONTROL_CHANGE, 1, 2, 91);
    assertThat(receiver.learning()).isNull();
    assertThat(maps)
        .extracting(MidiMap::knobs)
        .containsExactly(Map.of(controller(1, 2), Knob.LAYER));
    assertThat(events).as("learning moves nothing").isEmpty();
    send(CONTROL_CHANGE, 1, 2, 127);
    assertThat(events).containsExactly(new Turned(Knob.LAYER, 1));
  }

  @Test
  void learnsANoteWhereOneIsOfUse() throws InvalidMidiDataException {
    receiver.learn(Knob.CUE);
    send(NOTE_ON, 1, 36, 100);
    assertThat(receiver.learning()).as("a note calls no cue").isEqualTo(Knob.CUE);
    receiver.learn(Knob.CUE_NEXT);
    send(NOTE_OFF, 1, 36, 100);
    assertThat(receiver.learning()).isEqualTo(Knob.CUE_NEXT);
    send(NOTE_ON, 1, 36, 100);
    assertThat(receiver.learning()).isNull();
  }

  @Test
  void learnsNothingAnyMoreWhenItIsLeft() throws InvalidMidiDataException {
    receiver.learn(Knob.EPOCH);
    receiver.learn(null);
    send(CONTROL_CHANGE, 1, 2, 0);
    send(CONTROL_CHANGE, 1, 2, 127);
    assertThat(maps).isEmpty();
  }

  @Test
  void ignoresAllOtherMessages() throws InvalidMidiDataException {
    map(controller(1, 1), Knob.EPOCH);
    send(PITCH_BEND, 1, 1, 64);
    send(CONTROL_CHANGE, 1, 123, 0); // all notes off
    receiver.send(new MetaMessage(), -1);
    receiver.send(new ShortMessage(ShortMessage.ACTIVE_SENSING), -1);
    assertThat(events).isEmpty();
  }
}
