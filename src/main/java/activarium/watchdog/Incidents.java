package activarium.watchdog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last restarts, for any thread. */
public final class Incidents {

  /** More than a week of crash loops holds; all of them are in the log. */
  private static final int MOST = 200;

  private final Deque<Incident> last = new ArrayDeque<>();

  synchronized void add(Incident incident) {
    last.addLast(incident);
    if (last.size() > MOST) {
      last.removeFirst();
    }
  }

  /** All that are kept, the oldest first. */
  public synchronized List<Incident> list() {
    return List.copyOf(last);
  }
}
