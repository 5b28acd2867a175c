package activarium.control;

import activarium.core.Text;
import activarium.parameter.Choice;
import activarium.parameter.ParameterList;
import activarium.parameter.Range;
import activarium.parameter.RangeParameter;
import activarium.parameter.Section;
import activarium.parameter.Toggle;
import activarium.recording.Snapshot;
import activarium.session.Moment;
import activarium.session.RecordedSession;
import activarium.session.Session;
import activarium.session.study.ActivationSequence;
import activarium.session.study.JointMaps;
import activarium.session.study.MapSequence;
import activarium.session.study.Stop;
import activarium.view.map.MapWords;
import activarium.work.Resting;
import java.util.List;

/**
 * The maps of a session's layer through the epochs: all in one projection, as in Fig. 5.11 of the
 * paper, or those that the session makes while it trains, all from the same start, which section
 * 5.4.4 warns of.
 */
public final class EpochMaps implements AutoCloseable, Resting {

  private final Session session;
  private final JointMaps joint;
  private final ParameterList parameters;

  @Range(name = "step", words = "epochs.step", section = Section.MORE, order = 1)
  private double stepped;

  private boolean together = true;
  private MapSequence shown;
  private List<Snapshot> followed = List.of();

  public EpochMaps(Session session) {
    this.session = session;
    this.joint = new JointMaps(session);
    // A recording has whole epochs.
    float finest = session instanceof RecordedSession ? 1 : 0.25f;
    parameters = ParameterList.of(this);
    parameters.choice("layer").options(session.layers()).words(MapWords::brief);
    parameters.range("step").step(finest).limits(0, finest).format(this::stepText);
  }

  private String stepText(double value) {
    return value > 0
        ? Text.brief(value)
        : Text.say("epochs.step.fits", Text.brief(EpochSteps.fitting(moments())));
  }

  /** For a panel. */
  public ParameterList parameters() {
    return parameters;
  }

  @Choice(order = 1)
  private String layer() {
    return session.layer();
  }

  private void layer(String name) {
    session.layer(name);
  }

  @Toggle(name = "together", section = Section.MORE, order = 2)
  private boolean isTogether() {
    return together;
  }

  private void together(boolean on) {
    together = on;
    followed = List.of();
    joint.again();
  }

  private List<Moment> moments() {
    return session.timeline().moments();
  }

  /** The sequence to show from now on if it is not the one taken last; else null. */
  public MapSequence take() {
    List<Moment> moments = moments();
    if (!moments.isEmpty()) {
      RangeParameter step = parameters.range("step");
      step.limits(0, Math.max(step.max(), (float) EpochSteps.last(moments)));
    }
    MapSequence newest = together ? takeTogether(moments) : takeFollowing(moments);
    shown = newest == null ? shown : newest;
    return newest;
  }

  private MapSequence takeTogether(List<Moment> moments) {
    return moments.isEmpty()
        ? null
        : joint.take(session.layer(), EpochSteps.chosen(moments, stepped));
  }

  private MapSequence takeFollowing(List<Moment> moments) {
    String layer = session.layer();
    String technique = session.technique();
    List<Moment> mapped = moments.stream().filter(m -> m.quick(layer, technique) != null).toList();
    List<Snapshot> chosen = EpochSteps.chosen(mapped, stepped);
    if (chosen.size() < 2 || chosen.equals(followed) && isShown()) {
      return null;
    }
    followed = chosen;
    boolean isWhole = mapped.get(0) == moments.get(0);
    return new MapSequence(
        layer,
        ActivationSequence.throughEpochs(layer, chosen).epochs(),
        chosen,
        mapped.stream()
            .filter(m -> chosen.contains(m.snapshot()))
            .map(m -> m.quick(layer, technique).embedding())
            .toList(),
        isWhole ? "epochs.how.alone" : "epochs.how.alone.late");
  }

  /** What is shown, and what is on its way. */
  public String words() {
    String what = MapWords.images(session);
    if (!isEmpty()) {
      List<String> epochs = shown.epochs();
      String last = epochs.get(epochs.size() - 1);
      what = Text.say("epochs.range", what, epochs.get(0), last, Text.say(shown.how()));
    }
    String pending = pending();
    return what + (pending.isEmpty() ? "" : "; " + pending);
  }

  private String pending() {
    if (!together) {
      return isShown()
          ? ""
          : Text.say("epochs.waiting.maps", MapWords.layer(session, session.layer()));
    }
    ActivationSequence next = joint.underWay();
    if (next != null) {
      List<Stop> stops = next.stops();
      return Text.say(
          "epochs.projecting",
          MapWords.layer(session, stops.get(0).layer()),
          stops.get(0).epoch(),
          stops.get(stops.size() - 1).epoch(),
          100 * joint.progress());
    }
    if (joint.failure() != null) {
      return joint.failure().getMessage();
    }
    if (!joint.fits()) {
      return Text.say("epochs.too-many");
    }
    return isShown() ? "" : Text.say("epochs.waiting.looks");
  }

  private boolean isShown() {
    return shown != null && !shown.isEmpty() && shown.layer().equals(session.layer());
  }

  /** What is shown, in a few words: of which layer. */
  public String title() {
    String layer = isEmpty() ? session.layer() : shown.layer();
    return Text.say("epochs.title", MapWords.title(session, layer));
  }

  private boolean isEmpty() {
    return shown == null || shown.isEmpty();
  }

  @Override
  public boolean isAtRest() {
    return !together || joint.isAtRest();
  }

  @Override
  public double progress() {
    return together ? joint.progress() : 1;
  }

  @Override
  public RuntimeException failure() {
    return together ? joint.failure() : null;
  }

  @Override
  public void close() {
    joint.close();
  }
}
