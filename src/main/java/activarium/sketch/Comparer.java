package activarium.sketch;

import activarium.control.ChangedMost;
import activarium.control.ColorControls;
import activarium.control.ColorMaker;
import activarium.control.MethodChoice;
import activarium.control.MomentChoice;
import activarium.control.UndoRedo;
import activarium.core.Text;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.Description;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.parameter.Section;
import activarium.parameter.ToggleParameter;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.selection.Choosing;
import activarium.selection.Kept;
import activarium.selection.SelectionModel;
import activarium.session.Judgement;
import activarium.session.Moment;
import activarium.session.Session;
import activarium.session.study.MapStudy;
import activarium.session.study.StabilityStudy;
import activarium.stage.CompareStage;
import activarium.stage.MapMemory;
import activarium.view.map.MapWords;
import activarium.work.Resting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two maps to compare in a sketch: they draw themselves, and listen to hands. */
public final class Comparer implements AutoCloseable, Resting, Kept, Choosing {

  private final SketchKit kit;
  private final Session left;
  private final Session right;
  private final boolean hasTraining;
  private final ParameterList parameters = new ParameterList();
  private final UndoRedo history;
  private final ColorControls colors = new ColorControls();
  private final ColorMaker[] makers = {new ColorMaker(), new ColorMaker()};
  private final ChangedMost changed;
  private MapStudy[] studies;
  private StabilityStudy[] stabilities;
  private CompareStage stage;

  /** The training images of the left side's recording, once they were asked for. */
  private Session training;

  private boolean showsTraining;
  private boolean closed;

  Comparer(SketchKit kit, Session left, Session right) {
    this.kit = kit;
    this.left = left;
    this.right = right;
    this.stage = new CompareStage(kit.sketch(), left, right);
    this.history = new UndoRedo(this, kit::say);
    this.changed = new ChangedMost(this::stage, kit::say);
    study(left, right);
    this.hasTraining = left == right && kit.hasTraining();
    side(0, "left");
    side(1, "right");
    if (hasTraining) {
      Description description = Description.of("training", Section.WHAT);
      parameters.add(new ToggleParameter(description, () -> showsTraining, this::training));
    }
    parameters.addAll(colors.parameters());
    parameters.addAll(ParameterList.of(changed)).addAll(ParameterList.of(history));
    parameters.addAll(MethodChoice.of(this::sessions));
    kit.figures(0);
    kit.panel(parameters);
    kit.touch(() -> stage.touchables());
  }

  /** Both sides are mapped alike: else what they differ in could be the technique. */
  private List<Session> sessions() {
    return List.of(stage.session(0), stage.session(1));
  }

  private void study(Session leftShown, Session rightShown) {
    studies =
        new MapStudy[] {
          new MapStudy(leftShown.labels(), leftShown.classNames().size()),
          new MapStudy(rightShown.labels(), rightShown.classNames().size())
        };
    stabilities =
        new StabilityStudy[] {new StabilityStudy(leftShown), new StabilityStudy(rightShown)};
  }

  /** What the colors of both maps mean. */
  public ColorControls colors() {
    return colors;
  }

  /** Chooses the images whose neighbors differ most between the two maps. */
  public void chooseChanged() {
    changed.changed();
  }

  private void side(int side, String name) {
    List<String> layers = stage.session(side).mapLayers();
    parameters.add(
        new ChoiceParameter(
                Description.of("layer." + side, "layer." + name, Section.WHAT),
                layers,
                () -> stage.layer(side),
                chosen -> stage.layer(side, chosen))
            .words(MapWords::brief));
    parameters.add(
        new RangeParameter(
                Description.of("moment." + side, "epoch." + name, Section.WHAT),
                0,
                0,
                1,
                () -> (float) index(side),
                value -> moment(side, Math.round(value)))
            .format(value -> progress(side)));
  }

