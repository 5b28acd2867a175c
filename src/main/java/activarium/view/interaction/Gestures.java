package activarium.view.interaction;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.selection.Selecting;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import java.util.List;

/**
 * The gestures of every view: a drag draws a lasso, with a key a rectangle; a click chooses one, a
 * double click its class, a click beside all of them nothing; the wheel and two fingers zoom around
 * themselves, another button and two fingers move what is seen.
 */
public final class Gestures implements Touchable {

  private static final float WHEEL_STEP = 1.18f;

  private final Pickable view;
  private final Selecting chosen;
  private final List<String> classNames;
  private final Missed missed = new Missed();
  private Box box = new Box(0, 0, 0, 0);
  private Outline.Kind kind = Outline.Kind.LASSO;
  private Outline outline;
  private Press press;
  private boolean moving;
  private float lastX;
  private float lastY;

  /**
   * @param view what they are made on
   * @param chosen what they choose
   */
  public Gestures(Pickable view, Selecting chosen, List<String> classNames) {
    this.view = view;
    this.chosen = chosen;
    this.classNames = classNames;
  }

  /** Where the view is drawn. */
  public void box(Box newBox) {
    box = newBox;
  }

  public Box box() {
    return box;
  }

  /** What they are made on. */
  public Pickable view() {
    return view;
  }

  /** What they choose. */
  public Selecting chosen() {
    return chosen;
  }

  /** What a drag without a key draws from now on; with one, it draws the other. */
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

  @Override
  public boolean press(Press newPress) {
    if (!box.contains(newPress.x(), newPress.y()) || view.total() == 0) {
      return false;
    }
    lastX = newPress.x();
    lastY = newPress.y();
    moving = newPress.moves();
    if (!moving) {
      press = newPress;
      outline = new Outline(kind.or(newPress.otherOutline()), lastX, lastY, view.reach(box));
      missed.forget();
    }
    return true;
  }

  @Override
  public void drag(float x, float y) {
    if (moving) {
      view.camera().drag(x - lastX, y - lastY, box);
      lastX = x;
      lastY = y;
    } else if (press != null) {
      outline.extend(
          Math.max(box.x(), Math.min(box.right(), x)),
          Math.max(box.y(), Math.min(box.bottom(), y)));
      if (!outline.isClick()) {
        chosen.stroke(view.covered(outline, box), press.mode(), outline.kind().called());
      }
    }
  }

  @Override
  public void release(float x, float y) {
    moving = false;
    if (press == null) {
      return;
    }
    Press ended = press;
    press = null;
    if (outline.isClick()) {
      chosen.abandonStroke();
      click(ended);
    } else {
      if (view.covered(outline, box).isEmpty()) {
        missed.say(Text.say("missed.outline", view.called(), outline.kind().called()));
      }
      chosen.endStroke();
    }
  }

  private void click(Press at) {
    int picked = view.pick(at.x(), at.y(), box);
    if (picked < 0) {
      missed.say(Text.say("missed.place", view.called()));
      if (at.mode() == SelectionMode.REPLACE) {
        chosen.choose(Selection.none(view.total()), at.mode(), "");
      }
      return;
    }
    int its = view.classOf(picked);
    if (at.clicks() > 1 && its >= 0) {
      Selection alike = Selection.where(view.total(), i -> view.classOf(i) == its);
      chosen.choose(
          alike, at.mode(), Text.say("chosen.alike", view.relation(), classNames.get(its)));
    } else {
      chosen.choose(Selection.of(view.total(), picked), at.mode(), Text.say("chosen.one"));
    }
  }

  @Override
  public void wheel(float x, float y, float notches) {
    if (box.contains(x, y)) {
      view.camera().zoom((float) Math.pow(WHEEL_STEP, -notches), x, y, box);
    }
  }

  @Override
  public void pinch(float x, float y, float newX, float newY, float factor) {
    if (box.contains(x, y)) {
      view.camera().drag(newX - x, newY - y, box);
      view.camera().zoom(factor, newX, newY, box);
      view.camera().arrive();
      chosen.abandonStroke();
      press = null;
      moving = false;
    }
  }

  /** Whether the hand holds the view, or draws on it. */
  public boolean isBusy() {
    return moving || press != null;
  }

  /** The one under a place, or −1; none while the hand is busy. */
  public int pointed(float x, float y) {
    return isBusy() || view.total() == 0 || !box.contains(x, y) ? -1 : view.pick(x, y, box);
  }

  /** Draws the outline while it is drawn. */
  public void draw(Canvas canvas) {
    if (press != null && !outline.isClick()) {
      outline.draw(canvas, canvas.theme().rims()[chosen.onSecond() ? 2 : 1]);
    }
  }
}
