package activarium.control;

import activarium.draw.Theme;
import activarium.parameter.ActionParameter;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.Parameter;
import activarium.parameter.ParameterList;
import activarium.parameter.ToggleParameter;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.stage.ExplorerStage;
import activarium.view.interaction.Outline;
import activarium.view.map.Detail;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The parameters of an explorer: what the session shows, how one brushes, what is drawn. */
public final class ExplorerControls {

  private static final int OUTLIERS = 12;

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
            new ColorControls(() -> model.choice().neuron(), model::neuron));
    for (Parameter parameter : live.parameters().all()) {
      boolean shown = List.of("layer", "epoch", "color", "neuron", "k").contains(parameter.name());
      if (shown) {
        parameters.add(parameter);
      }
    }
    addChoices();
    addActions(history);
  }

  private void addChoices() {
    parameters.add(
        new ChoiceParameter(
            "detail",
            "Draw",
            List.of("glyphs", "auto", "images"),
            () -> detail.name().toLowerCase(Locale.ROOT),
            name -> detail(Detail.valueOf(name.toUpperCase(Locale.ROOT)))));
    parameters.add(
        new ToggleParameter(
            "contours", "Contours", () -> 0, stage::showsContours, stage::contours));
    parameters.add(
        new ChoiceParameter(
            "outline",
            "Drag",
            List.of("lasso", "rectangle"),
            () -> stage.gestures().kind() == Outline.Kind.LASSO ? "lasso" : "rectangle",
            name ->
                stage
                    .gestures()
                    .kind(name.equals("lasso") ? Outline.Kind.LASSO : Outline.Kind.RECTANGLE)));
    parameters.add(
        new ChoiceParameter(
            "brush",
            "Brush",
            List.of("A", "B"),
            () -> model.choice().onSecond() ? "B" : "A",
            name -> model.brush(name.equals("B"))));
  }

  private void addActions(UndoRedo history) {
    action("errors", "Errors", () -> stage.chooser().errors(SelectionMode.REPLACE));
    action("outliers", "Outliers", () -> stage.chooser().outliers(OUTLIERS, SelectionMode.REPLACE));
    action("invert", "Invert", model::invert);
    action("undo", "Undo", history::undo);
    action("redo", "Redo", history::redo);
    action("clear", "Clear", model::clear);
  }

  private void action(String name, String label, Runnable run) {
    parameters.add(new ActionParameter(name, () -> label, run));
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
