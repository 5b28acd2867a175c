package activarium.remote;

import activarium.core.Text;

/**
 * A control of a MIDI device, whichever device that is.
 *
 * @param channel 1 … 16, as people count them
 * @param number of the controller, 0 … 119, or of the note, 0 … 127
 */
record MidiKey(Kind kind, int channel, int number) {

  /** What it sends. */
  enum Kind {
    CONTROLLER(119), // those above are commands to the whole channel
    NOTE(127);

    private final int last;

    Kind(int last) {
      this.last = last;
    }
  }

  MidiKey {
    if (channel < 1 || channel > 16 || number < 0 || number > kind.last) {
      throw new IllegalArgumentException(
          Text.of(
              "expected channel 1 to 16 and number 0 to %d, found %d and %d",
              kind.last, channel, number));
    }
  }
}
