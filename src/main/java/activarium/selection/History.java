package activarium.selection;

import java.util.ArrayDeque;
import java.util.Deque;

/** States that can be undone and redone; the oldest are forgotten. */
final class History<T> {

  private static final int LONGEST = 200;

  private final Deque<T> past = new ArrayDeque<>();
  private final Deque<T> future = new ArrayDeque<>();

  /** A state gives way to another; what was undone before cannot be redone any more. */
  void leave(T state) {
    past.push(state);
    future.clear();
    if (past.size() > LONGEST) {
      past.removeLast();
    }
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  /** The state before {@code now}; {@code now} itself if there is none. */
  T undo(T now) {
    return step(past, future, now);
  }

  /** The state that was left by {@link #undo}; {@code now} itself if there is none. */
  T redo(T now) {
    return step(future, past, now);
  }

  private static <T> T step(Deque<T> from, Deque<T> to, T now) {
    if (from.isEmpty()) {
      return now;
    }
    to.push(now);
    return from.pop();
  }
}
