package activarium.session;

import activarium.core.BadInputException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What could not be done because a file is gone or was cut short. It is tried again after a while,
 * since a folder that is away may come back.
 */
public final class Unreadable {

  /** Nanoseconds until something is tried again. */
  private static final long RETRY = 500_000_000L;

  private record Failure(String message, long retryAt) {}

  private final Map<Object, Failure> failures = new ConcurrentHashMap<>();

  /** Does something that reads files, and remembers whether it could. */
  public void attempt(Object what, Runnable work) {
    if (!isDue(what)) {
      return;
    }
    try {
      work.run();
      failures.remove(what);
    } catch (BadInputException e) {
      failures.put(what, new Failure(e.getMessage(), System.nanoTime() + RETRY));
    }
  }

  /** Whether there is no reason not to try. */
  public boolean isDue(Object what) {
    Failure failure = failures.get(what);
    return failure == null || System.nanoTime() - failure.retryAt >= 0;
  }

  /** What is missing for the first of these that failed, in one line; null if none did. */
  String first(Object... whats) {
    return Stream.of(whats)
        .filter(failures::containsKey)
        .map(what -> failures.get(what).message)
        .findFirst()
        .orElse(null);
  }
}
