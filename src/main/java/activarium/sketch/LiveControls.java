package activarium.sketch;

import activarium.parameter.ActionParameter;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.parameter.ToggleParameter;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.Phase;
import activarium.session.Session;
import activarium.view.Theme;
import java.util.List;
import java.util.function.Supplier;

/**
 * The parameters of a session: which layer, which moment, which classes, and, while a network is
 * live, its training. What there is nothing to do for, as for the training of a recording, does
 * nothing.
 */
public final class LiveControls {

  /** Looks at the network shown a second while it plays. */
  private static final float PLAY_RATE = 4;

  private static final int SEEDS = 99;

  private final Session session;
  private final boolean[] hidden;
  private final ParameterList parameters = new ParameterList();
  private final TrustControls trust;

  /** The session if its network is live, else null. */
  private final LiveSession training;

  private float playhead = -1;
  private float seed;

  /**
   * @param judging true to offer {@link #trust}
   */
  LiveControls(Session session, Supplier<Theme> theme, boolean judging) {
    this(session, session.layers(), theme, judging);
  }

  /**
   * @param mapped the layers to choose from
   * @param judging true to offer {@link #trust}
   */
  LiveControls(Session session, List<String> mapped, Supplier<Theme> theme, boolean judging) {
    this.session = session;
    this.training = session instanceof LiveSession live ? live : null;
    this.hidden = new boolean[session.classNames().size()];
    this.seed = Math.max(1, Math.min(SEEDS, session.seed()));
    List<String> layers = mapped.stream().map(LiveControls::shortName).toList();
    parameters.add(
        new ChoiceParameter(
            "layer",
            mapped.equals(session.layers()) ? "Hidden layer" : "Layer",
            layers,
            () -> shortName(session.layer()),
            name -> session.layer(mapped.get(layers.indexOf(name)))));
    trust = judging ? new TrustControls(session, parameters) : null;
    parameters.add(
        new RangeParameter("epoch", "Epoch", 0, 0, 0, this::epoch, this::epoch)
            .format(e -> "%.2f".formatted(e) + (isLive() ? "  live" : "")));
    parameters.add(
        new ToggleParameter("live", "Follow live", () -> 0, this::isLive, on -> live(on)));
    parameters.add(new ToggleParameter("play", "Play", () -> 0, this::isPlaying, this::play));
    for (int c = 0; c < hidden.length; c++) {
      int index = c;
      String name = session.classNames().get(c);
      parameters.add(
          new ToggleParameter(
              "class." + name,
              name,
              () -> theme.get().classes().color(index),
              () -> !hidden[index],
              on -> hidden[index] = !on));
    }
    if (training != null) {
      addTraining();
    }
  }

  private void addTraining() {
    parameters.add(
        new ActionParameter(
            "pause",
            () -> session.phase() == Phase.PAUSED ? "Resume" : "Pause",
            this::pauseOrResume));
    parameters.add(new ActionParameter("step", () -> "Step", this::step));
    parameters.add(
        new ActionParameter("restart", () -> "Restart", () -> training.restart((long) seed)));
    parameters.add(
        new RangeParameter(
            "seed", "Seed, from the next restart", 1, SEEDS, 1, () -> seed, s -> seed = s));
  }

  private static String shortName(String layer) {
    return layer.startsWith("hidden-") ? layer.substring("hidden-".length()) : layer;
  }

  public ParameterList parameters() {
    return parameters;
  }

  /** What the map's colors mean; null if these controls do not offer it. */
  public TrustControls trust() {
    return trust;
  }

  /** Whether a class is drawn in full. */
  public boolean isVisible(int classIndex) {
    return !hidden[classIndex];
  }

  /** Moves on what moves by itself. Once a frame. */
  public void advance(float seconds) {
    List<Moment> moments = session.timeline().moments();
    if (!moments.isEmpty()) {
      parameters
          .get(RangeParameter.class, "epoch")
          .limits(0, progress(moments.get(moments.size() - 1)));
    }
    if (isPlaying() && !moments.isEmpty()) {
      playhead += seconds * PLAY_RATE;
      if (playhead >= moments.size() - 1) {
        live(true);
      } else {
        session.moment(moments.get((int) playhead));
      }
    }
  }

  private boolean isLive() {
    return session.moment() == null;
  }

  /** Follows the newest moment, or stays at the one shown now. */
  public void live(boolean on) {
    playhead = -1;
    List<Moment> moments = session.timeline().moments();
    session.moment(on || moments.isEmpty() ? null : moments.get(moments.size() - 1));
  }

  private boolean isPlaying() {
    return playhead >= 0;
  }

  /** Shows the training again from its beginning, or from the moment chosen. */
  public void play(boolean on) {
    List<Moment> moments = session.timeline().moments();
    int chosen = moments.indexOf(session.moment());
    playhead = !on ? -1 : chosen < 0 || chosen == moments.size() - 1 ? 0 : chosen;
  }

  /** Pauses the training, or lets it go on; of a recording, the playing. */
  public void pauseOrResume() {
    if (training == null) {
      play(!isPlaying());
    } else if (session.phase() == Phase.PAUSED) {
      training.resume();
    } else {
      training.pause();
    }
  }

  /** Trains up to the next look at the network, and waits. */
  public void step() {
    if (training != null) {
      training.step();
    }
  }

  /** Trains anew from the same initial weights. */
  public void restart() {
    if (training != null) {
      training.restart(training.seed());
    }
  }

  /** Shows the moment {@code steps} later, or earlier. */
  public void stepMoment(int steps) {
    List<Moment> moments = session.timeline().moments();
    if (moments.isEmpty()) {
      return;
    }
    playhead = -1;
    int now = isLive() ? moments.size() - 1 : moments.indexOf(session.moment());
    session.moment(moments.get(Math.max(0, Math.min(moments.size() - 1, now + steps))));
  }

  /** Shows the layer {@code steps} further. */
  public void stepLayer(int steps) {
    parameters.get(ChoiceParameter.class, "layer").next(steps);
  }

  private float epoch() {
    List<Moment> moments = session.timeline().moments();
    Moment shown = session.moment();
    return shown != null
        ? progress(shown)
        : moments.isEmpty() ? 0 : progress(moments.get(moments.size() - 1));
  }

  private void epoch(float wanted) {
    playhead = -1;
    Moment nearest = null;
    for (Moment moment : session.timeline().moments()) {
      if (nearest == null
          || Math.abs(progress(moment) - wanted) < Math.abs(progress(nearest) - wanted)) {
        nearest = moment;
      }
    }
    session.moment(nearest);
  }

  private static float progress(Moment moment) {
    return (float) moment.snapshot().progress();
  }
}
