package activarium.view.trail;

import activarium.draw.Easing;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How strong each trail is drawn on the ground, and lifted out of it: 0 … 1, with easing, so that
 * trails fade rather than vanish.
 */
final class TrailStrengths {

  /** Seconds in which a trail makes up about two thirds of its way. */
  private static final float EASING = 0.12f;

  private static final float NEAR = 0.004f;

  /** What a time step changed: nothing, those that are lifted alone, or the ground, too. */
  enum Change {
    NONE,
    LIFTED,
    GROUND
  }

  private final float[] goals;
  private final float[] pairs;
  private int shown;
  private int lifted;

  TrailStrengths(int size) {
    goals = new float[2 * size];
    pairs = new float[2 * size];
  }

  /** Which trails are drawn, and which of them are lifted, from now on. */
  void aim(IntPredicate isShown, IntPredicate isLifted) {
    shown = 0;
    lifted = 0;
    for (int i = 0; i < goals.length / 2; i++) {
      boolean show = isShown.test(i);
      boolean lift = show && isLifted.test(i);
      goals[2 * i] = show ? 1 : 0;
      goals[2 * i + 1] = lift ? 1 : 0;
      shown += show ? 1 : 0;
      lifted += lift ? 1 : 0;
    }
  }

  /** Moves on by a time step. */
  Change advance(float seconds) {
    float share = Easing.share(seconds, EASING);
    Change change = Change.NONE;
    for (int i = 0; i < goals.length; i++) {
      if (pairs[i] != goals[i]) {
        float next = pairs[i] + share * (goals[i] - pairs[i]);
        pairs[i] = Math.abs(goals[i] - next) < NEAR ? goals[i] : next;
        Change of = i % 2 == 0 ? Change.GROUND : Change.LIFTED;
        change = of.compareTo(change) > 0 ? of : change;
      }
    }
    return change;
  }

  float[] pairs() {
    return pairs;
  }

  /** How many trails are drawn, once all are there. */
  int shown() {
    return shown;
  }

  /** How many trails are lifted, once all are there. */
  int lifted() {
    return lifted;
  }

  /** The numbers of the trails that are lifted once all are there; none if they are more. */
  int[] handful(int most) {
    return lifted > most
        ? new int[0]
        : IntStream.range(0, goals.length / 2).filter(i -> goals[2 * i + 1] > 0).toArray();
  }

  /** Whether a trail is drawn, once all are there. */
  boolean isShown(int trail) {
    return goals[2 * trail] > 0;
  }

  /** Whether any trail is lifted now, however little. */
  boolean isAnyLifted() {
    for (int i = 1; i < pairs.length; i += 2) {
      if (pairs[i] > 0) {
        return true;
      }
    }
    return false;
  }
}
