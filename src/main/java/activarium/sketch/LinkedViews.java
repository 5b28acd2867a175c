package activarium.sketch;

import activarium.control.ColorControls;
import activarium.control.LastJudgement;
import activarium.control.LiveControls;
import activarium.control.UndoRedo;
import activarium.core.Text;
import activarium.parameter.Action;
import activarium.parameter.ParameterList;
import activarium.projection.evolution.Evolution;
import activarium.recording.Snapshot;
import activarium.selection.Choosing;
import activarium.selection.Kept;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.Frame;
import activarium.session.NeuronFrame;
import activarium.session.Session;
import activarium.session.study.ActivationSequence;
import activarium.session.study.EvolutionResult;
import activarium.session.study.EvolutionStudy;
import activarium.session.study.NeuronMapper;
import activarium.stage.LinkedStage;
import activarium.stage.MapMemory;
import java.util.List;

/**
 * Map, trails, neurons and images of a session that share one selection, in a sketch: they draw
 * themselves, and listen to hands. A neuron that is chosen colors the map, a click on the matrix
 * chooses what is counted there.
 */
public final class LinkedViews implements AutoCloseable, Kept, Choosing {

  private final SketchKit kit;
  private final Session session;
  private final NeuronMapper mapper;
  private final EvolutionStudy study;
  private final LinkedStage stage;
  private final LiveControls live;
  private final UndoRedo history;
  private final LastJudgement judged = new LastJudgement();
  private Frame frame;
  private EvolutionResult trails;

  LinkedViews(SketchKit kit, Session session) {
    this.kit = kit;
    this.session = session;
    this.mapper = kit.mapNeurons(session);
    this.study = kit.own(new EvolutionStudy(session, session.mapSeed()));
    this.stage = new LinkedStage(kit.sketch(), kit.canvas(), session);
    SelectionModel model = selection();
    this.live =
        new LiveControls(
            session,
            kit.canvas()::theme,
            new ColorControls(() -> model.choice().neurons(), model::neuron));
    live.notices(kit::say);
    this.history = new UndoRedo(this, kit::say);
    kit.panel(parameters());
    kit.touch(stage::touchables);
  }

  private ParameterList parameters() {
    return live.shown().addAll(ParameterList.of(this)).addAll(ParameterList.of(history));
  }

  @Action
  private void errors() {
    stage.chooser().errors(SelectionMode.REPLACE);
  }

  public LinkedStage stage() {
    return stage;
  }

  public SelectionModel selection() {
    return stage.selection();
  }

  @Override
  public List<SelectionModel> selections() {
    return List.of(selection());
  }

  @Override
  public String keptAs() {
    return "linked";
  }

  @Override
  public Object kept() {
    return MapMemory.write(selection(), stage.map().camera());
  }

  @Override
  public void restore(Object kept) {
    MapMemory.restore(kept, selection(), stage.map().camera());
  }

  /** Layer, moment and training, as in any live session. */
  public LiveControls live() {
    return live;
  }

  /** Draws a frame. Between {@link SketchKit#begin} and {@link SketchKit#end}. */
  public void draw() {
    takeNewest();
    live.advance(kit.seconds());
    stage.advance(kit.seconds());
    stage.colors(
        live.colors().colors(stage.layerShown(), stage.mapShown(), judged.of(stage.frame())));
    stage.point(kit.pointerX(), kit.pointerY());
    stage.draw(kit.canvas(), kit.layout(), trailWords());
  }

  private void takeNewest() {
    Frame newFrame = session.take();
    NeuronFrame neurons = mapper.take();
    if (newFrame != null) {
      frame = newFrame;
      stage.show(newFrame);
    }
    if (neurons != null) {
      stage.show(neurons);
    }
    EvolutionResult result = study.take();
    if (result != null) {
      trails = result;
      stage.show(result);
    }
    boolean newest = session.settling().isSettled() && frame != null && frame.map() != null;
    if (newest) {
      study(frame.snapshot());
    }
  }

  /** Embeds all layers of a look at the network, each from the map of the first. */
  private void study(Snapshot looked) {
    ActivationSequence wanted = ActivationSequence.throughLayers(looked, session.layers());
    if (session.isWaiting()) {
      study.ask(wanted, Evolution.fixedStart());
    } else {
      study.askNext(wanted, Evolution.fixedStart());
    }
  }

  /** What the trails are of, and what is on its way. */
  private String trailWords() {
    if (trails == null && study.asked() == null) {
      return Text.say("linked.trails.awaited");
    }
    String shown =
        trails == null
            ? Text.say("linked.trails")
            : Text.say("linked.trails.epoch", trails.epoch());
    return study.beside(shown);
  }

  @Override
  public void close() {
    stage.close();
  }
}
