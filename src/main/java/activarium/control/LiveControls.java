package activarium.control;

import activarium.core.Text;
import activarium.draw.Theme;
import activarium.parameter.ActionParameter;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.parameter.ToggleParameter;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.Phase;
import activarium.session.Session;
import java.util.List;
import java.util.function.Consumer;
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

  private static final String DONE = "Training is done: r begins anew";

  private final Session session;
  private final MomentChoice moments;
  private final boolean[] hidden;
  private final ParameterList parameters = new ParameterList();
  private final ColorControls colors;

  /** The session if its network is live, else null. */
  private final LiveSession training;

  /** The place among all moments of the one that is played, or −1. */
  private float playhead = -1;

  private long seed;
  private int judgedBy;
  private Consumer<String> notices = line -> {};

  public LiveControls(Session session, Supplier<Theme> theme) {
    this(session, theme, new ColorControls());
  }

  /**
   * @param colors of the map
   */
  public LiveControls(Session session, Supplier<Theme> theme, ColorControls colors) {
    this(session, session.layers(), theme, colors);
  }

  /**
   * @param mapped the layers to choose from
   * @param colors of the map
   */
  public LiveControls(
      Session session, List<String> mapped, Supplier<Theme> theme, ColorControls colors) {
    this.session = session;
    this.moments = new MomentChoice(session);
    this.colors = colors;
    this.training = session instanceof LiveSession live ? live : null;
    this.hidden = new boolean[session.classNames().size()];
    this.seed = session.seed();
    List<String> layers = mapped.stream().map(LiveControls::shortName).toList();
    parameters.add(
        new ChoiceParameter(
            "layer",
            mapped.equals(session.layers()) ? "Hidden layer" : "Layer",
            layers,
            () -> shortName(session.layer()),
            name -> session.layer(mapped.get(layers.indexOf(name)))));
    colors.addTo(parameters);
    parameters.add(
        new RangeParameter("epoch", "Epoch", 0, 0, 0, this::epoch, this::epoch)
            .format(e -> Text.shown("%.2f", e) + (training != null && isLive() ? "  live" : "")));
    parameters.add(
        new ToggleParameter(
            "live",
            training == null ? "Last epoch" : "Follow live",
            () -> 0,
            this::isLive,
            this::live));
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
            "pause", () -> training.isPaused() ? "Resume" : "Pause", this::pauseOrResume));
    parameters.add(new ActionParameter("step", () -> "Step", this::step));
    parameters.add(new ActionParameter("restart", () -> "Restart", this::restart));
    parameters.add(
        new RangeParameter(
            "seed",
            "Seed, from the next restart",
            Math.min(1, seed),
            Math.max(SEEDS, seed),
            1,
            () -> (float) seed,
            this::seed));
  }

  private static String shortName(String layer) {
    return layer.startsWith("hidden-") ? layer.substring("hidden-".length()) : layer;
  }

  public ParameterList parameters() {
    return parameters;
  }

  /** What the map's colors mean. */
  public ColorControls colors() {
    return colors;
  }

  /** Whether a class is drawn in full. */
  public boolean isVisible(int classIndex) {
    return !hidden[classIndex];
  }

  /** Where it is said, in a short line, that there is nothing to do. */
  public void notices(Consumer<String> listener) {
    notices = listener;
  }

  /** Moves on what moves by itself. Once a frame. */
  public void advance(float seconds) {
    if (judgedBy != colors.judgeBy()) {
      judgedBy = colors.judgeBy(); // others may have the maps judged, too
      session.judgeBy(judgedBy);
    }
    List<Moment> all = moments.all();
    if (all.isEmpty()) {
      return;
    }
    parameters
        .get(RangeParameter.class, "epoch")
        .limits(0, MomentChoice.progress(all.get(all.size() - 1)));
    if (isPlaying()) {
      play(all, seconds);
    }
  }

  private void play(List<Moment> all, float seconds) {
    int place = (int) playhead;
    if (!isLive() && (place >= all.size() || all.get(place) != session.moment())) {
      // Moments were thinned meanwhile, or somebody chose another one.
      playhead = MomentChoice.indexOf(all, session.moment()) + playhead - place;
    }
    playhead += seconds * PLAY_RATE;
    if (playhead >= all.size() - 1) {
      live(true);
    } else {
      session.moment(all.get((int) playhead));
    }
  }

  private boolean isLive() {
    return session.moment() == null;
  }

  /** Follows the newest moment, of a recording the last one, or stays at the one shown now. */
  public void live(boolean on) {
    playhead = -1;
    session.moment(on ? null : moments.beside(0));
  }

  private boolean isPlaying() {
    return playhead >= 0;
  }

  /** Shows the training again from its beginning. */
  public void playFromStart() {
    playFrom(0);
  }

  /** Shows the training again from the moment shown, or, from its end, from its beginning. */
  public void play(boolean on) {
    int shown = moments.shown();
    if (on) {
      playFrom(shown == moments.all().size() - 1 ? 0 : shown);
    } else {
      playhead = -1;
    }
  }

  private void playFrom(int place) {
    List<Moment> all = moments.all();
    if (all.size() < 2) {
      notices.accept("Nothing to play yet: it takes two looks at the network");
    } else {
      playhead = Math.min(place, all.size() - 1);
      session.moment(all.get((int) playhead));
    }
  }

  /** Pauses the training, or lets it go on; of a recording, the playing. */
  public void pauseOrResume() {
    if (training == null) {
      play(!isPlaying());
    } else {
      pauseTraining();
    }
  }

  /** Pauses the training, or lets it go on. */
  public void pauseTraining() {
    if (training == null) {
      sayRecorded();
    } else if (session.phase() == Phase.FINISHED) {
      notices.accept(DONE);
    } else if (training.isPaused()) {
      training.resume();
    } else {
      training.pause();
    }
  }

  /** Trains up to the next look at the network, and waits. */
  public void step() {
    if (training == null) {
      sayRecorded();
    } else if (session.phase() == Phase.FINISHED) {
      notices.accept(DONE);
    } else {
      training.step();
    }
  }

  /** Says that there is no training to control. */
  void sayRecorded() {
    notices.accept("A recording is not trained: ← → go through its epochs");
  }

  /** Trains anew, from the initial weights of the seed chosen. */
  public void restart() {
    if (training == null) {
      sayRecorded();
    } else {
      playhead = -1;
      training.restart(seed);
      notices.accept("Restarted with seed " + seed);
    }
  }

  /** A seed of many digits stays what it is until somebody moves the slider. */
  private void seed(float wanted) {
    if (wanted != (float) seed) {
      seed = (long) wanted;
    }
  }

  /** Shows the moment {@code steps} later, or earlier. */
  public void stepMoment(int steps) {
    Moment wanted = moments.beside(steps);
    if (wanted == null) {
      notices.accept("Nothing to look at yet");
    } else {
      playhead = -1;
      session.moment(wanted);
    }
  }

  /** Shows the layer {@code steps} further. */
  public void stepLayer(int steps) {
    parameters.get(ChoiceParameter.class, "layer").next(steps);
  }

  private float epoch() {
    Moment shown = session.moment() == null ? moments.beside(0) : session.moment();
    return shown == null ? 0 : MomentChoice.progress(shown);
  }

  private void epoch(float wanted) {
    playhead = -1;
    List<Moment> all = moments.all();
    int nearest = MomentChoice.nearest(all, wanted);
    session.moment(nearest < 0 ? null : all.get(nearest));
  }
}
