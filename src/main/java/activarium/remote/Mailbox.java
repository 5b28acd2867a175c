package activarium.remote;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was moved and not taken yet, one event a knob at most: however fast a fader moves, there is
 * never more to take than there are knobs. Any thread; nobody waits.
 */
final class Mailbox {

  private final Map<Knob, RemoteEvent> waiting = new LinkedHashMap<>();

  /** Replaces what waits of the same knob, and comes last: a cue that was called after a step. */
  synchronized void put(RemoteEvent event) {
    waiting.remove(event.knob());
    waiting.put(event.knob(), event);
  }

  /** The event that waits longest, or null. */
  synchronized RemoteEvent take() {
    Iterator<RemoteEvent> events = waiting.values().iterator();
    if (!events.hasNext()) {
      return null;
    }
    RemoteEvent first = events.next();
    events.remove();
    return first;
  }
}
