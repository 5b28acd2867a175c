package activarium.remote;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.work.Resting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what moves a show from elsewhere. What cannot be heard, since a port is taken or a file is
 * broken, is one of the {@link #problems}; the rest is. Any thread.
 */
public final class Remote implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Remote.class);

  private final Mailbox mailbox = new Mailbox();
  private final List<String> problems = new ArrayList<>();
  private final OscListener osc;
  private final MidiReceiver receiver;
  private final MidiControl midi;

  public Remote(RemoteOptions options) {
    this(options, MidiInputs.SYSTEM);
  }

  Remote(RemoteOptions options, MidiInputs inputs) {
    osc =
        options.osc()
            ? orProblem(
                () -> new OscListener(options.address(), options.port(), mailbox::put), null)
            : null;
    MidiMap map =
        options.midi()
            ? orProblem(() -> MidiMap.read(options.midiMap()), MidiMap.EMPTY)
            : MidiMap.EMPTY;
    receiver = new MidiReceiver(map, mailbox::put, learned -> keep(learned, options));
    midi = options.midi() ? new MidiControl(inputs, receiver, MidiControl.LOOK_EVERY) : null;
  }

  private <T> T orProblem(Supplier<T> made, T otherwise) {
    try {
      return made.get();
    } catch (BadInputException | MissingRequirementException e) {
      LOG.warn(e.getMessage());
      problems.add(e.getMessage());
      return otherwise;
    }
  }

  /** What was learned is good until the end, even where it cannot be kept. */
  private static void keep(MidiMap map, RemoteOptions options) {
    try {
      map.write(options.midiMap());
    } catch (BadInputException | MissingRequirementException e) {
      LOG.warn(e.getMessage());
    }
  }

  /**
   * The next event, or null when there is none. Of each knob there is one at most, the newest; so a
   * frame takes as many as there are {@link Knob}s and leaves the rest to the next.
   */
  public RemoteEvent take() {
    return mailbox.take();
  }

  /** What could not be opened, a line each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Whether it listens to MIDI. */
  public boolean hearsMidi() {
    return midi != null;
  }

  /** The MIDI control that is moved next moves this knob from now on; null: leave it. */
  public void learn(Knob knob) {
    receiver.learn(knob);
  }

  /** The knob that waits for its control, or null. */
  public Knob learning() {
    return receiver.learning();
  }

  /** How many packets of OSC could not be used. */
  public long refused() {
    return osc == null ? 0 : osc.refused();
  }

  /** The port on which OSC is heard, or 0. */
  int port() {
    return osc == null ? 0 : osc.port();
  }

  /** What ended the listening, or null. */
  public RuntimeException failure() {
    return Resting.firstFailure(
        osc == null ? null : osc.failure(), midi == null ? null : midi.failure());
  }

  @Override
  public void close() {
    if (osc != null) {
      osc.close();
    }
    if (midi != null) {
      midi.close();
    }
  }
}
