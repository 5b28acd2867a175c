package activarium.view.map;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;

/**
 * What pointer and fingers do to a map: the first button brushes, another one moves the map, the
 * wheel and two fingers zoom around themselves. In design units.
 */
public final class MapGestures {

  private static final float WHEEL_STEP = 1.18f;

  private final ObservationMap map;
  private final SelectionModel model;
  private Box box = new Box(0, 0, 0, 0);
  private Outline.Kind kind = Outline.Kind.LASSO;
  private final Missed missed = new Missed();
  private Outline outline;
  private SelectionMode mode;
  private boolean panning;
  private boolean lifted = true;
  private float lastX;
  private float lastY;

  public MapGestures(ObservationMap map, SelectionModel model) {
    this.map = map;
    this.model = model;
  }

  /** Where the map is drawn. */
  public void box(Box newBox) {
    box = newBox;
  }

  /** Brushes with a rectangle or a lasso from now on. */
  public void kind(Outline.Kind newKind) {
    kind = newKind;
  }

  public Outline.Kind kind() {
    return kind;
  }

  /** What the last gesture did not find. */
  public Missed missed() {
    return missed;
  }

  /** The pointer goes down to brush. */
  public void press(float x, float y, SelectionMode newMode) {
    if (box.contains(x, y) && map.observations() != null) {
      outline = new Outline(kind, x, y);
      mode = newMode;
      lifted = false;
      missed.forget();
    }
  }

  /** The pointer goes down to move the map. */
  public void grasp(float x, float y) {
    panning = box.contains(x, y);
    lastX = x;
    lastY = y;
  }

  /** The pointer moves while it is down. */
  public void drag(float x, float y) {
    if (panning) {
      map.camera().drag(x - lastX, y - lastY, box);
      lastX = x;
      lastY = y;
    } else if (!lifted) {
      outline.extend(
          Math.max(box.x(), Math.min(box.right(), x)),
          Math.max(box.y(), Math.min(box.bottom(), y)));
      model.stroke(map.covered(outline, box), mode, name());
    }
  }

  private String name() {
    return outline.kind() == Outline.Kind.LASSO ? "lasso" : "rectangle";
  }

  /** The pointer goes up: a click chooses one observation, or, beside all of them, nothing. */
  public void release(float x, float y) {
    panning = false;
    if (lifted) {
      return;
    }
    lifted = true;
    if (outline.isClick()) {
      outline = null;
      model.abandonStroke();
      click(x, y);
    } else {
      if (map.covered(outline, box).isEmpty()) {
        missed.say("No image lies in that " + name());
      }
      model.endStroke();
    }
  }

  private void click(float x, float y) {
    int picked = map.pick(x, y, box);
    int total = map.observations().count();
    if (picked >= 0) {
      SelectionMode asked =
          mode == SelectionMode.ADD && model.selection().contains(picked)
              ? SelectionMode.SUBTRACT
              : mode;
      model.choose(Selection.of(total, picked), asked, "one");
    } else {
      missed.say("No image lies there");
      if (mode == SelectionMode.REPLACE) {
        model.choose(Selection.none(total), mode, "");
      }
    }
  }

  /** The wheel turned by so many notches, towards the person if positive. */
  public void wheel(float x, float y, float notches) {
    if (box.contains(x, y)) {
      map.camera().zoom((float) Math.pow(WHEEL_STEP, -notches), x, y, box);
    }
  }

  /**
   * Two fingers moved: their middle from one place to another, and apart by a factor.
   *
   * @param factor above 1 if they spread
   */
  public void pinch(float x, float y, float newX, float newY, float factor) {
    if (box.contains(x, y)) {
      map.camera().drag(newX - x, newY - y, box);
      map.camera().zoom(factor, newX, newY, box);
      map.camera().arrive();
      model.abandonStroke();
      outline = null;
      lifted = true;
    }
  }

  /** Whether the pointer holds the map or a brush. */
  public boolean isBusy() {
    return panning || !lifted;
  }

  /** Draws the brush while it is drawn. */
  public void draw(Canvas canvas) {
    if (!lifted && outline != null) {
      outline.draw(canvas, canvas.theme().rims()[model.choice().onSecond() ? 2 : 1]);
    }
  }
}
