package activarium.sketch;

import activarium.control.ExplorerControls;
import activarium.control.LastJudgement;
import activarium.control.TypedNumber;
import activarium.control.UndoRedo;
import activarium.draw.Box;
import activarium.selection.Choosing;
import activarium.selection.Kept;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.stage.ExplorerStage;
import activarium.stage.MapMemory;
import activarium.work.Resting;
import java.util.List;
import processing.core.PConstants;
import processing.event.KeyEvent;

/**
 * The observation explorer in a sketch: it draws itself, and listens to hands and keys.
 *
 * <p>Keys: + − . zoom, f looks at what is chosen, digits and enter find an image by its number, q
 * colors, b other brush, w lasso or rectangle, g glyphs or images, c contours, e errors, o
 * outliers.
 */
public final class Explorer implements AutoCloseable, Resting, Kept, Choosing {

  private static final float ZOOM_STEP = 1.5f;
  private static final float PAN_STEP = 60;

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
    kit.sketch().registerMethod("keyEvent", this);
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

  /** Called by Processing. */
  public void keyEvent(KeyEvent event) {
    if (event.getAction() != KeyEvent.PRESS || event.isControlDown()) {
      return;
    }
    char key = event.getKey();
    if (key == PConstants.CODED) {
      arrow(event);
    } else if (key >= '0' && key <= '9') {
      typed.digit(key);
    } else if (key == PConstants.ENTER || key == PConstants.RETURN) {
      find();
    } else {
      brushKey(key);
      lookKey(key);
    }
  }

  private void brushKey(char key) {
    switch (key) {
      case 'b' -> selection().brush(!selection().choice().onSecond());
      case 'w' -> controls.nextOutline();
      case 'e' -> stage.chooser().errors(SelectionMode.REPLACE);
      case 'o' -> controls.outliers(SelectionMode.REPLACE);
      default -> {
        // Another key.
      }
    }
  }

  private void lookKey(char key) {
    Box box = stage.mapBox();
    switch (key) {
      case '+', '=' -> stage.map().camera().zoom(ZOOM_STEP, box.centerX(), box.centerY(), box);
      case '-' -> stage.map().camera().zoom(1 / ZOOM_STEP, box.centerX(), box.centerY(), box);
      case '.' -> stage.map().camera().fit();
      case 'f' -> stage.lookAtChosen();
      case 'g' -> controls.nextDetail();
      case 'q' -> controls.live().colors().next();
      case 'c' -> stage.contours(!stage.showsContours());
      default -> {
        // Another key.
      }
    }
  }

  /** Arrows move the map with shift; without, they go through layers and moments. */
  private void arrow(KeyEvent event) {
    int code = event.getKeyCode();
    int right = code == PConstants.RIGHT ? 1 : code == PConstants.LEFT ? -1 : 0;
    boolean back = code == PConstants.DOWN || code == 34; // page down, as clickers have it
    int down = back ? 1 : code == PConstants.UP || code == 33 ? -1 : 0;
    if (event.isShiftDown()) {
      stage.map().camera().pan(-right * PAN_STEP, -down * PAN_STEP, stage.mapBox());
    } else if (down != 0) {
      controls.live().stepLayer(-down);
    } else if (right != 0) {
      controls.live().stepMoment(right);
    }
  }

  @Override
  public void close() {
    stage.close();
  }
}
