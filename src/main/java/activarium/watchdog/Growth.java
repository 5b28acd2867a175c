package activarium.watchdog;

import activarium.core.Text;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Judges what one life of a show holds: more than it may, or soon. A slope counts if it is beyond
 * chance: four standard errors, since in three months some thousand windows of six resources are
 * looked at. Where it leads is what the later half of the window says if that is less: memory that
 * fills in the first hour and then stays is no leak.
 */
final class Growth {

  /** A window has as many values. */
  static final int VALUES = 120;

  private static final double ERRORS = 4;

  private static final double HOUR = Duration.ofHours(1).toNanos();

  private final GrowthLimits limits;
  private final long step;
  private final Deque<Map<Resource, Long>> values = new ArrayDeque<>();
  private long last;

  /**
   * @param now by {@link System#nanoTime}
   */
  Growth(GrowthLimits limits, long now) {
    this.limits = limits;
    this.step = limits.window().toNanos() / VALUES;
    this.last = now;
  }

  /** Judges what is held now. */
  Optional<Verdict> judge(long now, Map<Resource, Long> held) {
    for (Resource each : Resource.values()) {
      Long most = limits.most().get(each);
      if (most != null && held.get(each) > most) {
        String words = each.word() + " " + each.amount(held.get(each));
        return Optional.of(new Verdict(Cause.FULL, words + ", limit " + each.amount(most)));
      }
    }
    if (now - last < step) {
      return Optional.empty();
    }
    last = now;
    values.addLast(held);
    if (values.size() > VALUES) {
      values.removeFirst();
    }
    return values.size() < VALUES ? Optional.empty() : judgeSlopes();
  }

  private Optional<Verdict> judgeSlopes() {
    return limits.most().keySet().stream()
        .sorted()
        .flatMap(each -> judgeSlope(each).stream())
        .findFirst();
  }

  private Optional<Verdict> judgeSlope(Resource each) {
    double[] held = values.stream().mapToDouble(value -> value.get(each)).toArray();
    Trend all = Trend.of(held);
    Trend later = Trend.of(Arrays.copyOfRange(held, VALUES / 2, VALUES));
    double slope = Math.min(all.slope(), later.slope());
    double steps = (double) limits.ahead().toNanos() / step;
    long most = limits.most().get(each);
    if (all.slope() <= ERRORS * all.error() || later.end() + steps * slope <= most) {
      return Optional.empty();
    }
    String words =
        Text.of(
            "%s %s, grows by %s ± %s an hour, limit %s",
            each.word(),
            each.amount(later.end()),
            each.amount(all.slope() * HOUR / step),
            each.amount(all.error() * HOUR / step),
            each.amount(most));
    return Optional.of(new Verdict(Cause.GROWING, words));
  }
}
