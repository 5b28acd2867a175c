package activarium.control;

import activarium.core.Text;
import activarium.draw.Theme;
import activarium.parameter.Choice;
import activarium.parameter.ParameterList;
import activarium.parameter.Range;
import activarium.parameter.Toggle;
import activarium.session.Moment;
import activarium.session.Session;
import activarium.view.map.MapWords;
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

  private final Session session;
  private final MomentChoice moments;
  private final List<String> layers;
  private final ParameterList place;
  private final ParameterList method;
  private final ClassControls classes;
  private final ColorControls colors;
  private final TrainingControls training;

  /** The place among all moments of the one that is played, or −1. */
  private float playhead = -1;

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
    this.layers = List.copyOf(mapped);
    this.colors = colors;
    this.classes = new ClassControls(session.classNames(), theme);
    this.training = new TrainingControls(session, line -> notices.accept(line));
    this.place = ParameterList.of(this);
    this.method = MethodChoice.of(session);
    place.choice("layer").options(layers).words(MapWords::brief);
    place.range("epoch").limits(0, 0).format(this::epochWords);
  }

  private String epochWords(double epoch) {
    String newest = isLive() && training.isLive() ? " " + Text.say("controls.live") : "";
    return Text.shown("%.2f", epoch) + newest;
  }

  @Choice(order = 1)
  private String layer() {
    return session.layer();
  }

  private void layer(String name) {
    session.layer(name);
  }

  /** All of them, for a panel. */
  public ParameterList parameters() {
    return shown().addAll(classes.parameters()).addAll(training.parameters());
  }

  /**
   * Those of what is shown, and how it is colored: for a panel that has neither classes nor more.
   */
  public ParameterList shown() {
    return shownByOthers().addAll(method);
  }

  /** The same where the session's own map is not shown. */
  ParameterList shownByOthers() {
    return new ParameterList().addAll(place).addAll(colors.parameters());
  }

  /** Those of the training; empty where there is none. */
  ParameterList training() {
    return training.parameters();
  }

  /** What the map's colors mean. */
  public ColorControls colors() {
    return colors;
  }

  /** Whether a class is drawn in full. */
  public boolean isVisible(int classIndex) {
    return classes.isVisible(classIndex);
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
    place.range("epoch").limits(0, MomentChoice.progress(all.get(all.size() - 1)));
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

  @Toggle(name = "live", order = 3)
  private boolean isLive() {
    return session.moment() == null;
  }

  /** Follows the newest moment, of a recording the last one, or stays at the one shown now. */
  public void live(boolean on) {
    playhead = -1;
    session.moment(on ? null : moments.beside(0));
  }

  @Toggle(name = "play", order = 4)
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
      notices.accept(Text.say("notice.no-play"));
    } else {
      playhead = Math.min(place, all.size() - 1);
      session.moment(all.get((int) playhead));
    }
  }

  /** Pauses the training, or lets it go on; of a recording, the playing. */
  public void pauseOrResume() {
    if (training.isLive()) {
      pauseTraining();
    } else {
      play(!isPlaying());
    }
  }

  /** Pauses the training, or lets it go on. */
  public void pauseTraining() {
    training.pauseOrResume();
  }

  /** Trains up to the next look at the network, and waits. */
  public void step() {
    training.step();
  }

  /** Says that there is no training to control. */
  void sayRecorded() {
    training.sayRecorded();
  }

  /** Trains anew, from the initial weights of the seed chosen. */
  public void restart() {
    training.restart();
  }

  /** Trains anew, from the very same initial weights. */
  public void rewind() {
    training.rewind();
  }

  /** Trains in slow motion, or as fast as before. */
  public void toggleSlow() {
    training.toggleSlow();
  }

  /** Shows the moment {@code steps} later, or earlier. */
  public void stepMoment(int steps) {
    Moment wanted = moments.beside(steps);
    if (wanted == null) {
      notices.accept(Text.say("notice.no-moment"));
    } else {
      playhead = -1;
      session.moment(wanted);
    }
  }

  /** Shows the layer {@code steps} further. */
  public void stepLayer(int steps) {
    place.choice("layer").next(steps);
  }

  @Range(order = 2)
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
