package activarium.control;

import activarium.core.Clamp;
import activarium.session.Moment;
import activarium.session.Session;
import java.util.List;

/**
 * Which moment of a session is shown, and which ones are beside it. The moment shown may be one
 * that the timeline no longer has, since older ones are thinned; then the one nearest to it in
 * training stands for it.
 */
public final class MomentChoice {

  private final Session session;

  MomentChoice(Session session) {
    this.session = session;
  }

  /** All moments, earliest first. */
  List<Moment> all() {
    return session.timeline().moments();
  }

  /** The place among all of the moment shown, or of the newest where that is; −1 if none is. */
  int shown() {
    return indexOf(all(), session.moment());
  }

  /**
   * The place of a moment, or of the one nearest to it in training.
   *
   * @param moment null for the newest
   * @return −1 if there are no moments
   */
  public static int indexOf(List<Moment> moments, Moment moment) {
    if (moment == null) {
      return moments.size() - 1;
    }
    int found = moments.indexOf(moment);
    return found >= 0 ? found : nearest(moments, progress(moment));
  }

  /** The place of the moment nearest to so many epochs; −1 if there are no moments. */
  static int nearest(List<Moment> moments, double epochs) {
    int best = -1;
    for (int i = 0; i < moments.size(); i++) {
      boolean nearer =
          best < 0
              || Math.abs(progress(moments.get(i)) - epochs)
                  < Math.abs(progress(moments.get(best)) - epochs);
      best = nearer ? i : best;
    }
    return best;
  }

  /** The moment {@code steps} later than the one shown, or earlier; null if there are none. */
  Moment beside(int steps) {
    List<Moment> moments = all();
    int wanted = indexOf(moments, session.moment()) + steps;
    return moments.isEmpty() ? null : moments.get(Clamp.of(wanted, 0, moments.size() - 1));
  }

  /** Epochs that are trained at a moment. */
  static float progress(Moment moment) {
    return (float) moment.snapshot().progress();
  }
}
