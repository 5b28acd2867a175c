package activarium.control;

import activarium.core.Text;
import activarium.draw.Theme;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.parameter.ToggleParameter;
import activarium.stage.TrailStage;
import activarium.trail.BundlingOptions;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import activarium.view.trail.TrailFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
  private final ChoiceParameter color;
  private Coloring coloring = Coloring.TRUE_CLASS;
  private final Set<Integer> hidden = new HashSet<>();
  private BundlingOptions options = BundlingOptions.defaults();
  private boolean onlyBrushed;
  private int strays;
  private boolean tube;
  private boolean pulse;
  private boolean playing;
  private float time = 1;

  /**
   * The controls of a stage, for a panel of the sketch's kit.
   *
   * @param time what the trails lead through, such as {@code Epoch}
   * @param count of the trails
   */
  public TrailControls(
      TrailStage stage, String time, int count, List<String> classNames, Supplier<Theme> theme) {
    this.stage = stage;
    parameters.add(
        new RangeParameter("until", time, 0, 1, 0, () -> this.time, this::until)
            .format(t -> stage.nameAt((float) t)));
    color =
        new ChoiceParameter(
            "color",
            Text.say("trails.color"),
            COLORINGS.stream().map(Coloring::words).toList(),
            () -> coloring.words(),
            words -> color(Coloring.of(words)));
    parameters.add(color);
    addBundling();
    addStrays(count);
    addChoosing();
    for (int c = 0; c < classNames.size(); c++) {
      int index = c;
      parameters.add(
          new ToggleParameter(
              "class." + classNames.get(c),
              classNames.get(c),
              () -> theme.get().classes().color(index),
              () -> !hidden.contains(index),
              on -> hide(index, !on)));
    }
  }

  private void addBundling() {
    parameters.add(
        new RangeParameter(
            "relaxation",
            "Relaxation: 0 raw, 1 bundled",
            0,
            1,
            0,
            () -> (float) options.relaxation(),
            v -> options = options.withRelaxation(v)));
    parameters.add(
        new RangeParameter(
            "bandwidth",
            "Bandwidth",
            0.01f,
            0.15f,
            0,
            () -> (float) options.bandwidth(),
            v -> options = options.withBandwidth(v)));
    parameters.add(
        new RangeParameter(
            "iterations",
            "Iterations",
            0,
            40,
            1,
            () -> (float) options.iterations(),
            v -> options = options.withIterations(Math.round(v))));
    parameters.add(
        new RangeParameter(
            "smoothing",
            "Smoothing",
            0,
            1,
            0,
            () -> (float) options.smoothing(),
            v -> options = options.withSmoothing(v)));
  }

  private void addChoosing() {
    toggle("play", "Play", () -> playing, this::play);
    toggle("pulse", "Pulse", () -> pulse, on -> pulse = on);
    toggle("tube", "Round", () -> tube, on -> tube = on);
    toggle(
        "aware",
        "Directed",
        () -> options.directionAware(),
        on -> options = options.withDirectionAware(on));
    toggle("apart", "Apart", () -> options.perClass(), on -> options = options.withPerClass(on));
    toggle("brushed", "Brushed", () -> onlyBrushed, on -> onlyBrushed = on);
  }

  private void addStrays(int count) {
    parameters.add(
        new RangeParameter(
                "strays",
                "Only those that stray most",
                0,
                count,
                1,
                () -> (float) strays,
                v -> strays = Math.round(v))
            .format(v -> v == 0 ? "off" : Text.shown("%.0f", v)));
  }

  private void toggle(String name, String label, Supplier<Boolean> get, Consumer<Boolean> set) {
    parameters.add(new ToggleParameter(name, label, () -> 0, get, set));
  }

  private void hide(int classIndex, boolean hide) {
    if (hide) {
      hidden.add(classIndex);
    } else {
      hidden.remove(classIndex);
    }
  }

  /** For a panel. */
  public ParameterList parameters() {
    return parameters;
  }

  private void color(Coloring newColoring) {
    coloring = newColoring;
    stage.colors(
        newColoring == Coloring.TRUE_CLASS ? MapColors.TRUE_CLASS : MapColors.of(newColoring));
  }

  /** Colors mean the next thing, round and round. */
  public void nextColor() {
    color.next(1);
  }

  /** Plays along the trails, from the beginning if they are at their end. */
  public void play(boolean on) {
    playing = on;
    time = on && time >= 1 ? 0 : time;
  }

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
    until(Math.max(0, Math.min(1, (Math.round(time * last) + steps) / last)));
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
    stage.filter(new TrailFilter(hidden, onlyBrushed, strays));
  }
}
