package activarium.control;

import activarium.core.Clamp;
import activarium.core.Text;
import activarium.draw.Theme;
import activarium.parameter.Choice;
import activarium.parameter.Description;
import activarium.parameter.ParameterList;
import activarium.parameter.Range;
import activarium.parameter.RangeParameter;
import activarium.parameter.Section;
import activarium.parameter.Toggle;
import activarium.stage.TrailStage;
import activarium.trail.BundlingOptions;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import activarium.view.trail.TrailFilter;
import java.util.List;
import java.util.function.Supplier;

/** The parameters of trails: how they are bundled, and which of them are drawn. */
public final class TrailControls {

  /** Seconds that playing takes from the first to the last layer or epoch. */
  private static final float PLAY = 6;

  /** What is known of every observation at every layer and epoch, without comparing maps. */
  private static final List<Coloring> COLORINGS =
      List.of(Coloring.TRUE_CLASS, Coloring.PREDICTION, Coloring.CONFIDENCE);

  private final TrailStage stage;
  private final ParameterList parameters = new ParameterList();
  private final ClassControls classes;
  private Coloring coloring = Coloring.TRUE_CLASS;
  private BundlingOptions options = BundlingOptions.defaults();
  private boolean playing;
  private float time = 1;

  @Toggle(section = Section.LOOK, order = 2)
  private boolean pulse;

  @Toggle(section = Section.LOOK, order = 3)
  private boolean tube;

  @Toggle(name = "brushed", section = Section.LOOK, order = 4)
  private boolean onlyBrushed;

  @Range(section = Section.MORE)
  private int strays;

  /**
   * The controls of a stage, for a panel of the sketch's kit.
   *
   * @param along what the trails lead through: {@code layer} or {@code epoch}
   * @param count of the trails
   */
  public TrailControls(
      TrailStage stage, String along, int count, List<String> classNames, Supplier<Theme> theme) {
    this.stage = stage;
    this.classes = new ClassControls(classNames, theme);
    Description until = Description.of("until", "until." + along, Section.WHAT);
    parameters
        .add(
            new RangeParameter(until, 0, 1, 0, () -> this.time, this::until)
                .format(t -> stage.nameAt((float) t)))
        .addAll(ParameterList.of(this))
        .addAll(ParameterList.of(BundlingOptions.class, () -> options, o -> options = o))
        .addAll(classes.parameters());
    parameters
        .range("strays")
        .limits(0, count)
        .format(v -> v == 0 ? Text.say("controls.off") : Text.shown("%.0f", v));
    parameters
        .choice("color")
        .options(COLORINGS.stream().map(Coloring::option).toList())
        .words(option -> Coloring.of(option).words());
  }

  /** For a panel. */
  public ParameterList parameters() {
    return parameters;
  }

  @Choice(section = Section.LOOK, order = 1)
  private String color() {
    return coloring.option();
  }

  private void color(String option) {
    coloring = Coloring.of(option);
    stage.colors(coloring == Coloring.TRUE_CLASS ? MapColors.TRUE_CLASS : MapColors.of(coloring));
  }

  /** Colors mean the next thing, round and round. */
  public void nextColor() {
    parameters.choice("color").next(1);
  }

  /** Plays along the trails, from the beginning if they are at their end. */
  public void play(boolean on) {
    playing = on;
    time = on && time >= 1 ? 0 : time;
  }

  @Toggle(name = "play")
  public boolean isPlaying() {
    return playing;
  }

  private void until(float wanted) {
    playing = false;
    time = wanted;
  }

  /** The time shown, 0 … 1. */
  public float time() {
    return time;
  }

  /** Moves on by {@code steps} of {@code count} layers or epochs. */
  public void step(int steps, int count) {
    float last = Math.max(1, count - 1);
    until(Clamp.share((Math.round(time * last) + steps) / last));
  }

  /** Moves on what moves by itself, and hands the stage what was chosen. Once a frame. */
  public void advance(float seconds) {
    if (playing) {
      time = Math.min(1, time + seconds / PLAY);
      playing = time < 1;
    }
    stage.until(time);
    stage.view().bundle(options);
    stage.view().tube(tube);
    stage.view().pulse(pulse);
    stage.filter(new TrailFilter(classes.hidden(), onlyBrushed, strays));
  }
}
