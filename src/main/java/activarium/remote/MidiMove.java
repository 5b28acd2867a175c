package activarium.remote;

import java.util.Optional;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.ShortMessage;

/**
 * A control that was moved.
 *
 * @param value 0 … 127: that of a controller, or how hard a note was struck, 0 when it ends
 */
record MidiMove(MidiKey key, int value) {

  private static final int FIRST_COMMAND = 120;

  /** What a message says; nothing where it is about anything else. */
  static Optional<MidiMove> of(MidiMessage message) {
    if (!(message instanceof ShortMessage sent)) {
      return Optional.empty();
    }
    int channel = sent.getChannel() + 1;
    int number = sent.getData1();
    return switch (sent.getCommand()) {
      case ShortMessage.CONTROL_CHANGE ->
          number < FIRST_COMMAND
              ? Optional.of(
                  new MidiMove(
                      new MidiKey(MidiKey.Kind.CONTROLLER, channel, number), sent.getData2()))
              : Optional.empty();
      case ShortMessage.NOTE_ON -> Optional.of(note(channel, number, sent.getData2()));
      case ShortMessage.NOTE_OFF -> Optional.of(note(channel, number, 0));
      default -> Optional.empty();
    };
  }

  private static MidiMove note(int channel, int number, int velocity) {
    return new MidiMove(new MidiKey(MidiKey.Kind.NOTE, channel, number), velocity);
  }

  boolean isNote() {
    return key.kind() == MidiKey.Kind.NOTE;
  }
}
