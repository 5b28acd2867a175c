package activarium.control;

import activarium.core.Text;
import activarium.parameter.ParameterList;
import activarium.parameter.Range;
import activarium.session.Moment;
import activarium.session.Session;
import java.util.List;

/** Which moment of a training is looked at: the newest, as long as nobody chooses another. */
public final class EpochChoice {

  private final Session session;
  private final MomentChoice moments;
  private final ParameterList parameters;

  public EpochChoice(Session session) {
    this.session = session;
    this.moments = new MomentChoice(session);
    this.parameters = ParameterList.of(this);
    parameters.range("epoch").limits(0, 0).format(e -> Text.shown("%.2f", e));
  }

  /** For a panel. */
  public ParameterList parameters() {
    return parameters;
  }

  /** The moment chosen, or the newest; null if there is none yet. Once a frame. */
  public Moment moment() {
    Moment newest = newest();
    if (newest == null) {
      return null;
    }
    parameters.range("epoch").limits(0, progress(newest));
    return session.moment() == null ? newest : session.moment();
  }

  /** Chooses the moment {@code steps} later, or earlier; the last one follows the training. */
  public void step(int steps) {
    Moment wanted = moments.beside(steps);
    if (wanted != null) {
      choose(wanted);
    }
  }

  private void choose(Moment moment) {
    session.moment(moment == newest() ? null : moment);
  }

  private Moment newest() {
    List<Moment> moments = session.timeline().moments();
    return moments.isEmpty() ? null : moments.get(moments.size() - 1);
  }

  @Range(order = 2)
  private float epoch() {
    Moment shown = moment();
    return shown == null ? 0 : progress(shown);
  }

  private void epoch(float wanted) {
    List<Moment> all = moments.all();
    int nearest = MomentChoice.nearest(all, wanted);
    if (nearest >= 0) {
      choose(all.get(nearest));
    }
  }

  private static float progress(Moment moment) {
    return (float) moment.snapshot().progress();
  }
}
