package activarium.control;

import activarium.recording.Snapshot;
import activarium.session.Moment;
import java.util.ArrayList;
import java.util.List;

/** Which moments of a training trails lead through: from the first, in steps, to the newest. */
final class EpochSteps {

  /** Maps that find room beside one another, and in one projection. */
  private static final int FITTING = 8;

  /** The shortest step, in epochs, and the ones after it. */
  private static final double SHORTEST = 0.25;

  private static final double[] ROUND = {0.5, 1, 2, 5};

  private EpochSteps() {}

  /**
   * The first moment, then one after each step, and the newest, too.
   *
   * @param step in epochs, or 0 for the shortest that leads to a few maps
   */
  static List<Snapshot> chosen(List<Moment> moments, double step) {
    List<Snapshot> chosen = new ArrayList<>();
    double length = step > 0 ? step : fitting(moments);
    for (int i = 0; i < moments.size(); i++) {
      if (i == moments.size() - 1 || isOnStep(moments, i, length)) {
        chosen.add(moments.get(i).snapshot());
      }
    }
    return chosen;
  }

  /** Whether no other moment is nearer to a step: weight updates do not fit epochs exactly. */
  private static boolean isOnStep(List<Moment> moments, int i, double length) {
    double step = Math.rint(progress(moments, i) / length) * length;
    double distance = Math.abs(progress(moments, i) - step);
    boolean isBeforeNext = distance <= Math.abs(progress(moments, i + 1) - step);
    return isBeforeNext && (i == 0 || distance < Math.abs(progress(moments, i - 1) - step));
  }

  /** The shortest round step, in epochs, that leads to as many maps as find room. */
  static double fitting(List<Moment> moments) {
    double last = moments.isEmpty() ? 0 : last(moments);
    double step = SHORTEST;
    double decade = 1;
    for (int i = 0; last / step + 1 > FITTING; i++) {
      step = decade * ROUND[i % ROUND.length];
      decade *= i % ROUND.length == ROUND.length - 1 ? 10 : 1;
    }
    return step;
  }

  /** Epochs from the first moment to the newest. */
  static double last(List<Moment> moments) {
    return progress(moments, moments.size() - 1);
  }

  private static double progress(List<Moment> moments, int i) {
    return moments.get(i).snapshot().progress() - moments.get(0).snapshot().progress();
  }
}
