package activarium.sketch;

import activarium.control.BranchControls;
import activarium.control.ChangedMost;
import activarium.control.ColorControls;
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
import activarium.selection.Choosing;
import activarium.selection.Kept;
import activarium.selection.SelectionModel;
import activarium.session.Moment;
import activarium.session.Session;
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
  private final ChangedMost changed;
  private final BranchControls branching;
  private final Branches branches;
  private CompareColors colorings;
  private CompareStage stage;

  /** The training images of the left side's recording, once they were asked for. */
  private Session training;

  private boolean showsTraining;

  /** A state whose branch is yet to come, or null. */
  private Object awaited;

  private boolean closed;

  Comparer(SketchKit kit, Session left, Session right) {
    this.kit = kit;
    this.left = left;
    this.right = right;
    this.stage = new CompareStage(kit.sketch(), left, right);
    this.history = new UndoRedo(this, kit::say);
    this.changed = new ChangedMost(this::stage, kit::say);
    this.branching = new BranchControls(left, kit::say);
    this.branches = new Branches(left, branching);
    this.colorings = new CompareColors(colors, left, right);
    this.hasTraining = left == right && kit.hasTraining();
    side(0, "left");
    side(1, "right");
    if (hasTraining) {
      Description description = Description.of("training", Section.WHAT);
      parameters.add(new ToggleParameter(description, () -> showsTraining, this::training));
    }
    parameters.addAll(colors.parameters()).addAll(branching.parameters());
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
      Moment chosen = all.get(Math.min(all.size() - 1, index));
      stage.moment(side, chosen);
      branches.choose(stage, side, chosen);
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
    open(wanted ? training : right);
    showsTraining = wanted;
  }

  private void open(Session beside) {
    beside.technique(left.technique());
    stage = new CompareStage(kit.sketch(), left, beside);
    colorings = new CompareColors(colors, left, beside);
  }

  /** Asks for a branch of the training beside it, with the next change. */
  public void nextBranch() {
    branching.next();
  }

  /** Pauses the training, or lets it go on; its branch follows. */
  public void pauseOrResume() {
    branching.pauseOrResume();
  }

  /** Trains anew, from the very same initial weights; a branch from where it began. */
  public void rewind() {
    branches.rewind();
  }

  /** Puts the branch that is asked for on the right, both sides at the layer that was there. */
  private void beginBranch() {
    List<Object> before = List.of(kept(0), kept(1));
    String first = stage.layer(awaited == null ? 1 : 0);
    String second = stage.layer(1);
    closeStage();
    branches.begin();
    open(branches.branch() == null ? right : branches.branch());
    if (branches.branch() != null) {
      stage.layer(0, first);
      stage.layer(1, second);
    }
    if (awaited == null) {
      MapMemory.restore(before.get(0), stage.selection(0), stage.camera(0));
    } else {
      restoreSides(awaited);
      awaited = null;
    }
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
    return Stream.of(colorings, changed, branches);
  }

  /**
   * For each side its moment (−1 for the newest), what is chosen, and where the camera is; and the
   * branch.
   */
  @Override
  public Object kept() {
    return List.of(kept(0), kept(1), branching.kept());
  }

  private Object kept(int side) {
    Moment moment = stage.moment(side);
    Map<String, Object> all =
        new HashMap<>(MapMemory.write(stage.selection(side), stage.camera(side)));
    boolean isNewest = moment == null || !branches.isChosen();
    all.put("moment", isNewest ? -1 : moment.snapshot().updates());
    return all;
  }

  @Override
  public void restore(Object kept) {
    if (((List<?>) kept).size() > 2) {
      branching.restore(((List<?>) kept).get(2));
    }
    awaited = branching.wanted().isPresent() ? kept : null;
    restoreSides(kept);
  }

  private void restoreSides(Object kept) {
    for (int side = 0; side < 2; side++) {
      Map<?, ?> map = (Map<?, ?>) ((List<?>) kept).get(side);
      MapMemory.restore(map, stage.selection(side), stage.camera(side));
      long moment = map.get("moment") instanceof Number updates ? updates.longValue() : -1;
      if (branches.branch() == null) {
        stage.await(side, moment);
      } else if (moment >= 0) {
        branches.await(stage, moment);
      }
    }
  }

  /** Draws a frame. Between {@link SketchKit#begin} and {@link SketchKit#end}. */
  public void draw() {
    if (branches.advance(kit.seconds())) {
      beginBranch();
    }
    branches.follow(stage);
    for (int side = 0; side < 2; side++) {
      int last = Math.max(0, moments(side).size() - 1);
      parameters.range("moment." + side).limits(0, last);
    }
    stage.advance(kit.seconds());
    changed.advance();
    colorings.color(stage);
    stage.point(kit.pointerX(), kit.pointerY());
    stage.draw(kit.canvas(), kit.layout());
  }

  private void closeStage() {
    stage.close();
    colorings.close();
  }

  /** Gives its place to another. */
  @Override
  public void close() {
    closeStage();
    branches.close();
    changed.close();
    closed = true;
  }
}
