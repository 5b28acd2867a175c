package activarium.control;

import activarium.core.Text;
import activarium.draw.Theme;
import activarium.parameter.Action;
import activarium.parameter.Choice;
import activarium.parameter.ParameterList;
import activarium.parameter.Section;
import activarium.parameter.Toggle;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.stage.ExplorerStage;
import activarium.view.interaction.Outline;
import activarium.view.map.Detail;
import java.util.List;
import java.util.function.Supplier;

/** The parameters of an explorer: what the session shows, how one brushes, what is drawn. */
public final class ExplorerControls {

  private static final int OUTLIERS = 12;
  private static final List<String> BRUSHES = List.of("A", "B");

  private final LiveControls live;
  private final ExplorerStage stage;
  private final SelectionModel model;
  private final ParameterList parameters = new ParameterList();
  private Detail detail = Detail.AUTO;

  public ExplorerControls(
      Session session, ExplorerStage stage, UndoRedo history, Supplier<Theme> theme) {
    this.stage = stage;
    this.model = stage.selection();
    this.live =
        new LiveControls(
            session,
            session.mapLayers(),
            theme,
            new ColorControls(() -> model.choice().neurons(), model::neuron));
    parameters
        .addAll(live.shown())
        .addAll(ParameterList.of(this))
        .addAll(ParameterList.of(history));
    parameters.choice("brush").options(BRUSHES);
    parameters.choice("detail").words(option -> Text.say("detail." + option));
    parameters.choice("outline").words(option -> Text.say("outline." + option));
  }

  @Choice(name = "detail", section = Section.LOOK, order = 3)
  private Detail detail() {
    return detail;
  }

  @Toggle(name = "contours", section = Section.LOOK, order = 4)
  private boolean hasContours() {
    return stage.showsContours();
  }

  private void contours(boolean on) {
    stage.contours(on);
  }

  @Choice(name = "outline", section = Section.MORE, order = 1)
  private Outline.Kind outline() {
    return stage.gestures().kind();
  }

  private void outline(Outline.Kind kind) {
    stage.gestures().kind(kind);
  }

  @Choice(name = "brush", section = Section.MORE, order = 2)
  private String brush() {
    return BRUSHES.get(model.choice().onSecond() ? 1 : 0);
  }

  private void brush(String name) {
    model.brush(name.equals(BRUSHES.get(1)));
  }

  @Action(order = 1)
  private void errors() {
    stage.chooser().errors(SelectionMode.REPLACE);
  }

  @Action(order = 2)
  private void outliers() {
    outliers(SelectionMode.REPLACE);
  }

  public ParameterList parameters() {
    return parameters;
  }

  /** Layer, moment and training, as in any live session. */
  public LiveControls live() {
    return live;
  }

  /** Glyphs, images, or what suits the zoom. */
  public void detail(Detail newDetail) {
    detail = newDetail;
    stage.map().detail(newDetail);
  }

  /** The next of glyphs, what suits the zoom, images. */
  public void nextDetail() {
    detail(Detail.values()[(detail.ordinal() + 1) % Detail.values().length]);
  }

  /** The lasso, or the rectangle. */
  public void nextOutline() {
    stage
        .gestures()
        .kind(
            stage.gestures().kind() == Outline.Kind.LASSO
                ? Outline.Kind.RECTANGLE
                : Outline.Kind.LASSO);
  }

  /** Chooses the worst outliers. */
  public void outliers(SelectionMode mode) {
    stage.chooser().outliers(OUTLIERS, mode);
  }

  /** Moves on what moves by itself. Once a frame. */
  public void advance(float seconds) {
    live.advance(seconds);
  }
}
