package activarium.remote;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Sequencer;
import javax.sound.midi.Synthesizer;

/** The devices that MIDI can be heard from. */
interface MidiInputs {

  /** All that are plugged now. */
  Set<MidiDevice.Info> plugged() throws MidiUnavailableException;

  MidiDevice device(MidiDevice.Info info) throws MidiUnavailableException;

  /** Those of the system, without what Java itself plays with. */
  MidiInputs SYSTEM =
      new MidiInputs() {
        @Override
        public Set<MidiDevice.Info> plugged() throws MidiUnavailableException {
          Set<MidiDevice.Info> found = new LinkedHashSet<>();
          for (MidiDevice.Info info : MidiSystem.getMidiDeviceInfo()) {
            MidiDevice device = device(info);
            boolean isOfJava = device instanceof Sequencer || device instanceof Synthesizer;
            if (!isOfJava && device.getMaxTransmitters() != 0) {
              found.add(info);
            }
          }
          return found;
        }

        @Override
        public MidiDevice device(MidiDevice.Info info) throws MidiUnavailableException {
          return MidiSystem.getMidiDevice(info);
        }
      };
}
