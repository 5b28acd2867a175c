package activarium.render;

import activarium.core.Text;
import java.util.List;

/**
 * When a film of a training is where. Its time goes to what changes: from one moment to the next it
 * takes as long as the map changes, so that observations move evenly fast, and a little longer, so
 * that nothing is missed. It leaves each moment, and comes to the next one, slowly.
 */
final class EpochSweep {

  /** A film shows where it begins, and where it ends, for this long in seconds, or this share. */
  private static final double REST = 1;

  private static final double REST_SHARE = 0.1;

  /** Share of the time that goes to all steps alike, however little changes. */
  private static final double EVEN = 0.2;

  private final List<Double> stops;
  private final double[] times;

  private EpochSweep(List<Double> stops, double[] times) {
    this.stops = stops;
    this.times = times;
  }

  /**
   * A sweep through moments.
   *
   * @param seconds of the film
   * @param stops where the moments are, ascending: values of what is swept; at least one
   * @param changes how much changes from one to the next, one fewer; any unit
   */
  static EpochSweep of(double seconds, List<Double> stops, double[] changes) {
    if (stops.isEmpty() || changes.length != stops.size() - 1) {
      throw new IllegalArgumentException(
          Text.of("%d changes between %d moments", changes.length, stops.size()));
    }
    double rest = Math.min(REST, REST_SHARE * seconds);
    double total = 0;
    for (double change : changes) {
      total += change;
    }
    double[] times = new double[stops.size()];
    times[0] = rest;
    for (int i = 0; i < changes.length; i++) {
      double even = 1.0 / changes.length;
      double share = total > 0 ? EVEN * even + (1 - EVEN) * changes[i] / total : even;
      times[i + 1] = times[i] + share * (seconds - 2 * rest);
    }
    return new EpochSweep(List.copyOf(stops), times);
  }

  /** What is swept at a time of the film, in seconds. */
  double at(double time) {
    int next = 0;
    while (next < times.length && times[next] <= time) {
      next++;
    }
    if (next == 0 || next == times.length) {
      return stops.get(next == 0 ? 0 : next - 1);
    }
    double share = (time - times[next - 1]) / (times[next] - times[next - 1]);
    double eased = share * share * (3 - 2 * share);
    double from = stops.get(next - 1);
    return from + eased * (stops.get(next) - from);
  }
}
