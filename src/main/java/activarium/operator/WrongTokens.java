package activarium.operator;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down who guesses: after some wrong tokens nothing that comes from the same address is
 * looked at for a while, which doubles with each further wrong one. A right one is forgiven all.
 * For any thread.
 */
final class WrongTokens {

  /** As many are answered at once. */
  static final int FREE = 5;

  static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Addresses that are remembered; beyond that the one that was not heard of longest is not. */
  private static final int MOST_ADDRESSES = 1000;

  /** Whoever has one address of IPv6 has all that begin alike. */
  private static final int NETWORK_BYTES = 8;

  private record Guesses(int wrong, long until) {}

  private final LongSupplier clock;
  private final Map<String, Guesses> byAddress =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /**
   * @param clock as {@link System#nanoTime}
   */
  WrongTokens(LongSupplier clock) {
    this.clock = clock;
  }

  /** Takes a token that came, and says for how long it is not looked at; zero if it was. */
  synchronized Duration take(InetAddress from, boolean isRight) {
    String address = key(from);
    long now = clock.getAsLong();
    Guesses before = byAddress.getOrDefault(address, new Guesses(0, now));
    if (before.until - now > 0) {
      return Duration.ofNanos(before.until - now);
    }
    if (isRight) {
      byAddress.remove(address);
    } else {
      int wrong = before.wrong + 1;
      byAddress.put(address, new Guesses(wrong, now + pauseAfter(wrong).toNanos()));
    }
    return Duration.ZERO;
  }

  private static Duration pauseAfter(int wrong) {
    if (wrong < FREE) {
      return Duration.ZERO;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(wrong - FREE, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static String key(InetAddress from) {
    byte[] bytes = from.getAddress();
    int length = from instanceof Inet6Address ? NETWORK_BYTES : bytes.length;
    return Arrays.toString(Arrays.copyOf(bytes, length));
  }
}