  private String progress(int side) {
    return moments(side).isEmpty()
        ? ""
        : Text.shown("%.2f", moments(side).get(index(side)).snapshot().progress());
  }

  private List<Moment> moments(int side) {
    return stage.session(side).timeline().moments();
  }

  private int index(int side) {
    return Math.max(0, MomentChoice.indexOf(moments(side), stage.moment(side)));
  }

  /** Does nothing before there are moments. */
  private void moment(int side, int index) {
    List<Moment> all = moments(side);
    if (!all.isEmpty()) {
      stage.moment(side, all.get(Math.min(all.size() - 1, index)));
    }
  }

  /** Whether the right map is of the training images: what the network knows by heart. */
  public boolean training() {
    return showsTraining;
  }

  /** Puts the training images on the right, if the recording has some, or takes them away. */
  public void training(boolean wanted) {
    if (!hasTraining) {
      kit.say(Text.say("notice.no-training"));
    }
    if (wanted == showsTraining || !hasTraining) {
      return;
    }
    if (training == null) {
      training = kit.openTraining();
    }
    closeStage();
    (wanted ? training : right).technique(left.technique());
    stage = new CompareStage(kit.sketch(), left, wanted ? training : right);
    study(left, wanted ? training : right);
    showsTraining = wanted;
  }

  public CompareStage stage() {
    return stage;
  }

  @Override
  public List<SelectionModel> selections() {
    return stage.selections();
  }

  @Override
  public String keptAs() {
    return "comparison";
  }

  @Override
  public boolean isAtRest() {
    return closed || stage.isAtRest() && workers().allMatch(Resting::isAtRest);
  }

  @Override
  public RuntimeException failure() {
    return Resting.firstFailure(workers().map(Resting::failure).toArray(RuntimeException[]::new));
  }

  private Stream<Resting> workers() {
    return Stream.of(studies[0], studies[1], stabilities[0], stabilities[1], changed);
  }

  /** For each side its moment (−1 for the newest), what is chosen, and where the camera is. */
  @Override
  public Object kept() {
    return List.of(kept(0), kept(1));
  }

  private Object kept(int side) {
    Moment moment = stage.moment(side);
    Map<String, Object> all =
        new HashMap<>(MapMemory.write(stage.selection(side), stage.camera(side)));
    all.put("moment", moment == null ? -1 : moment.snapshot().updates());
    return all;
  }

  @Override
  public void restore(Object kept) {
    for (int side = 0; side < 2; side++) {
      Map<?, ?> map = (Map<?, ?>) ((List<?>) kept).get(side);
      MapMemory.restore(map, stage.selection(side), stage.camera(side));
      stage.await(side, map.get("moment") instanceof Number updates ? updates.longValue() : -1);
    }
  }

  /** Draws a frame. Between {@link SketchKit#begin} and {@link SketchKit#end}. */
  public void draw() {
    for (int side = 0; side < 2; side++) {
      int last = Math.max(0, moments(side).size() - 1);
      parameters.range("moment." + side).limits(0, last);
    }
    stage.advance(kit.seconds());
    changed.advance();
    color();
    stage.point(kit.pointerX(), kit.pointerY());
    stage.draw(kit.canvas(), kit.layout());
  }

  private void color() {
    int neurons = 0;
    for (int side = 0; side < 2; side++) {
      ActivationSet layer = stage.layerShown(side);
      Embedding map = stage.mapShown(side);
      Judgement judgement = studies[side].judgement(layer, map, colors.judgeBy());
      stage.colors(side, colors.colors(makers[side], stabilities[side], layer, map, judgement));
      neurons = Math.max(neurons, layer == null ? 0 : layer.neurons());
    }
    colors.neurons(neurons);
  }

  private void closeStage() {
    stage.close();
    studies[0].close();
    studies[1].close();
    stabilities[0].close();
    stabilities[1].close();
  }

  /** Gives its place to another. */
  @Override
  public void close() {
    closeStage();
    changed.close();
    closed = true;
  }
}
