package activarium.stage;

import activarium.draw.Box;
import activarium.selection.SelectionMode;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.MapTransform;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import activarium.view.map.ObservationMap;

/** Moves a chosen observation by hand; whatever else a hand does is left to the gestures. */
public final class ChosenDrag implements Touchable {

  /** A drag shorter than this, in design units, is a click. */
  private static final float SHORTEST = 5;

  /** Hears where an observation is dragged to, in units of the embedding. */
  @FunctionalInterface
  public interface Listener {
    void moved(int observation, float x, float y);
  }

  private final ObservationMap map;
  private final Gestures gestures;
  private final Listener listener;
  private Press press;
  private int held = -1;
  private boolean moved;

  public ChosenDrag(MapStage stage, Listener listener) {
    this.map = stage.map();
    this.gestures = stage.gestures();
    this.listener = listener;
  }

  @Override
  public boolean press(Press newPress) {
    boolean plain =
        newPress.mode() == SelectionMode.REPLACE
            && !newPress.otherOutline()
            && !newPress.moves()
            && newPress.clicks() == 1;
    held = plain ? gestures.pointed(newPress.x(), newPress.y()) : -1;
    press = newPress;
    moved = false;
    return gestures.chosen().selection().contains(held);
  }

  @Override
  public void drag(float x, float y) {
    moved |= Math.hypot(x - press.x(), y - press.y()) >= SHORTEST;
    if (moved && map.observations() != null) {
      Box box = gestures.box();
      MapTransform at = map.transform(box);
      listener.moved(
          held,
          at.toMapX(Math.max(box.x(), Math.min(box.right(), x))),
          at.toMapY(Math.max(box.y(), Math.min(box.bottom(), y))));
    }
  }

  @Override
  public void release(float x, float y) {
    if (!moved && gestures.press(press)) {
      gestures.release(x, y);
    }
  }
}
