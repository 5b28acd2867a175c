package activarium.remote;

import activarium.work.JobFailedException;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to every MIDI device there is, and to those that are plugged later: a thread of its own
 * looks for them now and then.
 */
final class MidiControl implements AutoCloseable {

  static final Duration LOOK_EVERY = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(MidiControl.class);

  private final JobRunner jobs = new JobRunner("nothing is heard by MIDI any more");
  private final MidiInputs inputs;
  private final Receiver receiver;
  private final Duration lookEvery;

  /** The watching thread's alone. */
  private final Map<MidiDevice.Info, MidiDevice> open = new HashMap<>();

  private final Set<MidiDevice.Info> refused = new HashSet<>();

  MidiControl(MidiInputs inputs, Receiver receiver, Duration lookEvery) {
    this.inputs = inputs;
    this.receiver = receiver;
    this.lookEvery = lookEvery;
    jobs.start("midi", this::watch);
  }

  private void watch(StopToken stop) throws InterruptedException {
    try {
      while (!stop.isStopped()) {
        look();
        Thread.sleep(lookEvery.toMillis());
      }
    } finally {
      List.copyOf(open.keySet()).forEach(this::leave);
    }
  }

  private void look() {
    Set<MidiDevice.Info> plugged;
    try {
      plugged = inputs.plugged();
    } catch (MidiUnavailableException | IllegalArgumentException e) {
      return; // one was pulled out meanwhile: the next look tells
    }
    for (MidiDevice.Info info : List.copyOf(open.keySet())) {
      if (!plugged.contains(info)) {
        leave(info);
      }
    }
    refused.retainAll(plugged);
    for (MidiDevice.Info info : plugged) {
      if (!open.containsKey(info)) {
        listenTo(info);
      }
    }
  }

  private void listenTo(MidiDevice.Info info) {
    try {
      MidiDevice device = inputs.device(info);
      device.open();
      open.put(info, device);
      device.getTransmitter().setReceiver(receiver);
      refused.remove(info);
      LOG.info("MIDI from {}", info.getName());
    } catch (MidiUnavailableException | IllegalArgumentException | IllegalStateException e) {
      leave(info);
      if (refused.add(info)) { // it is tried again, and told once
        LOG.warn("no MIDI from {}: {}", info.getName(), e.getMessage());
      }
    }
  }

  private void leave(MidiDevice.Info info) {
    MidiDevice device = open.remove(info);
    if (device != null) {
      device.close();
    }
  }

  /** What ended the watching, or null. */
  JobFailedException failure() {
    return jobs.failure();
  }

  @Override
  public void close() {
    jobs.close();
  }
}
