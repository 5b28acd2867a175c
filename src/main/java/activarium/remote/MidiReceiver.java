package activarium.remote;

import activarium.core.Clamp;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.Receiver;

/**
 * Makes events of what MIDI devices send, by a map that learns: asked to learn a knob, it takes the
 * control that is moved next. Any thread; devices have threads of their own.
 */
final class MidiReceiver implements Receiver {

  /** Of 127: what a hand that rests on a fader does not move it by. */
  private static final int MOVED = 8;

  private static final int MOST = 127;

  /** From where a controller counts as a button that is pressed. */
  private static final int HALF = 64;

  private final Consumer<RemoteEvent> events;
  private final Consumer<MidiMap> learned;
  private final Map<MidiKey, Integer> values = new HashMap<>();
  private final Map<MidiKey, Integer> before = new HashMap<>();
  private MidiMap map;
  private Knob learning;

  /**
   * @param learned gets the map each time that it has learned, in a device's thread
   */
  MidiReceiver(MidiMap map, Consumer<RemoteEvent> events, Consumer<MidiMap> learned) {
    this.map = map;
    this.events = events;
    this.learned = learned;
  }

  /** The next control that is moved is this knob's; null: none is learned any more. */
  synchronized void learn(Knob knob) {
    learning = knob;
    before.clear();
    before.putAll(values);
  }

  /** What is being learned, or null. */
  synchronized Knob learning() {
    return learning;
  }

  @Override
  public synchronized void send(MidiMessage message, long timeStamp) {
    MidiMove.of(message).ifPresent(this::move);
  }

  private void move(MidiMove move) {
    Integer last = values.put(move.key(), move.value());
    if (learning != null) {
      learnFrom(move);
    } else {
      map.knob(move.key()).ifPresent(knob -> publish(knob, move, last == null ? 0 : last));
    }
  }

  private void learnFrom(MidiMove move) {
    // A controller that was not heard before may stand anywhere; a note begins when it is struck.
    int from = move.isNote() ? 0 : before.computeIfAbsent(move.key(), key -> move.value());
    boolean isFit = learning.kind() != Knob.Kind.NUMBER || !move.isNote(); // a note has no number
    if (isFit && Math.abs(move.value() - from) > MOVED) {
      map = map.with(move.key(), learning);
      learning = null;
      learned.accept(map);
    }
  }

  private void publish(Knob knob, MidiMove move, int last) {
    boolean isLetGo = move.isNote() && move.value() == 0;
    switch (knob.kind()) {
      case SHARE:
        if (!isLetGo) {
          events.accept(new RemoteEvent.Turned(knob, Clamp.share((float) move.value() / MOST)));
        }
        break;
      case BUTTON:
        boolean isPressed = move.isNote() ? !isLetGo : move.value() >= HALF && last < HALF;
        if (isPressed) {
          events.accept(new RemoteEvent.Pressed(knob));
        }
        break;
      case NUMBER:
        if (!move.isNote()) {
          events.accept(new RemoteEvent.Called(knob, String.valueOf(move.value())));
        }
        break;
    }
  }

  /** Devices that go close what they send to; it goes on with the others. */
  @Override
  public void close() {}
}
