package activarium.sketch;

import activarium.control.ExplorerControls;
import activarium.control.LastJudgement;
import activarium.control.LiveKeys;
import activarium.control.TypedNumber;
import activarium.control.UndoRedo;
import activarium.draw.Box;
import activarium.keyboard.KeyTable;
import activarium.selection.Choosing;
import activarium.selection.Kept;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.stage.ExplorerStage;
import activarium.stage.MapMemory;
import activarium.work.Resting;
import java.util.List;
import java.util.Map;

/**
 * The observation explorer in a sketch: it draws itself, and listens to hands and keys.
 *
 * <p>Keys: + − . zoom, f looks at what is chosen, digits and enter find an image by its number, q
 * colors, b other brush, w lasso or rectangle, g glyphs or images, c contours, e errors, o
 * outliers.
 */
public final class Explorer implements AutoCloseable, Resting, Kept, Choosing {

  private static final float ZOOM_STEP = 1.5f;

  /** How far, in design units, an arrow with shift moves the map. */
  private static final Map<String, float[]> PANS =
      Map.of(
          "shift-up", new float[] {0, 60},
          "shift-down", new float[] {0, -60},
          "shift-left", new float[] {60, 0},
          "shift-right", new float[] {-60, 0});

  private final SketchKit kit;
  private final ExplorerStage stage;
  private final ExplorerControls controls;
  private final LastJudgement judged = new LastJudgement();
  private final TypedNumber typed = new TypedNumber();

  Explorer(SketchKit kit, Session session) {
    this.kit = kit;
    this.stage = new ExplorerStage(kit.sketch(), session);
    UndoRedo history = new UndoRedo(this, kit::say);
    this.controls = new ExplorerControls(session, stage, history, kit.canvas()::theme);
    controls.live().notices(kit::say);
    kit.studyStability(controls.live().colors(), session);
    kit.panel(controls.parameters());
    kit.touch(stage::touchables);
    giveKeys(kit.keys);
  }

  /** Draws a frame. Between {@link SketchKit#begin} and {@link SketchKit#end}. */
  public void draw() {
    controls.advance(kit.seconds());
    stage.advance(kit.seconds());
    stage.colors(
        controls
            .live()
            .colors()
            .colors(stage.layerShown(), stage.mapShown(), judged.of(stage.frame())));
    if (typed.advance(kit.seconds())) {
      find();
    }
    stage.point(kit.pointerX(), kit.pointerY());
    stage.draw(kit.canvas(), kit.layout());
  }

  private void find() {
    stage.chooser().index(typed.take(), SelectionMode.REPLACE);
  }

  public ExplorerStage stage() {
    return stage;
  }

  public ExplorerControls controls() {
    return controls;
  }

  public SelectionModel selection() {
    return stage.selection();
  }

  @Override
  public boolean isAtRest() {
    return stage.isAtRest();
  }

  @Override
  public RuntimeException failure() {
    return stage.failure();
  }

  @Override
  public List<SelectionModel> selections() {
    return List.of(selection());
  }

  @Override
  public String keptAs() {
    return "explorer";
  }

  @Override
  public Object kept() {
    return MapMemory.write(selection(), stage.map().camera());
  }

  @Override
  public void restore(Object kept) {
    MapMemory.restore(kept, selection(), stage.map().camera());
  }

  private void giveKeys(KeyTable keys) {
    LiveKeys.look(keys, controls.live());
    keys.on("e", "errors", () -> stage.chooser().errors(SelectionMode.REPLACE))
        .on("o", "outliers", () -> controls.outliers(SelectionMode.REPLACE))
        .on("b", "brush", () -> selection().brush(!selection().choice().onSecond()))
        .on("w", "outline", controls::nextOutline)
        .on("g", "detail", controls::nextDetail)
        .on("c", "contours", () -> stage.contours(!stage.showsContours()))
        .on("+", "near", () -> zoom(ZOOM_STEP))
        .on("=", "near", () -> zoom(ZOOM_STEP))
        .on("-", "far", () -> zoom(1 / ZOOM_STEP))
        .on(".", "whole", () -> stage.map().camera().fit())
        .on("f", "chosen", stage::lookAtChosen)
        .onDigits("0-9", "image", typed::digit)
        .on("enter", "image.enter", this::find);
    PANS.forEach((name, way) -> keys.on(name, "move", () -> pan(way[0], way[1])));
  }

  private void zoom(float factor) {
    Box box = stage.mapBox();
    stage.map().camera().zoom(factor, box.centerX(), box.centerY(), box);
  }

  private void pan(float dx, float dy) {
    stage.map().camera().pan(dx, dy, stage.mapBox());
  }

  @Override
  public void close() {
    stage.close();
  }
}
